import type { ReportTables } from './report.ts';
import type { RequestGroup, RequestRow, RequestRowLabel } from './request-table.ts';
import { requestRowsOf } from './table-grid.ts';

/** How many requests ended with one outcome, under the words of the form without their numbering. */
export interface OutcomeCount {
  readonly row: RequestRow;
  readonly label: string;
  /** Heading the row stands under (`不予公开`), where it has one below 三、本年度办理结果. */
  readonly group?: string;
  readonly count: number;
}

/** A row or group of rows directly under 三、本年度办理结果; the form prints no sums for groups, so they are added here. */
export interface OutcomeSum {
  readonly label: string;
  readonly count: number;
}

/** The outcomes that occurred, the most frequent first and equal ones in the order of the form. */
export function outcomeCounts(tables: ReportTables): readonly OutcomeCount[] {
  return outcomeRows(tables)
    .map((label) => {
      const group = innerGroup(label);
      const count = { row: label.id, label: withoutNumbering(label.label), count: countOf(tables, label) };
      return group === undefined ? count : { ...count, group: withoutNumbering(group.label) };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** 予以公开, 部分公开 and the groups （三） to （六）, those that occurred, in the order of the form. */
export function outcomeSums(tables: ReportTables): readonly OutcomeSum[] {
  const sums = new Map<string, number>();
  for (const label of outcomeRows(tables)) {
    const name = withoutNumbering(innerGroup(label)?.label ?? label.label);
    sums.set(name, (sums.get(name) ?? 0) + countOf(tables, label));
  }
  return [...sums].map(([label, count]) => ({ label, count })).filter(({ count }) => count > 0);
}

/** How many outcome rows have no number in their last column, so that sums over them may be too small. */
export function unreadOutcomeCount(tables: ReportTables): number {
  return outcomeRows(tables).filter(({ id }) => typeof tables.requests[id]?.total !== 'number').length;
}

/** `（二）部分公开（区分处理的，…）` → `部分公开`: the words of a label without its number and explanation. */
export function withoutNumbering(label: string): string {
  return label.replace(/^(（[一二三四五六七]）|[一二三四]、|\d+\.)/, '').replace(/（.*）$/, '');
}

function outcomeRows(tables: ReportTables): readonly RequestRowLabel[] {
  return requestRowsOf(tables).filter(({ id, groups }) => groups.length > 0 && id !== 'total');
}

function innerGroup(label: RequestRowLabel): RequestGroup | undefined {
  return label.groups[1];
}

function countOf(tables: ReportTables, label: RequestRowLabel): number {
  return tables.requests[label.id]?.total ?? 0;
}
