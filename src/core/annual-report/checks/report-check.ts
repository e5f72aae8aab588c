import type { AgencyKind, GovernmentLevel } from '../../agencies/agency.ts';
import type { DisputeRoute } from '../../disputes/dispute-results.ts';
import type { Citation } from '../../law/citation.ts';
import type { PlainDate, Year } from '../../values/plain-date.ts';
import { cellAt } from '../cells.ts';
import type { DisputeTable } from '../dispute-table.ts';
import type { ProposedRepair, Severity, Verdict } from '../finding.ts';
import type { AnnualReport, CellPath, FormVersion, Narrative, Place } from '../report.ts';
import type { UnitReport } from '../roll-up.ts';

/** Whether numbers are being entered here, or were read from somebody's published report. */
export type CheckMode = 'entry' | 'import';

/** What the ledgers of an agency know of the year, for the rules that compare a report with them. */
export interface LedgerFacts {
  /** Requests still open on 31 December, or on the cut-off day. */
  readonly openCount: number;
  /** Fee notices issued, and correction notices issued, to requests that ended in the year. */
  readonly feeNoticeCount: number;
  readonly correctionNoticeCount: number;
  /** Processing fees collected in the year. */
  readonly feesFen: number;
  /** Table 4 as the docket counts it now. */
  readonly disputes: DisputeTable;
  /** Cases in which the agency is sued beside the original agency as review organ; table 4 leaves them out. */
  readonly coDefendantCounts?: Readonly<Partial<Record<DisputeRoute, number>>>;
}

/** A text of another report that this one is compared with. */
export interface ComparedText {
  readonly agency: string;
  readonly narrative: Narrative;
}

/** The days of a report's life, as far as they are known. */
export interface ReportDays {
  readonly today: PlainDate;
  /** Last day on which it must be public (Article 49). */
  readonly dueOn: PlainDate;
  readonly filedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
}

export interface CheckOptions {
  /** The report of the year before, corrections included, for the rules that compare two years. */
  readonly previous?: AnnualReport;
  /** Level of the reporting agency, which decides who may make 规章 (T2-02). */
  readonly level?: GovernmentLevel;
  readonly kind?: AgencyKind;
  readonly mode: CheckMode;
  readonly ledger?: LedgerFacts;
  /** Texts of sibling units of the same year. */
  readonly siblings?: readonly ComparedText[];
  /** Of an area: what each unit contributes. */
  readonly units?: readonly UnitReport[];
  readonly days?: ReportDays;
  /** From which share of text taken over an explanation is asked for, in per cent (a setting of the supervisor). */
  readonly similarPercent?: number;
  /** Years of the agency's reports that the public can read now. */
  readonly publishedYears?: readonly Year[];
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

/** A rule: what it is called and says, in which forms it holds, how much it weighs, where it stands, and what it says of a report. */
export interface ReportCheck {
  readonly id: string;
  /** What a report that passes fulfils, in one plain Chinese line. */
  readonly title: string;
  /** Form versions in which the rule holds; it is not asked of a report in another form. */
  readonly forms: readonly FormVersion[];
  readonly severity: Readonly<Record<CheckMode, Severity>>;
  readonly cite: Citation;
  /** A named person may override its failure with a reason (law page §3.6); an error of any other rule has to be mended. */
  readonly mayStand?: boolean;
  /** Where the rule stands in the trial form, if it holds there by another source. */
  readonly citeIn2019?: Citation;
  readonly judge: (context: CheckContext) => readonly Judgement[];
}

export const bothForms: readonly FormVersion[] = ['2019', '2021'];
export const form2021Only: readonly FormVersion[] = ['2021'];
export const form2019Only: readonly FormVersion[] = ['2019'];

/** The source of a rule in a form version. */
export function citeOf({ cite, citeIn2019 }: Pick<ReportCheck, 'cite' | 'citeIn2019'>, form: FormVersion): Citation {
  return form === '2019' ? (citeIn2019 ?? cite) : cite;
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
