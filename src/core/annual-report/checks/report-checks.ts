import type { Finding } from '../finding.ts';
import type { AnnualReport } from '../report.ts';
import { areaChecks } from './area-checks.ts';
import { completenessChecks } from './completeness-checks.ts';
import { contentChecks } from './content-checks.ts';
import { copiedFiguresChecks } from './copied-figures-checks.ts';
import { dateChecks } from './date-checks.ts';
import { disputeTableChecks } from './disputes-checks.ts';
import { formChecks } from './form-checks.ts';
import { ledgerChecks } from './ledger-checks.ts';
import { narrativeChecks } from './narrative-checks.ts';
import { overviewChecks } from './overview-checks.ts';
import { proactiveTableChecks } from './proactive-checks.ts';
import { proactivePlausibilityChecks } from './proactive-plausibility-checks.ts';
import { type CheckOptions, citeOf, type ReportCheck } from './report-check.ts';
import { requestTableChecks } from './requests-checks.ts';
import { requestPlausibilityChecks } from './requests-plausibility-checks.ts';
import { inRuleOrder } from './rule-families.ts';
import { titleChecks } from './title-checks.ts';
import { trialFormChecks } from './trial-form-checks.ts';
import { wordChecks } from './word-checks.ts';

/**
 * Every rule about a report (law page §3.6 and beyond), family by family. A rule is one row here and at least one case in
 * `tests/law/annual-report-*.yaml` that it alone fails; `docs/rules.md` lists them all.
 */
export const reportChecks: readonly ReportCheck[] = [
  ...titleChecks,
  ...completenessChecks,
  ...contentChecks,
  ...formChecks,
  ...overviewChecks,
  ...proactiveTableChecks,
  ...proactivePlausibilityChecks,
  ...trialFormChecks,
  ...requestTableChecks,
  ...requestPlausibilityChecks,
  ...disputeTableChecks,
  ...copiedFiguresChecks,
  ...ledgerChecks,
  ...narrativeChecks,
  ...wordChecks,
  ...areaChecks,
  ...dateChecks,
].sort(inRuleOrder);

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
