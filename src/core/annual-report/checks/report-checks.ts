import type { Finding } from '../finding.ts';
import type { AnnualReport } from '../report.ts';
import { disputeTableChecks } from './disputes-checks.ts';
import { formChecks } from './form-checks.ts';
import { narrativeChecks } from './narrative-checks.ts';
import { overviewChecks } from './overview-checks.ts';
import { proactiveTableChecks } from './proactive-checks.ts';
import { type CheckOptions, citeOf, type ReportCheck } from './report-check.ts';
import { requestTableChecks } from './requests-checks.ts';

/** Every rule that one report and its predecessor can answer (law page §3.6), in the order of the report's sections. */
export const reportChecks: readonly ReportCheck[] = [
  ...formChecks,
  ...overviewChecks,
  ...proactiveTableChecks,
  ...requestTableChecks,
  ...disputeTableChecks,
  ...narrativeChecks,
];

/**
 * What the rules say of a report, those that pass too. A rule whose cells have no number is `notAssessable`, or
 * `uncertain` where something stands there that could not be read; it never passes and never fails by that.
 */
export function checkReport(report: AnnualReport, options: CheckOptions): readonly Finding[] {
  return reportChecks
    .filter((check) => check.forms.includes(report.tables.formVersion))
    .flatMap((check) =>
      check.judge({ ...options, report }).map((judgement) => ({
        rule: check.id,
        severity: judgement.severity ?? check.severity[options.mode],
        verdict: judgement.verdict,
        place: judgement.place,
        message: judgement.message,
        cite: citeOf(check, report.tables.formVersion),
        ...(judgement.fix === undefined ? {} : { fix: judgement.fix }),
      })),
    );
}
