import type { Agency } from '../../../core/agencies/agency.ts';
import { Link } from '../../ui/link.tsx';
import type { PublishedReport } from '../../ui/published-reports.ts';
import { ReportList } from '../../ui/report-list.tsx';
import { unitReportsText } from './text.ts';

interface UnitReportsContent {
  readonly agency: Agency;
  readonly reports: readonly PublishedReport[];
}

/** The annual reports of one unit, the newest year first. */
export function UnitReportsView({ agency, reports }: UnitReportsContent) {
  return (
    <div class="page">
      <h1>{unitReportsText.heading}</h1>
      <p class="lead">{unitReportsText.lead}</p>
      {agency.kind === 'area' ? <p class="hint">{unitReportsText.areaNote}</p> : null}
      {reports.length === 0 ? <p class="empty-list">{unitReportsText.none}</p> : <ReportList reports={reports} />}
      <p class="more">
        <Link href="/nb">{unitReportsText.all}</Link>
      </p>
    </div>
  );
}
