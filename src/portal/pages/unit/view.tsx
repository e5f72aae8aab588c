import { type Agency, agencyKindLabel, hasLedger } from '../../../core/agencies/agency.ts';
import { formatChinese, type PlainDate } from '../../../core/values/plain-date.ts';
import { Link } from '../../ui/link.tsx';
import { countByAgency, newestYearFirst, type PublishedReport, reportsOf } from '../../ui/published-reports.ts';
import { ReportList } from '../../ui/report-list.tsx';
import { applyAddress, guideAddress } from '../../ui/request-addresses.ts';
import { UnitGrid } from '../../ui/unit-grid.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { unitText } from './text.ts';

export interface UnitContent {
  readonly agency: Agency;
  /** Agencies directly under it; an area has them. */
  readonly children: readonly Agency[];
  readonly reports: readonly PublishedReport[];
  readonly today: PlainDate;
}

/** P02: card, annual reports, and for an area its units. */
export function UnitView({ agency, children, reports, today }: UnitContent) {
  const own = newestYearFirst(reportsOf(reports, agency.id));
  const isAbolished = agency.abolishedOn !== null && agency.abolishedOn <= today;
  return (
    <div class="wrap page">
      <h1>{agency.name}</h1>
      {isAbolished && agency.abolishedOn !== null ? (
        <p class="notice">{unitText.abolished(formatChinese(agency.abolishedOn))}</p>
      ) : null}
      {isAbolished || !hasLedger(agency) ? null : <WaysToAsk agency={agency} />}
      <div class="unit-columns">
        <div>
          <section aria-labelledby="reports">
            <h2 id="reports" class="section-heading">
              {unitText.reports}
            </h2>
            {agency.kind === 'area' ? <p class="hint">{unitText.areaNote}</p> : null}
            {own.length === 0 ? <p>{unitText.noReports}</p> : <ReportList reports={own} />}
          </section>
          {children.length === 0 ? null : <Units units={children} reports={reports} />}
        </div>
        <UnitCard agency={agency} />
      </div>
    </div>
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

function UnitCard({ agency }: { readonly agency: Agency }) {
  const { office, address, hours, phone, email } = agency.contact;
  return (
    <aside class="unit-card" aria-labelledby="card">
      <h2 id="card">{unitText.card}</h2>
      <dl class="card-facts">
        <Fact term={unitText.name} value={agency.name} />
        <Fact term={unitText.kind} value={agencyKindLabel(agency.kind)} />
        <Fact term={unitText.office} value={office} />
        <Fact term={unitText.address} value={address} />
        <Fact term={unitText.hours} value={hours} />
        <Fact term={unitText.phone} value={phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} />
        <Fact term={unitText.email} value={email} href={`mailto:${email}`} />
      </dl>
    </aside>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
}

function Fact({ term, value, href }: FactProps) {
  if (value.trim() === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
    </div>
  );
}
