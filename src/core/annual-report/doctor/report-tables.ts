import { disputeBlocks, disputeColumns } from '../dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../proactive-table.ts';
import type { CellNote, CellPath, Place, ReportTables } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import type { FormAlignment } from './form-alignment.ts';
import type { ProactiveReading } from './read-proactive.ts';
import type { RequestReading } from './read-requests.ts';
import type { CellOutcome, RowOutcome } from './row-outcome.ts';

/** All that was read of the tables of a document. */
export interface TablesReading {
  readonly alignment: FormAlignment;
  readonly proactive: ProactiveReading;
  readonly requests: RequestReading;
  readonly disputes: RowOutcome;
}

/** One cell of a table with its address. */
export interface ReadCell {
  readonly path: CellPath;
  readonly place: Place;
  readonly outcome: CellOutcome;
}

/** The tables of a report as numbers and `null`, and a note for each `null`. */
export function reportTables(reading: TablesReading): {
  readonly tables: ReportTables;
  readonly cells: Readonly<Record<CellPath, CellNote>>;
} {
  const cells = readCells(reading);
  const notes: Record<CellPath, CellNote> = {};
  const tree: Tree = {};
  for (const { path, place, outcome } of cells) {
    put(tree, path.split('.'), outcome.value);
    if (outcome.value === null) notes[path] = noteOf(outcome, place);
  }
  const tables = { formVersion: reading.alignment.version, ...tree } as unknown as ReportTables;
  return { tables, cells: notes };
}

/** Every cell that the report has in its form, in reading order. */
export function readCells(reading: TablesReading): readonly ReadCell[] {
  return [...proactiveCells(reading), ...requestCells(reading), ...disputeCells(reading)];
}

interface Tree {
  [step: string]: Tree | CellOutcome['value'];
}

function proactiveCells({ alignment, proactive }: TablesReading): readonly ReadCell[] {
  const blocks = alignment.version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.flatMap((column, at): readonly ReadCell[] => {
        const read = proactive.rows.get(row.id);
        const outcome = read?.cells[at];
        if (outcome === undefined) return [];
        const path = ['proactive', row.id, column.id].filter((step) => step !== undefined).join('.');
        const named = column.id === undefined ? {} : { column: column.id };
        return [{ path, outcome, place: placed({ section: 2, table: 2, row: row.id, ...named }, outcome, read?.line) }];
      }),
    ),
  );
}

function requestCells({ alignment, requests }: TablesReading): readonly ReadCell[] {
  return [...requests.rows]
    .flatMap(([row, { cells, line }]) =>
      applicantColumns.flatMap(({ id }, at): readonly ReadCell[] => {
        const outcome = cells[at];
        if (outcome === undefined) return [];
        return [
          {
            path: `requests.${row}.${id}`,
            outcome,
            place: placed({ section: 3, table: 3, row, column: id }, outcome, line),
          },
        ];
      }),
    )
    .concat(alignment.version === '2021' && requests.isCollapsed ? collapsedLeaves() : []);
}

const leavesOfOtherwise: readonly RequestRow[] = ['uncorrected', 'feeUnpaid', 'otherReason'];

/** Where a 2021 report has (六) as one row, its three leaves are null: the split is never guessed (law page §3.4). */
function collapsedLeaves(): readonly ReadCell[] {
  return leavesOfOtherwise.flatMap((row) =>
    applicantColumns.map(
      ({ id }): ReadCell => ({
        path: `requests.${row}.${id}`,
        outcome: { value: null, raw: '', reason: 'rowAbsent' },
        place: { section: 3, table: 3, row, column: id },
      }),
    ),
  );
}

function disputeCells({ disputes }: TablesReading): readonly ReadCell[] {
  return disputeBlocks.flatMap((block, blockAt) =>
    disputeColumns.flatMap((column, at): readonly ReadCell[] => {
      const outcome = disputes.cells[blockAt * disputeColumns.length + at];
      if (outcome === undefined) return [];
      const place: Place = { section: 4, table: 4, row: block.id, column: column.id };
      return [{ path: `disputes.${block.id}.${column.id}`, outcome, place: placed(place, outcome, disputes.line) }];
    }),
  );
}

/** The line of a cell, or of its row where the cell is lost. */
function placed(place: Place, outcome: CellOutcome, rowLine?: number): Place {
  const line = outcome.line ?? rowLine;
  return line === undefined ? place : { ...place, line };
}

function noteOf({ raw, reason, candidates }: CellOutcome, place: Place): CellNote {
  return { raw, reason: reason ?? 'unreadable', place, ...(candidates === undefined ? {} : { candidates }) };
}

function put(tree: Tree, [step, ...rest]: readonly string[], value: CellOutcome['value']): void {
  if (step === undefined) return;
  if (rest.length === 0) {
    tree[step] = value;
    return;
  }
  const inner = tree[step];
  const branch: Tree = inner !== null && typeof inner === 'object' ? inner : {};
  tree[step] = branch;
  put(branch, rest, value);
}
