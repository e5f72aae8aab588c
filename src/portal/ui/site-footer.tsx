import type { SiteSettings } from '../../http/page-route.ts';
import { frameText } from './frame-text.ts';
import { Link } from './link.tsx';

const footerFields = ['organizer', 'contactPhone', 'idCode', 'icpNumber', 'policeNumber'] as const;

/** Who runs the site (law page §4.3); what is not set is left out here and reported when the server starts. */
export function SiteFooter({ site }: { readonly site: SiteSettings }) {
  const fields = footerFields.filter((field) => site[field].trim() !== '');
  return (
    <footer class="site-footer">
      <div class="wrap">
        <dl class="footer-facts">
          {fields.map((field) => (
            <div key={field}>
              <dt>{frameText.footer[field]}</dt>
              <dd>{site[field]}</dd>
            </div>
          ))}
        </dl>
        <p class="footer-links">
          <Link href="/about#map">{frameText.siteMap}</Link>
          <Link href="/about#accessibility">{frameText.accessibility}</Link>
          <Link href="/about">{frameText.about}</Link>
        </p>
      </div>
    </footer>
  );
}
