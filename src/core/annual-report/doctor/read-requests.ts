import { applicantSum, requestColumnChecks } from '../checks/table-checks.ts';
import type { FormVersion } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import { type CellAtom, isCellAtom } from './atoms.ts';
import { readCount } from './cell-reading.ts';
import { cellsAfter } from './cells-after.ts';
import { type FormAlignment, lineOf, ownCells } from './form-alignment.ts';
import { readableRequestRows } from './form-labels.ts';
import { placementUnderHeaders } from './header-columns.ts';
import type { LabelMatch } from './match-labels.ts';
import {
  type Balance,
  evidentPlacement,
  firstColumnOf,
  hasFillers,
  type Placement,
  possiblePlacements,
} from './place-cells.ts';
import { absentRow, type RowOutcome, readPlacement } from './row-outcome.ts';
import type { LostCells } from './run-on-cells.ts';
import { runOnRows } from './run-on-rows.ts';
import { settleRows } from './settle-rows.ts';

/** Words with cells behind them that are no row of the form. */
export interface UnknownRow {
  readonly text: string;
  readonly line: number;
  readonly cells: readonly CellAtom[];
  /** The only row of the form that is missing at this place, if there is exactly one. */
  readonly mayBe?: RequestRow;
}

export interface RequestReading {
  readonly rows: ReadonlyMap<RequestRow, RowOutcome>;
  /** （六）其他处理 is one row here, without its three sub-rows. */
  readonly isCollapsed: boolean;
  readonly unknownRows: readonly UnknownRow[];
  readonly lostCells: LostCells;
}

interface FoundRow {
  readonly row: RequestRow;
  readonly match: LabelMatch;
  readonly cells: readonly CellAtom[];
  readonly reachesEnd: boolean;
}

const size = applicantColumns.length;
const columnAt = new Map(applicantColumns.map((column, at) => [column.id, at]));
const alongRow = {
  left: applicantSum.left.map((id) => columnAt.get(id) ?? -1),
  right: applicantSum.right.map((id) => columnAt.get(id) ?? -1),
};

/** Reads table 3: every row's seven cells, or why they cannot be told. */
export function readRequests(alignment: FormAlignment): RequestReading {
  const found = foundRows(alignment);
  const isCollapsed = hasCollapsedGroup(found, alignment.version);
  const labelled = found.filter((row) => isExpected(row.row, isCollapsed));
  const expected = readableRequestRows.map((row) => row.id).filter((row) => isExpected(row, isCollapsed));
  const unlabelled = unlabelledRows(alignment, labelled, expected);
  const rows = new Map<RequestRow, RowOutcome>();
  const shortened = labelled.map((row) =>
    unlabelled.has(row.row) ? { ...row, cells: valuesOf(row.cells).slice(0, size) } : row,
  );
  for (const [row, outcome] of outcomes(alignment, shortened, isCollapsed)) rows.set(row, outcome);
  for (const lost of [...unlabelled.values()].flat()) {
    rows.set(lost.row, {
      cells: readPlacement(lost.cells, { read: readCount, cutAtom: alignment.cutAtom }),
      how: 'unlabelled',
      isCutOff: false,
      ...(lost.cells[0] === undefined ? {} : { line: lost.cells[0].line }),
    });
  }
  for (const row of expected) if (!rows.has(row)) rows.set(row, absentRow(size));
  const lostCells = lostCellsIn(labelled, [...rows.values()]);
  return { rows, isCollapsed, unknownRows: unknownRows(alignment, labelled, rows, expected), lostCells };
}

function lostCellsIn(found: readonly FoundRow[], rows: readonly RowOutcome[]): LostCells {
  if (rows.every(({ how }) => how === 'shown')) return 'none';
  const lengths = found.map(({ cells }) => valuesOf(cells).reduce((all, { text }) => all + text.length, 0));
  return lengths.some((length) => length > 0 && length < size) ? 'some' : 'unseen';
}

function foundRows(alignment: FormAlignment): readonly FoundRow[] {
  return alignment.matches.flatMap((match) => {
    const { target } = match.label;
    if (target.kind !== 'requestRow') return [];
    const { cells, reachesEnd } = ownCells(alignment, match);
    return [{ row: target.row, match, cells, reachesEnd }];
  });
}

