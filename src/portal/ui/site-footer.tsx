import type { SiteSettings } from '../../http/page-route.ts';
import { frameText } from './frame-text.ts';
import { Link } from './link.tsx';

const footerFields = ['organizer', 'undertaker', 'contactPhone', 'idCode', 'icpNumber', 'policeNumber'] as const;

/**
 * Who runs the site (law page §4.3), and the way to report what is wrong on the very page, unless its address is somebody's
 * secret (`path` is undefined then). What is not set is left out here and reported when the server starts.
 */
export function SiteFooter({ site, path }: { readonly site: SiteSettings; readonly path: string | undefined }) {
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
          <Link href="/wzdt">{frameText.siteMap}</Link>
          <Link href={path === undefined ? '/zc' : `/zc?from=${encodeURIComponent(path)}`}>{frameText.mistake}</Link>
          <Link href="/bz">{frameText.help}</Link>
          <Link href="/wza">{frameText.accessibility}</Link>
          <Link href="/about">{frameText.about}</Link>
          {site.officialMarkAddress === '' ? null : (
            <a href={site.officialMarkAddress} rel="noopener">
              {frameText.officialMark}
              {frameText.leavesSite}
            </a>
          )}
        </p>
      </div>
    </footer>
  );
}
