import type { PlainDate } from '../../core/values/plain-date.ts';
import type { SiteSettings } from '../../http/page-route.ts';
import { frameText, mainEntries } from './frame-text.ts';
import { addressFor, Link, type ReadingSize } from './link.tsx';
import type { MainEntry, TrailStep } from './page-description.ts';
import { SiteMark } from './site-mark.tsx';

interface HeaderProps {
  readonly site: SiteSettings;
  readonly today: PlainDate;
  readonly size: ReadingSize;
  /** The page's own address, for the other reading size. */
  readonly ownAddress: string;
  readonly entries: readonly MainEntry[];
  readonly entry: MainEntry | undefined;
}

/** Name of the site, day, reading size and main entries. */
export function SiteHeader({ site, today, size, ownAddress, entries, entry }: HeaderProps) {
  return (
    <header class="masthead">
      <div class="topline wrap">
        <span class="topline-day" aria-hidden="true">
          {frameText.dayWithWeekday(today)}
        </span>
        <a class="topline-link" href={size === 'large' ? ownAddress : addressFor(ownAddress, 'large')}>
          {size === 'large' ? frameText.normal : frameText.large}
        </a>
      </div>
      <div class="wrap">
        <Link href="/" class="brand">
          <SiteMark />
          <span class="brand-words">
            <span class="brand-name">{site.name}</span>
            {site.name.includes(frameText.column) ? null : <span class="brand-column">{frameText.column}</span>}
          </span>
        </Link>
      </div>
      <nav class="main-nav" aria-label={frameText.mainNavigation}>
        <ul class="wrap">
          {mainEntries
            .filter(({ id }) => entries.includes(id))
            .map(({ id, label, href }) => (
              <li key={id}>
                <Link href={href} current={id === entry}>
                  {label}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </header>
  );
}

/** Says on every page that what it shows is invented. */
export function DemoNotice({ hasSpecimens }: { readonly hasSpecimens: boolean }) {
  return (
    <aside class="demo-notice" aria-label={frameText.demoLabel}>
      <p class="wrap">
        <strong>{frameText.demoLabel}</strong>
        {frameText.demo}
        {hasSpecimens ? frameText.demoSpecimens : ''}
      </p>
    </aside>
  );
}

/** 您当前所在位置 */
export function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
  if (steps.length === 0) return null;
  return (
    <nav class="trail wrap" aria-label={frameText.trail}>
      <ol>
        {[{ label: frameText.home, href: '/' }, ...steps].map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