/** Where (六) has no sub-rows it is one row: always in form 2019, and where a 2021 report collapsed it. */
function hasCollapsedGroup(found: readonly FoundRow[], version: FormVersion): boolean {
  const hasLeaves = found.some((row) => isLeafOfOtherwise(row.row) && row.cells.length > 0);
  const group = found.find((row) => row.row === 'otherwiseHandled');
  const hasCells = group?.cells.some((cell) => cell.kind === 'cell' || cell.strength === 'cell') ?? false;
  return !hasLeaves && (hasCells || version === '2019');
}

function isLeafOfOtherwise(row: RequestRow): boolean {
  return row === 'uncorrected' || row === 'feeUnpaid' || row === 'otherReason';
}

function isExpected(row: RequestRow, isCollapsed: boolean): boolean {
  return isCollapsed ? !isLeafOfOtherwise(row) : row !== 'otherwiseHandled';
}

interface UnlabelledRow {
  readonly row: RequestRow;
  readonly cells: readonly CellAtom[];
}

/**
 * Rows whose label is lost: behind a labelled row stand the values of just so many further rows as are missing there on
 * the form, and the sums of each confirm where it begins. By the labelled row before them.
 */
function unlabelledRows(
  alignment: FormAlignment,
  found: readonly FoundRow[],
  expected: readonly RequestRow[],
): ReadonlyMap<RequestRow, readonly UnlabelledRow[]> {
  const result = new Map<RequestRow, readonly UnlabelledRow[]>();
  for (const [at, row] of found.entries()) {
    const next = found[at + 1];
    const from = expected.indexOf(row.row) + 1;
    const missing = expected.slice(from, next === undefined ? undefined : expected.indexOf(next.row));
    if (missing.length === 0) continue;
    const values = [...valuesOf(row.cells), ...cellsBehind(alignment, row.match)];
    if (values.length !== size * (missing.length + 1)) continue;
    const pieces = [row.row, ...missing].map((id, piece) => ({
      row: id,
      cells: values.slice(piece * size, (piece + 1) * size),
    }));
    if (pieces.every((piece) => rowBalance(piece.cells) === 'holds')) result.set(row.row, pieces.slice(1));
  }
  return result;
}

/** Values in the rows of cells behind a labelled row, as far as no words stand between them. */
function cellsBehind(alignment: FormAlignment, match: LabelMatch): readonly CellAtom[] {
  const { inRow, end } = ownCells(alignment, match);
  if (!inRow) return [];
  const cells: CellAtom[] = [];
  for (let at = end; isCellAtom(alignment.atoms[at]); at += 1) {
    const atom = alignment.atoms[at];
    if (atom?.kind === 'cell') cells.push(atom);
  }
  return cells;
}

function outcomes(
  alignment: FormAlignment,
  found: readonly FoundRow[],
  isCollapsed: boolean,
): ReadonlyMap<RequestRow, RowOutcome> {
  const columnChecks = requestColumnChecks(isCollapsed);
  const runOn = alignment.isRunOn ? runOnRows(found, columnChecks) : undefined;
  const { evident, open } = runOn ?? separateRows(alignment, found);
  const sums = { size, alongRow: [alongRow], downColumn: columnChecks };
  const settled = new Map([...settleRows({ settled: evident, open }, sums), ...(runOn?.partial ?? [])]);
  return new Map(found.map((row) => [row.row, outcomeOf(alignment, row, evident.get(row.row), settled.get(row.row))]));
}

interface PlacedRows {
  readonly evident: ReadonlyMap<RequestRow, Placement>;
  readonly open: ReadonlyMap<RequestRow, readonly Placement[]>;
}

function separateRows(alignment: FormAlignment, found: readonly FoundRow[]): PlacedRows {
  const evident = new Map<RequestRow, Placement>();
  const open = new Map<RequestRow, readonly Placement[]>();
  const allCells = found.map((row) => row.cells);
  const fillers = hasFillers(allCells, size);
  for (const { row, cells, reachesEnd } of found) {
    const width = cells[0]?.row?.width;
    const firstColumn = width === undefined ? undefined : firstColumnOf(allCells, size, width);
    const shown = evidentPlacement(cells, {
      size,
      hasFillers: fillers,
      isCutOff: reachesEnd,
      balance: rowBalance,
      ...(firstColumn === undefined ? {} : { firstColumn }),
    });
    const placement = shown ?? underHeaders(alignment, cells);
    if (placement !== undefined) evident.set(row, placement);
    else if (cells.some((cell) => cell.kind === 'cell')) open.set(row, possiblePlacements(cells, size));
  }
  return { evident, open };
}

