import { hasLedger } from '../../../core/agencies/agency.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { countByAgency, latestFirst } from '../../ui/published-reports.ts';
import { ReportList } from '../../ui/report-list.tsx';
import { SearchBox, searchAddress } from '../../ui/search-box.tsx';
import { UnitGrid } from '../../ui/unit-grid.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import type { HomeContent } from './home-content.ts';
import { HomeEntries } from './home-entries.tsx';
import { homeText } from './text.ts';

const latestReports = 6;

/** P01: search first, the statutory entries, what is new, and every unit. */
export function HomeView(content: HomeContent) {
  const { agencies, reports, itemCounts } = content;
  return (
    <>
      <Hero {...content} />
      {agencies.length === 0 ? null : <HomeEntries {...content} />}
      <div class="wrap home-columns">
        <Latest {...content} />
        <Reports reports={reports} />
      </div>
      <section class="wrap home-units" aria-labelledby="units">
        <h2 id="units" class="section-heading">
          {homeText.unitsHeading}
        </h2>
        {agencies.length === 0 ? (
          <p>{homeText.none}</p>
        ) : (
          <UnitGrid
            groups={unitGroups(agencies)}
            reportCounts={countByAgency(reports)}
            itemCounts={itemCounts}
            level={3}
          />
        )}
      </section>
    </>
  );
}

function Hero({ areaName, agencies, reports, itemCounts, newestOn }: HomeContent) {
  const items = [...itemCounts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="hero">
      <div class="wrap">
        <h1>{homeText.heading(areaName)}</h1>
        {agencies.length === 0 ? null : <SearchBox id="home-search" />}
        <p class="lead">{homeText.lead}</p>
        <dl class="facts">
          <Fact term={homeText.facts.units} value={agencies.filter(hasLedger).length} unit={homeText.unitCount} />
          <Fact term={homeText.facts.items} value={items} unit={homeText.itemCount} />
          <Fact term={homeText.facts.reports} value={reports.length} unit={homeText.reportCount} />
          {newestOn === null ? null : (
            <div>
              <dt>{homeText.facts.latest}</dt>
              <dd>
                <time dateTime={newestOn}>{newestOn}</time>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </div>
  );
}

function Fact({ term, value, unit }: { readonly term: string; readonly value: number; readonly unit: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value}
        <span class="fact-unit">{unit}</span>
      </dd>
    </div>
  );
}

function Latest({ agencies, latest }: HomeContent) {
  const nameOf = (agencyId: AgencyId): string => agencies.find(({ id }) => id === agencyId)?.shortName ?? '';
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" class="section-heading">
        {homeText.latestHeading}
      </h2>
      {latest.length === 0 ? (
        <p class="empty-list">{homeText.noItems}</p>
      ) : (
        <>
          <ItemList heads={latest} nameOf={nameOf} />
          <p class="more">
            <Link href={searchAddress}>{homeText.moreItems}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function Reports({ reports }: Pick<HomeContent, 'reports'>) {
  return (
    <section aria-labelledby="latest-reports">
      <h2 id="latest-reports" class="section-heading">
        {homeText.reportsHeading}
      </h2>
      {reports.length === 0 ? (
        <p class="empty-list">{homeText.noReports}</p>
      ) : (
        <>
          <ReportList reports={latestFirst(reports).slice(0, latestReports)} />
          <p class="more">
            <Link href="/nb">{homeText.allReports}</Link>
          </p>
        </>
      )}
    </section>
  );
}
