import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { Link } from '../../ui/link.tsx';
import { countByAgency, latestFirst, type PublishedReport } from '../../ui/published-reports.ts';
import { ReportList } from '../../ui/report-list.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { UnitGrid } from '../../ui/unit-grid.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { homeText } from './text.ts';

export interface HomeContent {
  /** Name of the area, or of the site where there is none. */
  readonly areaName: string;
  readonly agencies: readonly Agency[];
  readonly reports: readonly PublishedReport[];
  readonly specimenCount: number;
}

const latestCount = 8;

/** P01: what is here, what came last, and every unit. */
export function HomeView(content: HomeContent) {
  const { agencies, reports } = content;
  return (
    <>
      <Hero {...content} />
      <div class="wrap home-columns">
        <section aria-labelledby="latest">
          <h2 id="latest" class="section-heading">
            {homeText.latestHeading}
          </h2>
          {reports.length === 0 ? (
            <p>{homeText.noReports}</p>
          ) : (
            <>
              <ReportList reports={latestFirst(reports).slice(0, latestCount)} />
              <p class="more">
                <Link href="/nb">{homeText.allReports}</Link>
              </p>
            </>
          )}
        </section>
        <Contents {...content} />
      </div>
      <section class="wrap home-units" aria-labelledby="units">
        <h2 id="units" class="section-heading">
          {homeText.unitsHeading}
        </h2>
        {agencies.length === 0 ? (
          <p>{homeText.none}</p>
        ) : (
          <UnitGrid groups={unitGroups(agencies)} reportCounts={countByAgency(reports)} level={3} />
        )}
      </section>
    </>
  );
}

function Hero({ areaName, agencies, reports }: HomeContent) {
  const latest = latestFirst(reports)[0];
  return (
    <div class="hero">
      <div class="wrap hero-columns">
        <div>
          <h1>{homeText.heading}</h1>
          <p class="lead">{homeText.lead(areaName)}</p>
        </div>
        <dl class="facts">
          <Fact term={homeText.facts.units} value={agencies.filter(hasLedger).length} unit={homeText.unitCount} />
          <Fact term={homeText.facts.reports} value={reports.length} unit={homeText.reportCount} />
          {latest === undefined ? null : (
            <div>
              <dt>{homeText.facts.latest}</dt>
              <dd>{shanghaiDay(latest.publishedAt)}</dd>
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

function Contents({ agencies, reports, specimenCount }: HomeContent) {
  const { contents, contentsHeading } = homeText;
  return (
    <section class="contents" aria-labelledby="contents">
      <h2 id="contents" class="section-heading">
        {contentsHeading}
      </h2>
      {agencies.some(hasLedger) ? <Entry {...contents.asking} href="/ysq" /> : null}
      {reports.length > 0 ? <Entry {...contents.reports} href="/nb" /> : null}
      {agencies.length > 0 ? <Entry {...contents.units} href="/gk" /> : null}
      {specimenCount > 0 ? <Entry {...contents.specimens} href="/jd" /> : null}
    </section>
  );
}

interface EntryProps {
  readonly heading: string;
  readonly words: string;
  readonly link: string;
  readonly href: string;
}

function Entry({ heading, words, link, href }: EntryProps) {
  return (
    <div class="entry">
      <h3>
        <Link href={href}>{heading}</Link>
      </h3>
      <p>{words}</p>
      <p class="more">
        <Link href={href}>{link}</Link>
      </p>
    </div>
  );
}
