import type { Agency } from '../../core/agencies/agency.ts';
import type { SiteSettings } from '../../http/page-route.ts';
import { frameText } from './frame-text.ts';
import { Link } from './link.tsx';

const footerFields = ['organizer', 'undertaker', 'contactPhone', 'idCode', 'icpNumber', 'policeNumber'] as const;

interface SiteFooterProps {
  readonly site: SiteSettings;
  readonly path: string | undefined;
  /** The unit whose page it is: its own contact stands beside the site's. */
  readonly unit: Agency | undefined;
  /** Whether there is a unit to complain about. */
  readonly hasUnits: boolean;
}

/**
 * Who runs the site (law page §4.3), and the way to report what is wrong on the very page, unless its address is somebody's
 * secret (`path` is undefined then). What is not set is left out here and reported when the server starts.
 */
export function SiteFooter({ site, path, unit, hasUnits }: SiteFooterProps) {
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
        {unit === undefined ? null : <UnitContact unit={unit} />}
        <p class="footer-links">
          <Link href="/wzdt">{frameText.siteMap}</Link>
          {hasUnits ? <Link href="/ts">{frameText.complaint}</Link> : null}
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

/** The disclosure office of a unit, as its released profile names it. */
function UnitContact({ unit }: { readonly unit: Agency }) {
  const { office, address, hours, phone, email } = unit.contact;
  const words = [`${unit.name}${office}`, address, hours, phone, email].filter((word) => word.trim() !== '');
  return <p class="footer-unit">{`${frameText.footer.unit}：${words.join('　')}`}</p>;
}
