import { fen } from '../values/fen.ts';
import { cellPaths } from './cells.ts';
import { disputeTableFrom, proactiveTableFrom, requestTableFrom } from './live-tables.ts';
import type { CellPath, FormVersion, ReportTables } from './report.ts';

/** Tables of form 2021 in which every cell is 0. */
export const zeroTables: ReportTables = {
  formVersion: '2021',
  proactive: proactiveTableFrom([]),
  requests: requestTableFrom([]),
  disputes: disputeTableFrom([]),
};

/** Cell by cell sum of tables of one form. */
export interface TableSum {
  readonly tables: ReportTables;
  /** Cells without a number, by the position of their tables; they count for nothing in the sum. */
  readonly unreadable: readonly { readonly at: number; readonly cell: CellPath }[];
}

/**
 * Adds up tables of one form in every cell (law page X-01): money in fen, 采购总金额 of form 2019 not at all, because it is
 * a text. Throws for tables of the other form, whose table 2 counts other things.
 */
export function sumTables(version: FormVersion, parts: readonly ReportTables[]): TableSum {
  const paths = cellPaths(version);
  const steps = paths.map((path) => path.split('.'));
  const sums = new Array<number>(paths.length).fill(0);
  const unreadable: { at: number; cell: CellPath }[] = [];
  parts.forEach((tables, at) => {
    if (tables.formVersion !== version)
      throw new Error(`Tables of form ${tables.formVersion} cannot be added to tables of form ${version}.`);
    steps.forEach((path, index) => {
      const value = valueAt(tables, path);
      if (typeof value === 'number') sums[index] = (sums[index] ?? 0) + value;
      else unreadable.push({ at, cell: paths[index] ?? '' });
    });
  });
  const tables = filled(version, steps, sums);
  return { tables, unreadable };
}

type Nested = { [step: string]: unknown };

/** Tables with a number in every cell, made in one piece: setting cell after cell would copy rows two hundred times. */
function filled(version: FormVersion, steps: readonly (readonly string[])[], sums: readonly number[]): ReportTables {
  const tables: Nested = { formVersion: version };
  steps.forEach((path, index) => {
    const last = path.at(-1) ?? '';
    const row = path.slice(0, -1).reduce<Nested>((inner, step) => {
      inner[step] ??= {};
      return inner[step] as Nested;
    }, tables);
    const sum = sums[index] ?? 0;
    row[last] = textCells.has(path.join('.')) ? null : last.endsWith('Fen') ? fen(sum) : sum;
  });
  return tables as unknown as ReportTables;
}

/** 采购总金额 is printed as a text with its unit. */
const textCells: ReadonlySet<CellPath> = new Set(['proactive.governmentProcurement.totalAmount']);

/** The same as `cellAt`, with the path taken apart once for all tables. */
function valueAt(tables: ReportTables, steps: readonly string[]): unknown {
  let value: unknown = tables;
  for (const step of steps) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