function underHeaders(alignment: FormAlignment, cells: readonly CellAtom[]): Placement | undefined {
  const placement = placementUnderHeaders(alignment, cells);
  return placement === undefined || rowBalance(placement) === 'broken' ? undefined : placement;
}

function outcomeOf(
  alignment: FormAlignment,
  { match, reachesEnd, cells }: FoundRow,
  evident: Placement | undefined,
  settled: { readonly placement: Placement; readonly candidates: readonly (readonly number[])[] } | undefined,
): RowOutcome {
  const line = lineOf(alignment, match);
  const place = { match, isCutOff: reachesEnd, ...(line === undefined ? {} : { line }) };
  // a row whose own sum holds is complete: its last number does not go on
  const cutAtom = evident !== undefined && rowBalance(evident) === 'holds' ? undefined : alignment.cutAtom;
  const reader = { read: readCount, cutAtom };
  if (evident !== undefined) return { ...place, cells: readPlacement(evident, reader), how: 'shown' };
  if (settled === undefined) return { ...absentRow(size, match, reachesEnd), ...place };
  const candidates =
    settled.candidates.every((numbers) => numbers.length === 0) && settled.placement.every((cell) => cell === undefined)
      ? settled.placement.map(() => numbersIn(cells))
      : settled.candidates;
  const isComputed = settled.placement.some((cell) => cell !== undefined);
  return {
    ...place,
    cells: readPlacement(settled.placement, reader, candidates),
    how: isComputed ? 'computed' : 'undecided',
  };
}

/** Whether a row's own sum holds; blanks count as nothing, but they may also hide what the sum lacks. */
function rowBalance(placement: Placement): Balance {
  const readings = placement.map((cell) => (cell?.kind === 'cell' ? readCount(cell.text) : undefined));
  const total = readings[alongRow.right[0] ?? -1];
  if (total?.kind !== 'number') return 'open';
  const parts = alongRow.left.map((at) => readings[at]);
  const sum = parts.reduce((all, part) => all + (part?.kind === 'number' ? part.value : 0), 0);
  if (sum === total.value) return 'holds';
  return sum < total.value && parts.some((part) => part?.kind !== 'number') ? 'open' : 'broken';
}

function unknownRows(
  alignment: FormAlignment,
  found: readonly FoundRow[],
  rows: ReadonlyMap<RequestRow, RowOutcome>,
  expected: readonly RequestRow[],
): readonly UnknownRow[] {
  const result: UnknownRow[] = [];
  for (const [at, { match, row }] of found.entries()) {
    const next = found[at + 1];
    const until =
      next?.match.start ?? alignment.matches[alignment.matches.indexOf(match) + 1]?.start ?? alignment.atoms.length;
    const missing = expected
      .slice(expected.indexOf(row) + 1, next === undefined ? undefined : expected.indexOf(next.row))
      .filter((id) => rows.get(id)?.how === 'absent');
    for (let index = ownCells(alignment, match).end; index < until; index += 1) {
      const atom = alignment.atoms[index];
      if (atom?.kind !== 'text') continue;
      const { cells, end } = cellsAfter(alignment.atoms, index + 1);
      if (end > until || valuesOf(cells).length < 2) continue;
      const [mayBe] = missing;
      result.push({
        text: atom.text,
        line: atom.line,
        cells,
        ...(missing.length === 1 && mayBe !== undefined ? { mayBe } : {}),
      });
      index = end - 1;
    }
  }
  return result;
}

function valuesOf(cells: readonly CellAtom[]): readonly CellAtom[] {
  return cells.filter((cell) => cell.kind === 'cell');
}

function numbersIn(cells: readonly CellAtom[]): readonly number[] {
  const readings = valuesOf(cells).map((cell) => readCount(cell.text));
  return [...new Set(readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : [])))];
}
