import { hasLedger } from '../../../core/agencies/agency.ts';
import { Link } from '../../ui/link.tsx';
import { applyAddress, guideAddress, trackAddress } from '../../ui/request-addresses.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import type { HomeContent } from './home-content.ts';
import { homeText } from './text.ts';

/** The statutory entries in their fixed order, and below them what people come for most. */
export function HomeEntries({ mainAgency, agencies, reports, specimenCount }: HomeContent) {
  const { entries, further } = homeText;
  const mayAsk = agencies.some(hasLedger);
  return (
    <nav class="wrap home-entries" aria-label={entries.label}>
      <ul class="entry-tiles">
        {mainAgency === null ? null : (
          <>
            <Tile {...entries.guide} href={unitAddress(mainAgency.id, 'zn')} />
            <Tile {...entries.rules} href={unitAddress(mainAgency.id, 'zd')} />
          </>
        )}
        <Tile
          {...entries.catalogue}
          href={mainAgency === null || agencies.length > 1 ? '/gk' : unitAddress(mainAgency.id, 'ml')}
        />
        {reports.length === 0 ? null : <Tile {...entries.reports} href="/nb" />}
        {mayAsk ? <Tile {...entries.asking} href={guideAddress()} isAsking /> : null}
      </ul>
      <ul class="entry-links">
        {mayAsk ? (
          <>
            <Entry href={applyAddress} label={further.apply} />
            <Entry href={trackAddress} label={further.track} />
            <Entry href="/wd" label={further.answers} />
          </>
        ) : null}
        <Entry href="/wj" label={further.library} />
        <Entry href="/gk" label={further.units} />
        {specimenCount === 0 ? null : <Entry href="/jd" label={further.specimens} />}
      </ul>
    </nav>
  );
}

interface TileProps {
  readonly heading: string;
  readonly words: string;
  readonly href: string;
  readonly isAsking?: boolean;
}

function Tile({ heading, words, href, isAsking }: TileProps) {
  return (
    <li class={isAsking === true ? 'entry-tile entry-ask' : 'entry-tile'}>
      <Link href={href}>
        <span class="entry-heading">{heading}</span>
        <span class="entry-words">{words}</span>
      </Link>
    </li>
  );
}

function Entry({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <li>
      <Link href={href}>{label}</Link>
    </li>
  );
}
