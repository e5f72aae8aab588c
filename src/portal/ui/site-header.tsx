import type { PlainDate } from '../../core/values/plain-date.ts';
import type { SiteSettings } from '../../http/page-route.ts';
import type { Reading } from '../../http/reading.ts';
import { frameText, mainEntries } from './frame-text.ts';
import { Link } from './link.tsx';
import type { MainEntry } from './page-description.ts';
import { readingAddress } from './reading-address.ts';
import { SearchBox } from './search-box.tsx';
import { SiteMark } from './site-mark.tsx';
import type { TrailStep } from './trail-step.ts';

interface HeaderProps {
  readonly site: SiteSettings;
  readonly today: PlainDate;
  readonly reading: Reading;
  /** The page's own address, to come back to. */
  readonly ownAddress: string;
  readonly entries: readonly MainEntry[];
  readonly entry: MainEntry | undefined;
}

/** Name of the site, day, ways of reading, search and main entries. */
export function SiteHeader({ site, today, reading, ownAddress, entries, entry }: HeaderProps) {
  return (
    <header class="masthead">
      <div class="topline wrap">
        <span class="topline-day" aria-hidden="true">
          {frameText.dayWithWeekday(today)}
        </span>
        <ReadingSwitch reading={reading} ownAddress={ownAddress} />
      </div>
      <div class="wrap brand-line">
        <Link href="/" class="brand">
          <SiteMark />
          <span class="brand-words">
            <span class="brand-name">{site.name}</span>
            {site.name.includes(frameText.column) ? null : <span class="brand-column">{frameText.column}</span>}
          </span>
        </Link>
        {entries.includes('search') && entry !== 'home' && entry !== 'search' ? <SearchBox id="site-search" /> : null}
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

/** One press for elder mode, and the way to every choice. Looking at a page changes nothing, so the press sends a form. */
function ReadingSwitch({ reading, ownAddress }: Pick<HeaderProps, 'reading' | 'ownAddress'>) {
  const isElder = reading.layout === 'elder';
  return (
    <form class="topline-reading" method="post" action={readingAddress}>
      <a href={`${readingAddress}?from=${encodeURIComponent(ownAddress)}`}>{frameText.reading}</a>
      <input type="hidden" name="from" value={ownAddress} />
      <button type="submit" name="mode" value={isElder ? 'standard' : 'elder'}>
        {isElder ? frameText.leaveElder : frameText.elder}
      </button>
    </form>
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

/** The steps of a page with the home page before them; none for the home page itself. */
export function fullTrail(steps: readonly TrailStep[]): readonly TrailStep[] {
  return steps.length === 0 ? [] : [{ label: frameText.home, href: '/' }, ...steps];
}

/** 您当前所在位置 */
export function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
  if (steps.length === 0) return null;
  return (
    <nav class="trail wrap" aria-label={frameText.trail}>
      <ol>
        {fullTrail(steps).map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
