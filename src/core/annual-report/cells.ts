import { disputeBlocks, disputeColumns } from './dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from './proactive-table.ts';
import type { CellPath, FormVersion, ReportTables } from './report.ts';
import { applicantColumns, type RequestRowLabel, requestRows2019, requestRows2021 } from './request-table.ts';

/** Every cell of a form, in reading order. */
export function cellPaths(version: FormVersion): readonly CellPath[] {
  return [...proactivePaths(version), ...requestPaths(version), ...disputePaths()];
}

/** The number in a cell (fen for money), the text of 采购总金额 in form 2019, `null` where it has none. */
export function cellAt(tables: ReportTables, path: CellPath): number | string | null {
  let value: unknown = tables;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** The same tables with one cell changed. Throws if the form has no such cell. */
export function withCell(tables: ReportTables, path: CellPath, value: number | string | null): ReportTables {
  const [first = '', ...rest] = path.split('.');
  return replaced(tables as unknown as JsonObject, [first, ...rest], value) as unknown as ReportTables;
}

/** The rows of table 3 that a form version prints. */
function requestRowsOf(version: FormVersion): readonly RequestRowLabel[] {
  return version === '2021' ? requestRows2021 : requestRows2019;
}

type JsonObject = Readonly<Record<string, unknown>>;

function replaced(object: JsonObject, steps: readonly string[], value: number | string | null): JsonObject {
  const [step, ...rest] = steps;
  if (step === undefined) throw new Error('A cell path must name a cell.');
  if (rest.length === 0) return { ...object, [step]: value };
  const inner = object[step];
  if (inner === null || typeof inner !== 'object') throw new Error(`The tables have no ${steps.join('.')}.`);
  return { ...object, [step]: replaced(inner as JsonObject, rest, value) };
}

function proactivePaths(version: FormVersion): readonly CellPath[] {
  const blocks = version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ['proactive', row.id, column.id].filter((part) => part !== undefined).join('.')),
    ),
  );
}

function requestPaths(version: FormVersion): readonly CellPath[] {
  return requestRowsOf(version).flatMap((row) => applicantColumns.map((column) => `requests.${row.id}.${column.id}`));
}

function disputePaths(): readonly CellPath[] {
  return disputeBlocks.flatMap((block) => disputeColumns.map((column) => `disputes.${block.id}.${column.id}`));
}
