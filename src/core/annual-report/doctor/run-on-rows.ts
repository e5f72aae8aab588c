import { applicantSum, type TableCheck } from '../checks/table-checks.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import type { CellAtom } from './atoms.ts';
import { readCount } from './cell-reading.ts';
import { consistentChoices, type RowOptions } from './consistent-choices.ts';
import type { Placement } from './place-cells.ts';
import { agreementOf, amountOf, areSingleDigits, runOnCells, runOnDigits, runOnReadings } from './run-on-cells.ts';
import type { SettledRow } from './settle-rows.ts';

const size = applicantColumns.length;
const columnAt = new Map(applicantColumns.map((column, at) => [column.id, at]));
const rowSum = {
  left: applicantSum.left.map((id) => columnAt.get(id) ?? -1),
  right: applicantSum.right.map((id) => columnAt.get(id) ?? -1),
};

interface RunOnRow {
  readonly row: RequestRow;
  readonly cells: readonly CellAtom[];
}

/** What became of the rows of table 3 in a document whose cells are run together. */
export interface RunOnRows {
  readonly evident: ReadonlyMap<RequestRow, Placement>;
  /** Rows of which only some cells are the same in all ways to part the table. */
  readonly partial: ReadonlyMap<RequestRow, SettledRow>;
  readonly open: ReadonlyMap<RequestRow, readonly Placement[]>;
}

/**
 * Rows of table 3 whose cells are run together. Seven zeros are seven cells. Other digits are parted by the row's sum,
 * and that counts only if all columns then have their sums too; what all ways to part the table agree on is sure.
 */
export function runOnRows(found: readonly RunOnRow[], columnChecks: readonly TableCheck<RequestRow>[]): RunOnRows {
  const plain = new Map<RequestRow, Placement>();
  const readings = new Map<RequestRow, readonly Placement[]>();
  for (const { row, cells } of found) {
    const digits = runOnDigits(cells, size);
    const line = cells[0]?.line ?? 0;
    const values = cells.filter((cell) => cell.kind === 'cell');
    if (digits === undefined) {
      if (values.length === size) plain.set(row, values);
    } else if (areSingleDigits(digits, size)) plain.set(row, runOnCells([...digits], line));
    else
      readings.set(
        row,
        runOnReadings(digits, size, [rowSum]).map((parts) => runOnCells(parts, line)),
      );
  }
  const agreed = agreedRows(plain, readings, columnChecks);
  const evident = new Map(plain);
  const partial = new Map<RequestRow, SettledRow>();
  for (const [row, settled] of agreed) {
    if (settled.placement.every((cell) => cell !== undefined)) evident.set(row, settled.placement);
    else partial.set(row, settled);
  }
  const open = new Map([...readings].filter(([row]) => !agreed.has(row)));
  return { evident, partial, open };
}

/** Every row that is run together as far as all ways to part the whole table agree; empty where there is no way. */
function agreedRows(
  plain: ReadonlyMap<RequestRow, Placement>,
  readings: ReadonlyMap<RequestRow, readonly Placement[]>,
  columnChecks: readonly TableCheck<RequestRow>[],
): ReadonlyMap<RequestRow, SettledRow> {
  const known = new Map([...[...plain].map(([row, placement]) => [row, [placement]] as const), ...readings]);
  const asked = columnChecks.flatMap(({ left, right }) => [...left, ...right]);
  // a row that is missing leaves its columns without sums, and digits that no sum confirms stay open
  if (readings.size === 0 || asked.some((row) => !known.has(row))) return new Map();
  const rows = [...known].map(
    ([row, placements]): RowOptions => ({
      options: placements.map(numbersOf),
      signs: columnChecks.map(({ left, right }) => (left.includes(row) ? 1 : right.includes(row) ? -1 : 0)),
    }),
  );
  const choices = consistentChoices(rows, size);
  if (choices === undefined || choices.length === 0) return new Map();
  return new Map(
    [...known].flatMap(([row, placements], at) => {
      if (!readings.has(row)) return [];
      const texts = choices.map((choice) => (placements[choice[at] ?? 0] ?? []).map((cell) => cell?.text ?? ''));
      return [[row, agreementOf(texts, size, placements[0]?.[0]?.line ?? 0)] as const];
    }),
  );
}

function numbersOf(placement: Placement): readonly number[] {
  return placement.map((cell) => {
    const reading = readCount(cell?.text ?? '');
    // what cannot be read is no number, and a sum with it equals nothing
    return reading.kind === 'number' ? reading.value : amountOf(cell?.text);
  });
}
