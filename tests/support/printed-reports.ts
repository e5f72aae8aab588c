import fc from 'fast-check';
import { disputeBlocks, disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import {
  applicantColumns,
  type RequestRowLabel,
  requestRows2019,
  requestRows2021,
} from '../../src/core/annual-report/request-table.ts';

/** A report as a page prints it: what stands in every cell, by path; the layout decides what becomes of it. */
export interface PrintedReport {
  readonly form: '2019' | '2021';
  /** Statistics year; the form of 2019 is still met in later years. */
  readonly year: number;
  readonly isCollapsed: boolean;
  readonly values: ReadonlyMap<string, string>;
}

/** Random tables whose identities hold, as `core` understands them. */
export const printedReports: fc.Arbitrary<PrintedReport> = fc
  .record({
    form: fc.constantFrom('2019' as const, '2021' as const, '2021' as const, '2021' as const),
    isCollapsed: fc.boolean(),
    year: fc.constantFrom(2019, 2020, 2021, 2022, 2023, 2024, 2025),
    scale: fc.constantFrom(0, 1, 3, 40, 2000),
    seed: fc.array(fc.nat({ max: 9999 }), { minLength: 260, maxLength: 260 }),
  })
  .map(({ form, isCollapsed, year, scale, seed }) => {
    let at = 0;
    // most cells of real reports are 0
    const next = (): number => {
      const number = seed[at++ % seed.length] ?? 0;
      return number % 3 === 0 ? number % (scale + 1) : 0;
    };
    return { ...printed(form, form === '2019' || isCollapsed, next), year };
  });

/** The rows that a report prints. */
export function requestRows(form: '2019' | '2021', isCollapsed: boolean): readonly RequestRowLabel[] {
  return form === '2019' || isCollapsed ? requestRows2019 : requestRows2021;
}

function printed(form: '2019' | '2021', isCollapsed: boolean, next: () => number): Omit<PrintedReport, 'year'> {
  const values = new Map<string, string>([
    ...proactiveValues(form, next),
    ...requestValues(form, isCollapsed, next),
    ...disputeBlocks.flatMap(({ id }) => disputeValues(id, next)),
  ]);
  return { form, isCollapsed, values };
}

type Value = readonly [string, string];

function proactiveValues(form: '2019' | '2021', next: () => number): readonly Value[] {
  const blocks = form === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column): Value => {
        const path = ['proactive', row.id, column.id].filter((step) => step !== undefined).join('.');
        if (path.endsWith('Fen')) return [path, decimal(next(), next())];
        return [path, String(column.id === 'change' ? next() - next() : next())];
      }),
    ),
  );
}

/** Table 3, column by column, so that its sums hold. */
function requestValues(form: '2019' | '2021', isCollapsed: boolean, next: () => number): readonly Value[] {
  const rows = requestRows(form, isCollapsed);
  const leaves = rows.filter(({ id }) => !['newlyReceived', 'carriedOver', 'total', 'carriedForward'].includes(id));
  const columns = applicantColumns
    .filter(({ id }) => id !== 'total')
    .map(({ id: kind }) => {
      const counts = new Map<string, number>(leaves.map(({ id }) => [id, next()]));
      const total = [...counts.values()].reduce((all, count) => all + count, 0);
      const forward = next();
      const carried = Math.min(next(), total + forward);
      counts.set('total', total).set('carriedForward', forward).set('carriedOver', carried);
      return { kind, counts: counts.set('newlyReceived', total + forward - carried) };
    });
  return rows.flatMap(({ id }) => {
    const counts = columns.map(({ kind, counts: column }) => ({ kind, count: column.get(id) ?? 0 }));
    const total = counts.reduce((all, { count }) => all + count, 0);
    return [...counts, { kind: 'total', count: total }].map(
      ({ kind, count }): Value => [`requests.${id}.${kind}`, String(count)],
    );
  });
}

function disputeValues(block: string, next: () => number): readonly Value[] {
  const results = disputeColumns
    .filter(({ id }) => id !== 'total')
    .map(({ id }) => ({ id: String(id), count: next() }));
  const total = results.reduce((all, { count }) => all + count, 0);
  return [...results, { id: 'total', count: total }].map(({ id, count }) => [`disputes.${block}.${id}`, String(count)]);
}

function decimal(whole: number, part: number): string {
  return part % 2 === 0 ? String(whole) : `${whole}.${String((part % 99) + 1).padStart(2, '0')}`;
}
