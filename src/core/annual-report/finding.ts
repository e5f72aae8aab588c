import type { Citation } from '../law/citation.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { CellPath, Place } from './report.ts';

export type Severity = 'error' | 'warning' | 'notice';
/** Cannot see is not the same as does not exist: a check answers one of four ways. */
export type Verdict = 'pass' | 'fail' | 'uncertain' | 'notAssessable';

/** A repair that a named person may accept; nothing is filled in because arithmetic suggests it. */
export type ProposedRepair =
  | { readonly kind: 'setCell'; readonly cell: CellPath; readonly value: number; readonly why: string }
  | { readonly kind: 'replaceText'; readonly from: string; readonly to: string; readonly why: string }
  | { readonly kind: 'note'; readonly why: string };

/** What a named person answers for when a finding stands: an override of an error, or the explanation that a warning asks for. */
export interface FindingWaiver {
  readonly reason: string;
  readonly signedByName: string;
  readonly signedOn: PlainDate;
  /** Last day on which it counts. */
  readonly expiresOn: PlainDate;
}

/** What a rule found, with its place in the document and the source of the rule. */
export interface Finding {
  /** Identifier of the rule, stable across releases (`T3-02`, `D-label-typo`). */
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly place: Place;
  /** A Chinese sentence that says what is wrong, by which fact. */
  readonly message: string;
  readonly cite: Citation;
  readonly fix?: ProposedRepair;
  /** Present where somebody signed for it and the signature counts today. */
  readonly waiver?: FindingWaiver;
}

/** A finding that a supervisor chose to have mended, as it was when the report was returned. */
export interface ReturnedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
}

/** Names a finding among those of one report, by its rule and place (`T3-01@3/3/granted/total`); its figures do not matter. */
export function findingKey({ rule, place }: Pick<Finding, 'rule' | 'place'>): string {
  const { section, part, table, row, column, line } = place;
  const steps = [section, table, row, column, part, line].filter((step) => step !== undefined);
  return `${rule}@${steps.join('/')}`;
}

/** Whether a finding stops filing: an error that failed and that nobody signed for (law page §3.6, severity E). */
export function isBlocking(finding: Finding): boolean {
  return finding.severity === 'error' && finding.verdict === 'fail' && finding.waiver === undefined;
}
