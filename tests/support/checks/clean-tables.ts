import type { AnnualReport } from '../../../src/core/annual-report/report.ts';
import { applicantColumns, type RequestRow } from '../../../src/core/annual-report/request-table.ts';
import { handledRows } from '../../../src/core/requests/handled-rows.ts';
import { fen } from '../../../src/core/values/fen.ts';

/** Counts by kind of applicant, left to right; what is left out is 0. */
type Counts = readonly number[];
/** Results of table 3 by row. */
export type Leaves = Readonly<Partial<Record<RequestRow, Counts>>>;
type Results = readonly [number, number, number, number];

/** Table 3 from what is not a sum. */
export interface RequestFigures {
  readonly newlyReceived?: Counts;
  readonly carriedOver?: Counts;
  readonly handled?: Leaves;
}

/** Table 4 from what is not a sum: upheld, overturned, other result, pending. */
export type DisputeFigures = Readonly<
  Partial<Record<'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration', Results>>
>;

interface Figures extends RequestFigures {
  /** Of 行政规范性文件: 制发、废止、现行有效. */
  readonly documents?: readonly [number, number, number];
  /** Licences, penalties, coercion. */
  readonly decisions: readonly [number, number, number];
  readonly chargeFen?: number;
  readonly handled: Leaves;
  readonly disputes?: DisputeFigures;
}

/** Tables of form 2021 whose sums hold: 总计 and 结转下年度 follow from the rest. */
export function tables2021(figures: Figures): AnnualReport['tables'] {
  const [issuedCount, repealedCount, inForceCount] = figures.documents ?? [0, 0, 0];
  const [administrativeLicence, administrativePenalty, administrativeCoercion] = figures.decisions;
  return {
    formVersion: '2021',
    proactive: {
      governmentRule: { issuedCount: 0, repealedCount: 0, inForceCount: 0 },
      normativeDocument: { issuedCount, repealedCount, inForceCount },
      administrativeLicence,
      administrativePenalty,
      administrativeCoercion,
      administrativeChargeFen: fen(figures.chargeFen ?? 0),
    },
    requests: requestTable2021(figures),
    disputes: disputeTable(figures.disputes),
  };
}

/** Tables of form 2019 of one of two years that follow each other; items and documents of the second follow from the first. */
export function tables2019(which: 1 | 2): AnnualReport['tables'] {
  const [first, rows] = [which === 1, handledRows.slice(0, -3)];
  const figures: Figures = first
    ? { decisions: [0, 0, 0], newlyReceived: [7], handled: { granted: [5], notHeld: [1] } }
    : {
        decisions: [0, 0, 0],
        newlyReceived: [9, 2],
        carriedOver: [1],
        handled: { granted: [6, 2], notHeld: [2], otherwiseHandled: [1] },
      };
  return {
    formVersion: '2019',
    proactive: {
      governmentRule: { newlyMadeCount: 0, newlyDisclosedCount: 0, disclosedTotal: 0 },
      normativeDocument: {
        newlyMadeCount: first ? 4 : 3,
        newlyDisclosedCount: first ? 4 : 3,
        disclosedTotal: first ? 20 : 22,
      },
      administrativeLicence: { previousItemCount: first ? 12 : 14, change: first ? 2 : -1, decisionCount: 96 },
      otherExternalService: { previousItemCount: 5, change: 0, decisionCount: 31 },
      administrativePenalty: { previousItemCount: first ? 40 : 43, change: first ? 3 : 0, decisionCount: 17 },
      administrativeCoercion: { previousItemCount: 6, change: 0, decisionCount: 2 },
      administrativeCharge: { previousItemCount: 2, change: 0 },
      governmentProcurement: { projectCount: first ? 3 : 4, totalAmount: first ? '81.5万元' : '97.2万元' },
    },
    requests: requestTable([...rows, 'otherwiseHandled'], figures),
    disputes: disputeTable(figures.disputes),
  };
}

/** Table 3 of form 2021 whose sums hold. */
export function requestTable2021(figures: RequestFigures): AnnualReport['tables']['requests'] {
  return requestTable(handledRows, figures);
}

function requestTable(
  rows: readonly RequestRow[],
  { newlyReceived = [], carriedOver = [], handled = {} }: RequestFigures,
): AnnualReport['tables']['requests'] {
  const kinds = applicantColumns.slice(0, -1).map((_, at) => at);
  const total = kinds.map((at) => rows.reduce((sum, row) => sum + (handled[row]?.[at] ?? 0), 0));
  const forward = kinds.map((at) => (newlyReceived[at] ?? 0) + (carriedOver[at] ?? 0) - (total[at] ?? 0));
  return Object.fromEntries([
    ['newlyReceived', countRow(newlyReceived)],
    ['carriedOver', countRow(carriedOver)],
    ...rows.map((row) => [row, countRow(handled[row] ?? [])]),
    ['total', countRow(total)],
    ['carriedForward', countRow(forward)],
  ]);
}

function countRow(counts: Counts): Readonly<Record<string, number>> {
  const cells = applicantColumns.map(({ id }, at) => [id, id === 'total' ? sumOf(counts) : (counts[at] ?? 0)]);
  return Object.fromEntries(cells);
}

/** Table 4 whose sums hold. */
export function disputeTable(disputes: DisputeFigures = {}): AnnualReport['tables']['disputes'] {
  const block = (results: Results = [0, 0, 0, 0]) => {
    const [upheld, overturned, otherResult, pending] = results;
    return { upheld, overturned, otherResult, pending, total: sumOf(results) };
  };
  return {
    reconsideration: block(disputes.reconsideration),
    litigationDirect: block(disputes.litigationDirect),
    litigationAfterReconsideration: block(disputes.litigationAfterReconsideration),
  };
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
