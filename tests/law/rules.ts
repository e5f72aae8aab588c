import type { LawRule } from './law-rule.ts';
import { annualReportRules } from './rules/annual-report-rules.ts';
import { deadlineRules } from './rules/deadline-rules.ts';
import { feeRules } from './rules/fee-rules.ts';
import { identifierRules } from './rules/identifier-rules.ts';
import { identityRules } from './rules/identity-rules.ts';
import { publicationRules } from './rules/publication-rules.ts';
import { requestRules } from './rules/request-rules.ts';
import { validityRules } from './rules/validity-rules.ts';

/** What each `rule:` of a YAML file in this folder asks. A new subject adds a file of rules and one line here. */
export const lawRules: Readonly<Record<string, LawRule>> = {
  ...annualReportRules,
  ...deadlineRules,
  ...feeRules,
  ...identifierRules,
  ...identityRules,
  ...publicationRules,
  ...requestRules,
  ...validityRules,
};
