import { applicantSum, type TableCheck } from '../checks/table-checks.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import type { CellAtom } from './atoms.ts';
import { readCount } from './cell-reading.ts';
import type { Placement } from './place-cells.ts';
import { areSingleDigits, runOnCells, runOnDigits, runOnReadings } from './run-on-cells.ts';

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

/**
 * Rows of table 3 whose cells are run together. Seven zeros are seven cells. Other digits are parted by the row's sum,
 * and that counts only if all columns then have their sums too; otherwise what the row may say stays open.
 */
export function runOnRows(
  found: readonly RunOnRow[],
  columnChecks: readonly TableCheck<RequestRow>[],
): {
  readonly evident: ReadonlyMap<RequestRow, Placement>;
  readonly open: ReadonlyMap<RequestRow, readonly Placement[]>;
} {
  const readings = new Map<RequestRow, readonly Placement[]>();
  const plain = new Map<RequestRow, Placement>();
  for (const { row, cells } of found) {
    const digits = runOnDigits(cells, size);
    const line = cells[0]?.line ?? 0;
    if (digits === undefined) {
      const values = cells.filter((cell) => cell.kind === 'cell');
      if (values.length === size) plain.set(row, values);
    } else if (areSingleDigits(digits, size)) plain.set(row, runOnCells([...digits], line));
    else
      readings.set(
        row,
        runOnReadings(digits, size, [rowSum]).map((parts) => runOnCells(parts, line)),
      );
  }
  const chosen = new Map([...plain, ...consistentChoice(plain, readings, columnChecks)]);
  const open = new Map([...readings].filter(([row]) => !chosen.has(row)));
  return { evident: chosen, open };
}

/** So many combinations of readings are tried. */
const mostCombinations = 20_000;

/** The only combination of readings in which every column has its sums; empty where there is none, or more than one. */
function consistentChoice(
  plain: ReadonlyMap<RequestRow, Placement>,
  readings: ReadonlyMap<RequestRow, readonly Placement[]>,
  columnChecks: readonly TableCheck<RequestRow>[],
): ReadonlyMap<RequestRow, Placement> {
  const rows = [...readings];
  const combinations = rows.reduce((all, [, placements]) => all * placements.length, 1);
  if (combinations === 0 || combinations > mostCombinations) return new Map();
  const found: ReadonlyMap<RequestRow, Placement>[] = [];
  const choose = (at: number, chosen: ReadonlyMap<RequestRow, Placement>): void => {
    const row = rows[at];
    if (row === undefined) {
      if (columnsHold(new Map([...plain, ...chosen]), columnChecks)) found.push(chosen);
      return;
    }
    for (const placement of row[1]) choose(at + 1, new Map([...chosen, [row[0], placement]]));
  };
  choose(0, new Map());
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? new Map() : only;
}

function columnsHold(
  rows: ReadonlyMap<RequestRow, Placement>,
  columnChecks: readonly TableCheck<RequestRow>[],
): boolean {
  return columnChecks.every(({ left, right }) =>
    applicantColumns.every((_, column) => {
      const sum = (side: readonly RequestRow[]) =>
        side.reduce((all, row) => all + numberIn(rows.get(row)?.[column]?.text), 0);
      // a row that is missing makes the sum no number, and a sum that is none equals nothing
      return sum(left) === sum(right);
    }),
  );
}

function numberIn(text: string | undefined): number {
  const reading = readCount(text ?? '');
  return reading.kind === 'number' ? reading.value : Number.NaN;
}
