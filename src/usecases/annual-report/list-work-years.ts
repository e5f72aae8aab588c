import { newReport } from '../../core/annual-report/report-stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import type { Deps, ReportRecord } from '../ports.ts';

/** Reports of an agency by year, newest first: those that exist, and in any case the running year's and the last one's. */
export async function listWorkYears(
  deps: Pick<Deps, 'queries' | 'today'>,
  agencyId: AgencyId,
): Promise<readonly ReportRecord[]> {
  const records = await deps.queries.listReports([agencyId]);
  const running = yearOf(deps.today());
  const missing = [running, running - 1].filter((year) => !records.some((record) => record.year === year));
  const begun = missing.map(
    (year): ReportRecord => ({ ...newReport, agencyId, year, filedOn: null, publishedAt: null }),
  );
  return [...records, ...begun].sort((left, right) => right.year - left.year);
}
