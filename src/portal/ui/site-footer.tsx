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
          <Link href="/about#accessibility">无障碍声明</Link>
          <Link href="/about">关于本站</Link>
        </p>
      </div>
    </footer>
  );
}
