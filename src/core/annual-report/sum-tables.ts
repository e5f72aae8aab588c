import { fen } from '../values/fen.ts';
import { cellAt, cellPaths, withCell } from './cells.ts';
import { disputeTableFrom, proactiveTableFrom, requestTableFrom } from './live-tables.ts';
import { proactiveBlocks2019 } from './proactive-table.ts';
import type { CellPath, FormVersion, ReportTables } from './report.ts';
import { requestRows2019 } from './request-table.ts';

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
  const tables = paths.reduce<ReportTables>((filled, path, index) => {
    const sum = sums[index] ?? 0;
    if (cellAt(filled, path) === sum || textCells.has(path)) return filled;
    return withCell(filled, path, path.endsWith('Fen') ? fen(sum) : sum);
  }, emptyTables(version));
  return { tables, unreadable };
}

/** 采购总金额 is printed as a text with its unit. */
const textCells: ReadonlySet<CellPath> = new Set(['proactive.governmentProcurement.totalAmount']);

function emptyTables(version: FormVersion): ReportTables {
  if (version === '2021') return zeroTables;
  const {
    uncorrected: _one,
    feeUnpaid: _two,
    otherReason: _three,
    ...rows
  } = zeroTables.requests as Readonly<Record<string, unknown>>;
  const proactive = Object.fromEntries(
    proactiveBlocks2019.flatMap(({ rows: labels, columns }) =>
      labels.map(({ id }) => [id, Object.fromEntries(columns.map((column) => [column.id, cellOf(id, column.id)]))]),
    ),
  );
  const known = new Set<string>(requestRows2019.map(({ id }) => id));
  const requests = Object.fromEntries(
    Object.entries({ ...rows, otherwiseHandled: zeroTables.requests.total }).filter(([id]) => known.has(id)),
  );
  return { formVersion: '2019', proactive, requests, disputes: zeroTables.disputes } as unknown as ReportTables;
}

function cellOf(row: string, column: string | undefined): 0 | null {
  return textCells.has(`proactive.${row}.${column}`) ? null : 0;
}

/** The same as `cellAt`, with the path taken apart once for all tables. */
function valueAt(tables: ReportTables, steps: readonly string[]): unknown {
  let value: unknown = tables;
  for (const step of steps) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
