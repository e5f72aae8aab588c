import type { GovernmentLevel } from '../agencies/agency.ts';
import type { Citation } from '../law/citation.ts';
import { cellAt } from './cells.ts';
import type { ProposedRepair, Severity, Verdict } from './finding.ts';
import type { AnnualReport, CellPath, Place } from './report.ts';

/** Whether numbers are being entered here, or were read from somebody's published report. */
export type CheckMode = 'entry' | 'import';

export interface CheckOptions {
  /** The report of the year before, for the rules that compare two years. */
  readonly previous?: AnnualReport;
  /** Level of the reporting agency, which decides who may make 规章 (T2-02). */
  readonly level?: GovernmentLevel;
  readonly mode: CheckMode;
}

export interface CheckContext extends CheckOptions {
  readonly report: AnnualReport;
}

/** One answer of a rule, at one place. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly place: Place;
  readonly message: string;
  readonly fix?: ProposedRepair;
  /** Where one answer of a rule weighs less than the rule (T2-01: an amount that looks like 元). */
  readonly severity?: Severity;
}

/** A rule of law page §3.6: what it is called, how much it weighs, where it stands, and what it says of a report. */
export interface ReportCheck {
  readonly id: string;
  readonly severity: Readonly<Record<CheckMode, Severity>>;
  readonly cite: Citation;
  readonly judge: (context: CheckContext) => readonly Judgement[];
}

/** The same weight on entry and on import. */
export function always(severity: Severity): ReportCheck['severity'] {
  return { entry: severity, import: severity };
}

/** A cell as an operand of a rule: its number, or why a rule cannot be asked. */
export type Operand = number | 'missing' | 'unclear';

/** The number in a cell; `unclear` where something stands there that could not be read, `missing` where nothing does. */
export function operandAt({ tables, cells }: AnnualReport, path: CellPath): Operand {
  const value = cellAt(tables, path);
  if (typeof value === 'number') return value;
  const reason = cells[path]?.reason;
  return reason === 'uncertain' || reason === 'unreadable' ? 'unclear' : 'missing';
}

/** The sum of operands, or the first reason why there is none. */
export function sumOf(operands: readonly Operand[]): Operand {
  if (operands.includes('unclear')) return 'unclear';
  if (operands.includes('missing')) return 'missing';
  return operands.reduce<number>((total, operand) => total + (typeof operand === 'number' ? operand : 0), 0);
}

/** The verdict where an operand is not a number. */
export function verdictWithout(...operands: readonly Operand[]): Verdict {
  return operands.includes('unclear') ? 'uncertain' : 'notAssessable';
}

/** The previous report, if it is the one of the year before as far as both say their year. */
export function reportBefore({ report, previous }: CheckContext): AnnualReport | undefined {
  if (previous === undefined) return undefined;
  const follows = report.year === null || previous.year === null || previous.year === report.year - 1;
  return follows ? previous : undefined;
}

/** Why a rule that compares two years was not asked. */
export function withoutPrevious({ report, previous }: CheckContext): string {
  if (previous === undefined) return '没有提供上一年度的报告，跨年度关系没有核对。';
  return `提供的另一份报告是${previous.year}年度的，不是${report.year}年度的上一年，跨年度关系没有核对。`;
}
