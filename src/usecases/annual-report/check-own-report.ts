import type { Agency } from '../../core/agencies/agency.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { checkReport } from '../../core/annual-report/checks/report-checks.ts';

/** What the rules say of a report of ours, with the report of the year before where there is one. */
export function checkOwnReport(
  report: AnnualReport,
  { level }: Pick<Agency, 'level'>,
  previous: AnnualReport | undefined,
): readonly Finding[] {
  return checkReport(report, { mode: 'entry', level, ...(previous === undefined ? {} : { previous }) });
}
