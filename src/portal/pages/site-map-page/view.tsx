import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { Link } from '../../ui/link.tsx';
import { siteMapText } from './text.ts';

/** A page of the map; what has nothing to show is left out by whoever lists it. */
export interface MapEntry {
  readonly href: string;
  readonly label: string;
}

interface SiteMapProps {
  readonly entries: readonly MapEntry[];
  readonly agencies: readonly Agency[];
}

/** Every column of the site, and those of every unit. */
export function SiteMapView({ entries, agencies }: SiteMapProps) {
  return (
    <div class="wrap page prose">
      <h1>{siteMapText.heading}</h1>
      <section aria-labelledby="site">
        <h2 id="site" class="section-heading">
          {siteMapText.site}
        </h2>
        <Entries entries={entries} />
      </section>
      {agencies.length === 0 ? null : (
        <section aria-labelledby="units">
          <h2 id="units" class="section-heading">
            {siteMapText.units}
          </h2>
          {agencies.map((agency) => (
            <section key={agency.id} class="map-unit">
              <h3>
                <Link href={`/gk/${agency.id}`}>{agency.name}</Link>
              </h3>
              <Entries entries={entriesOf(agency)} />
            </section>
          ))}
        </section>
      )}
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly MapEntry[] }) {
  return (
    <ul class="site-map">
      {entries.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

function entriesOf(agency: Agency): readonly MapEntry[] {
  const { unit } = siteMapText;
  const base = `/gk/${agency.id}`;
  if (!hasLedger(agency)) return [];
  return [
    { href: `${base}/zn`, label: unit.guide },
    { href: `${base}/zd`, label: unit.rules },
    { href: `${base}/ml`, label: unit.catalog },
    { href: `${base}/jg`, label: unit.card },
    { href: `${base}/ysq`, label: unit.asking },
    { href: `${base}/rl`, label: unit.calendar },
  ];
}
