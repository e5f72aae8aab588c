import type { DrawnLine, PlacedCharacter } from './pdf-page.ts';

/** A cell of a drawn table: the rows and columns it spans, from 0, and what stands in it. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly width: number;
  readonly characters: readonly PlacedCharacter[];
}

/** A table as its lines show it. */
export interface DrawnTable {
  readonly top: number;
  readonly bottom: number;
  /** Places of its upright lines, left to right. */
  readonly xs: readonly number[];
  readonly cells: readonly DrawnCell[];
}

/** Lines that nearly meet do meet, and ends this near are one, in points. */
const near = 2.5;
const gap = 4;
const shortest = 4;
const rowHeight = 7;
const narrowest = 60;
/** Drawings with more lines or fields are pictures. */
const mostLines = 3000;
const mostFields = 10_000;

/** Finds the tables that are drawn on a page, from top to bottom, and the characters that stand in none of them. */
export function tablesOn(
  lines: readonly DrawnLine[],
  characters: readonly PlacedCharacter[],
): { readonly tables: readonly DrawnTable[]; readonly rest: readonly PlacedCharacter[] } {
  const tables: DrawnTable[] = [];
  let rest = characters;
  for (const group of connected(mergedLines(lines).slice(0, mostLines))) {
    const frame = frameOf(group);
    if (frame === undefined) continue;
    const inside = rest.filter((character) => isWithin(character, frame));
    const cells = cellsIn(frame, inside);
    // a frame around a text is no table
    if (!cells.some(({ column }) => column > 0) || cells.length < 4) continue;
    tables.push({ top: frame.ys[0] ?? 0, bottom: frame.ys.at(-1) ?? 0, xs: frame.xs, cells });
    const taken = new Set(inside);
    rest = rest.filter((character) => !taken.has(character));
  }
  return { tables: tables.sort((one, other) => one.top - other.top), rest };
}

/** Joins lines that lie on one another or follow each other closely, as dashes and double borders do. */
function mergedLines(lines: readonly DrawnLine[]): readonly DrawnLine[] {
  const merged: { isLevel: boolean; at: number; from: number; to: number }[] = [];
  const sorted = [...lines].sort((one, other) => one.at - other.at || one.from - other.from);
  for (const isLevel of [true, false]) {
    const rows: DrawnLine[][] = [];
    for (const line of sorted.filter((each) => each.isLevel === isLevel)) {
      const row = rows.at(-1);
      if (row !== undefined && line.at - (row[0]?.at ?? 0) <= near) row.push(line);
      else rows.push([line]);
    }
    for (const row of rows) merged.push(...joinedEnds(row));
  }
  return merged.filter(({ from, to }) => to - from >= shortest);
}

function joinedEnds(row: readonly DrawnLine[]): readonly DrawnLine[] {
  const joined: { isLevel: boolean; at: number; from: number; to: number }[] = [];
  for (const line of [...row].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && line.from - last.to <= gap) last.to = Math.max(last.to, line.to);
    else joined.push({ ...line, at: row[0]?.at ?? line.at });
  }
  return joined;
}

/** Groups of lines that meet: each may be a table. */
function connected(lines: readonly DrawnLine[]): readonly (readonly DrawnLine[])[] {
  const groupOf = lines.map((_, at) => at);
  const root = (at: number): number => {
    let own = at;
    while (groupOf[own] !== own) own = groupOf[own] ?? own;
    return own;
  };
  for (const [at, one] of lines.entries())
    for (const [other, line] of lines.entries())
      if (other > at && one.isLevel !== line.isLevel && meets(one, line)) groupOf[root(other)] = root(at);
  const groups = new Map<number, DrawnLine[]>();
  for (const [at, line] of lines.entries()) {
    const own = root(at);
    groups.set(own, [...(groups.get(own) ?? []), line]);
  }
  return [...groups.values()];
}

function meets(one: DrawnLine, other: DrawnLine): boolean {
  return (
    other.at >= one.from - gap && other.at <= one.to + gap && one.at >= other.from - gap && one.at <= other.to + gap
  );
}

interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly level: readonly DrawnLine[];
  readonly upright: readonly DrawnLine[];
}

