import type { ReportCheck } from './report-check.ts';
import { agencyWordChecks } from './words-agency.ts';
import { copiedChecks } from './words-copied.ts';
import { countChecks } from './words-counts.ts';
import { figureChecks } from './words-figures.ts';
import { lawWordChecks } from './words-law.ts';
import { leftoverChecks } from './words-leftovers.ts';
import { moneyChecks } from './words-money.ts';
import { negationChecks } from './words-negations.ts';
import { sectionChecks } from './words-sections.ts';
import { typingChecks } from './words-typing.ts';

/** Rules about the words of a report: against its tables, against what it was copied from, against the law and the language. */
export const wordChecks: readonly ReportCheck[] = [
  ...countChecks,
  ...figureChecks,
  ...moneyChecks,
  ...negationChecks,
  ...leftoverChecks,
  ...copiedChecks,
  ...lawWordChecks,
  ...typingChecks,
  ...sectionChecks,
  ...agencyWordChecks,
];
