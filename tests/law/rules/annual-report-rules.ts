import { type CheckVector, failedRules } from '../../support/checks/check-vectors.ts';
import type { LawRule } from '../law-rule.ts';

/** Rules of the annual report: which of them a report fails. */
export const annualReportRules: Readonly<Record<string, LawRule>> = {
  // the shape of the input is that of CheckVector; a wrong key shows at once, since then nothing fails
  annualReportCheck: (input) => failedRules(input.value() as CheckVector),
};