function frameOf(lines: readonly DrawnLine[]): Frame | undefined {
  const level = lines.filter(({ isLevel }) => isLevel);
  const upright = lines.filter(({ isLevel }) => !isLevel);
  if (level.length < 2 || upright.length === 0) return undefined;
  const ends = [Math.min(...level.map(({ from }) => from)), Math.max(...level.map(({ to }) => to))];
  const xs = places([...upright.map(({ at }) => at), ...ends]);
  // at the end of a page the line under the last row may be missing, and at its top the one over the first
  const ys = places([...level.map(({ at }) => at), ...openEnds(level, upright)]);
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  if (xs.length < 3 || ys.length < 2 || width < narrowest || xs.length * ys.length > mostFields) return undefined;
  return { xs, ys, level, upright };
}

/** Where most upright lines go on beyond the first or last level one by more than a line of text is high. */
function openEnds(level: readonly DrawnLine[], upright: readonly DrawnLine[]): readonly number[] {
  const heights = level.map(({ at }) => at);
  const [first, last] = [Math.min(...heights), Math.max(...heights)];
  const above = upright.filter(({ from }) => first - from > rowHeight).map(({ from }) => from);
  const below = upright.filter(({ to }) => to - last > rowHeight).map(({ to }) => to);
  return [above, below].flatMap((ends, at) =>
    ends.length * 2 < upright.length ? [] : [at === 0 ? Math.min(...ends) : Math.max(...ends)],
  );
}

/** Places without those that are nearly the same. */
function places(all: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const place of [...all].sort((one, other) => one - other))
    if (kept.length === 0 || place - (kept.at(-1) ?? 0) > gap) kept.push(place);
  return kept;
}

function isWithin(character: PlacedCharacter, { xs, ys }: Frame): boolean {
  const { x, y } = middleOf(character);
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

/** The middle of a character. */
export function middleOf({ left, right, top, bottom }: PlacedCharacter): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Cells are the fields between the lines, joined where no line parts them. */
function cellsIn(frame: Frame, characters: readonly PlacedCharacter[]): readonly DrawnCell[] {
  const { xs, ys } = frame;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const cellOf = Array.from({ length: rows * columns }, (_, at) => at);
  const join = (one: number, other: number): void => {
    const [from, to] = [cellOf[other] ?? other, cellOf[one] ?? one];
    for (const [at, cell] of cellOf.entries()) if (cell === from) cellOf[at] = to;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [xs[column + 1] ?? 0, ys[row + 1] ?? 0];
      const [middleX, middleY] = [((xs[column] ?? 0) + x) / 2, ((ys[row] ?? 0) + y) / 2];
      const field = row * columns + column;
      if (column + 1 < columns && !isDrawn(frame.upright, x, middleY)) join(field, field + 1);
      if (row + 1 < rows && !isDrawn(frame.level, y, middleX)) join(field, field + columns);
    }
  }
  const inCell = new Map<number, PlacedCharacter[]>();
  for (const character of characters) {
    const { x, y } = middleOf(character);
    const cell = cellOf[placeIn(ys, y) * columns + placeIn(xs, x)] ?? 0;
    inCell.set(cell, [...(inCell.get(cell) ?? []), character]);
  }
  return cellsFrom(cellOf, columns, xs, inCell);
}

function cellsFrom(
  cellOf: readonly number[],
  columns: number,
  xs: readonly number[],
  inCell: ReadonlyMap<number, readonly PlacedCharacter[]>,
): readonly DrawnCell[] {
  return [...new Set(cellOf)].map((cell): DrawnCell => {
    const fields = cellOf.flatMap((own, at) => (own === cell ? [at] : []));
    const [atRows, atColumns] = [fields.map((at) => Math.floor(at / columns)), fields.map((at) => at % columns)];
    const [row, column] = [Math.min(...atRows), Math.min(...atColumns)];
    const [lastRow, lastColumn] = [Math.max(...atRows), Math.max(...atColumns)];
    return {
      row,
      column,
      rowSpan: lastRow - row + 1,
      colSpan: lastColumn - column + 1,
      width: (xs[lastColumn + 1] ?? 0) - (xs[column] ?? 0),
      characters: inCell.get(cell) ?? [],
    };
  });
}

function isDrawn(lines: readonly DrawnLine[], at: number, place: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= gap && line.from - near <= place && line.to + near >= place);
}

/** The field between two lines in which a place lies. */
function placeIn(lines: readonly number[], place: number): number {
  return Math.max(
    0,
    Math.min(
      lines.length - 2,
      lines.findLastIndex((line) => line <= place),
    ),
  );
}
