import type { CellAtom } from './atoms.ts';

/** One way to put cells into the columns of a row; `undefined` is a column whose cell is lost. */
export type Placement = readonly (CellAtom | undefined)[];

export type Balance = 'holds' | 'broken' | 'open';

export interface RowLayout {
  /** Cells that the row has on the form. */
  readonly size: number;
  /** Grid column of the first cell, where rows of the same width agree on it. */
  readonly firstColumn?: number;
  /** Blank cells between label and values are left by merged cells in this table. */
  readonly hasFillers: boolean;
  /** The document ends behind these cells, so that what is missing is missing at the end. */
  readonly isCutOff: boolean;
  /** What the row's own sum says of a placement; blanks count as nothing. `open` where it cannot be told. */
  readonly balance: (placement: Placement) => Balance;
}

/** Placements that are still examined when cells are missing; more missing cells than this cannot be decided. */
const mostMissing = 3;

/** The one placement that the document itself shows, or undefined where it shows none. */
export function evidentPlacement(cells: readonly CellAtom[], layout: RowLayout): Placement | undefined {
  const { size } = layout;
  const byColumn = placementByColumn(cells, layout);
  if (byColumn !== undefined) return byColumn;
  const sure = cells.filter((cell) => cell.kind === 'cell' || cell.strength === 'cell');
  const values = cells.filter((cell) => cell.kind === 'cell');
  const inner = trimBlanks(sure);
  if (inner.length === size && values.length === size) return inner;
  if (values.length === size && layout.balance(values) !== 'broken') return values;
  if (values.length === 0) return sure.length === 0 ? undefined : Array.from({ length: size }, () => sure[0]);
  if (!layout.hasFillers) {
    if (sure.length === size && layout.balance(sure) !== 'broken') return sure;
    // separators without anything between them are taken for cells only behind a value, and only if the sum confirms it
    const unfilled = cells.filter((cell) => cell.kind === 'cell' || cell.strength !== 'gap');
    const isFilled = unfilled.length === size && unfilled[0]?.kind === 'cell';
    if (isFilled && layout.balance(unfilled) === 'holds') return unfilled;
    // an empty line is taken for a cell only where the row's sum confirms it
    for (const row of [cells, trimGaps(cells)]) if (row.length === size && layout.balance(row) === 'holds') return row;
  }
  if (layout.isCutOff && sure.length < size && sure[0]?.kind === 'cell') {
    return Array.from({ length: size }, (_, at) => sure[at]);
  }
  return undefined;
}

/** Every placement that the cells allow: blanks at the edges may be fillers, missing cells may be missing anywhere. */
export function possiblePlacements(cells: readonly CellAtom[], size: number): readonly Placement[] {
  const sure = cells.filter((cell) => cell.kind === 'cell' || cell.strength === 'cell');
  const first = sure.findIndex((cell) => cell.kind === 'cell');
  const last = sure.findLastIndex((cell) => cell.kind === 'cell');
  if (first === -1) return [];
  const found: Placement[] = [];
  for (let from = 0; from <= first; from += 1) {
    for (let to = last + 1; to <= sure.length; to += 1) found.push(...fitted(sure.slice(from, to), size));
  }
  return found;
}

/**
 * The column of the first value, if the rows of one table that show all their values agree on it. Rows that are wider
 * or narrower than most have lost or gained cells, and columns say nothing about them.
 */
export function firstColumnOf(rows: readonly (readonly CellAtom[])[], size: number, width: number): number | undefined {
  const alike = rows.filter((cells) => cells[0]?.row?.width === width);
  if (alike.length * 2 <= rows.filter((cells) => cells.length > 0).length) return undefined;
  const columns = alike.flatMap((cells) => {
    const values = cells.filter((cell) => cell.kind === 'cell');
    const start = values[0]?.row;
    if (start === undefined || values.length !== size) return [];
    const isAdjacent = values.every((cell, at) => cell.row?.column === start.column + at);
    return isAdjacent ? [start.column] : [];
  });
  const [column] = columns;
  return columns.length >= 2 && columns.every((other) => other === column) ? column : undefined;
}

/** Whether a complete row of the table has blanks before its first value. */
export function hasFillers(rows: readonly (readonly CellAtom[])[], size: number): boolean {
  return rows.some((cells) => {
    const sure = cells.filter((cell) => cell.kind === 'cell' || cell.strength === 'cell');
    return sure[0]?.kind === 'blank' && sure.filter((cell) => cell.kind === 'cell').length >= size;
  });
}

function placementByColumn(cells: readonly CellAtom[], { size, firstColumn }: RowLayout): Placement | undefined {
  if (firstColumn === undefined) return undefined;
  const placed = Array.from({ length: size }, (_, at) => cells.find((cell) => cell.row?.column === firstColumn + at));
  const values = cells.filter((cell) => cell.kind === 'cell');
  const isComplete = placed.every((cell) => cell !== undefined);
  return isComplete && values.every((cell) => placed.includes(cell)) ? placed : undefined;
}

function trimBlanks(cells: readonly CellAtom[]): readonly CellAtom[] {
  const first = cells.findIndex((cell) => cell.kind === 'cell');
  return first === -1 ? [] : cells.slice(first, cells.findLastIndex((cell) => cell.kind === 'cell') + 1);
}

function trimGaps(cells: readonly CellAtom[]): readonly CellAtom[] {
  const isCell = (cell: CellAtom) => cell.kind === 'cell' || cell.strength !== 'gap';
  return cells.slice(cells.findIndex(isCell), cells.findLastIndex(isCell) + 1);
}

function fitted(cells: readonly CellAtom[], size: number): readonly Placement[] {
  const missing = size - cells.length;
  if (missing === 0) return [cells];
  if (missing > mostMissing || missing < -1) return [];
  if (missing < 0) return cells.map((_, left) => cells.filter((_cell, at) => at !== left));
  return combinations(size, missing).map((lost) => {
    const rest = [...cells];
    return Array.from({ length: size }, (_, at) => (lost.includes(at) ? undefined : rest.shift()));
  });
}

function combinations(size: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(size - from, 0) }, (_, step) => from + step).flatMap((at) =>
    combinations(size, count - 1, at + 1).map((rest) => [at, ...rest]),
  );
}
