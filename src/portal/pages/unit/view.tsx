import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import type { AgencyProfile } from '../../../core/catalog/agency-profile.ts';
import { formatChinese, type PlainDate } from '../../../core/values/plain-date.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { countByAgency, newestYearFirst, type PublishedReport, reportsOf } from '../../ui/published-reports.ts';
import { ReportList } from '../../ui/report-list.tsx';
import { applyAddress, guideAddress } from '../../ui/request-addresses.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { type FilledSubject, subjectAddress } from '../../ui/unit-catalogue.ts';
import { UnitGrid } from '../../ui/unit-grid.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import { subjectName } from '../../ui/unit-subjects.ts';
import { unitText } from './text.ts';
import { UnitCard } from './unit-card.tsx';

export interface UnitContent {
  readonly agency: Agency;
  readonly profile: AgencyProfile | null;
  /** Agencies directly under it; an area has them. */
  readonly children: readonly Agency[];
  readonly reports: readonly PublishedReport[];
  /** The newest items of the unit, or of the units below an area. */
  readonly latest: readonly ItemHead[];
  /** Empty for an area, which has none of its own. */
  readonly catalogue: readonly FilledSubject[];
  readonly today: PlainDate;
}

/** P02: whom to ask, what is new, how complete the catalogue is, annual reports, and for an area its units. */
export function UnitView(content: UnitContent) {
  const { agency, profile, children, reports, today } = content;
  const isAbolished = agency.abolishedOn !== null && agency.abolishedOn <= today;
  return (
    <div class="page unit-home">
      <h1>{agency.name}</h1>
      {isAbolished && agency.abolishedOn !== null ? (
        <p class="notice">{unitText.abolished(formatChinese(agency.abolishedOn))}</p>
      ) : null}
      <UnitCard agency={agency} profile={profile} />
      {isAbolished || !hasLedger(agency) ? null : <WaysToAsk agency={agency} />}
      <Latest {...content} />
      <Catalogue {...content} />
      <Reports agency={agency} reports={newestYearFirst(reportsOf(reports, agency.id))} />
      {children.length === 0 ? null : <Units units={children} reports={reports} />}
    </div>
  );
}

function WaysToAsk({ agency }: { readonly agency: Agency }) {
  return (
    <p class="form-actions">
      <Link href={`${applyAddress}/${agency.id}`} class="button">
        {unitText.apply}
      </Link>
      <Link href={guideAddress(agency.id)}>{unitText.guide}</Link>
    </p>
  );
}

function Latest({ agency, latest, children }: UnitContent) {
  const nameOf = (id: string): string => children.find((child) => child.id === id)?.shortName ?? '';
  return (
    <section class="below" aria-labelledby="latest">
      <h2 id="latest" class="section-heading">
        {unitText.latest}
      </h2>
      {latest.length === 0 ? (
        <p class="empty-list">{unitText.noItems}</p>
      ) : (
        <>
          {hasLedger(agency) ? (
            <div class="unit-search">
              <SearchBox id="unit-search" agencyId={agency.id} label={unitText.search(agency.shortName)} />
            </div>
          ) : null}
          <ItemList heads={latest} {...(hasLedger(agency) ? {} : { nameOf })} />
        </>
      )}
      {hasLedger(agency) && latest.length > 0 ? (
        <p class="more">
          <Link href={unitAddress(agency.id, 'ml')}>{unitText.allItems}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Catalogue({ agency, catalogue }: UnitContent) {
  if (catalogue.length === 0) return null;
  const filled = catalogue.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="below" aria-labelledby="catalogue">
      <h2 id="catalogue" class="section-heading">
        {unitText.catalogue}
      </h2>
      <p class="hint">{unitText.filled(filled.length, catalogue.length, total)}</p>
      <ul class="subject-grid">
        {filled.map(({ subject, count }) => (
          <li key={subject.id}>
            <Link href={subjectAddress(agency.id, subject.id)}>
              <span>{subjectName(subject)}</span>
              <span class="group-count">{unitText.count(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p class="more">
        <Link href={unitAddress(agency.id, 'ml')}>{unitText.wholeCatalogue}</Link>
      </p>
    </section>
  );
}

function Reports({ agency, reports }: Pick<UnitContent, 'agency' | 'reports'>) {
  return (
    <section class="below" aria-labelledby="reports">
      <h2 id="reports" class="section-heading">
        {unitText.reports}
      </h2>
      {agency.kind === 'area' ? <p class="hint">{unitText.areaNote}</p> : null}
      {reports.length === 0 ? <p class="empty-list">{unitText.noReports}</p> : <ReportList reports={reports} />}
    </section>
  );
}

function Units({ units, reports }: { readonly units: readonly Agency[] } & Pick<UnitContent, 'reports'>) {
  return (
    <section class="below" aria-labelledby="units">
      <h2 id="units" class="section-heading">
        {unitText.units}
      </h2>
      <UnitGrid groups={unitGroups(units)} reportCounts={countByAgency(reports)} level={3} />
    </section>
  );
}
