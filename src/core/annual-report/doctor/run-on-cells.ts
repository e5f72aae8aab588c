import type { CellAtom } from './atoms.ts';

/** A row has this many digits at most; longer ones are not examined. */
const mostDigits = 40;
/** So many ways to read a row are examined; more cannot be told apart anyway. */
const mostReadings = 400;

/** Sums that a row must have, as positions of its cells. */
export interface RowSum {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The digits of a row whose cells are run together, or undefined where they are not. */
export function runOnDigits(cells: readonly CellAtom[], size: number): string | undefined {
  const values = cells.filter((cell) => cell.kind === 'cell');
  if (values.length === 0 || values.length >= size || values.some((cell) => cell.row !== undefined)) return undefined;
  const digits = values.map((cell) => cell.text).join('');
  return /^\d+$/.test(digits) && digits.length >= size && digits.length <= mostDigits ? digits : undefined;
}

/**
 * All ways to part a run of digits into the cells of a row so that its sums hold; no cell is empty or begins with a
 * superfluous 0. None where there are too many to examine.
 */
export function runOnReadings(digits: string, size: number, sums: readonly RowSum[]): readonly (readonly string[])[] {
  const readings: (readonly string[])[] = [];
  const isPossible = (parts: readonly string[]): boolean => sums.every((sum) => holdsSoFar(parts, sum));
  const part = (parts: readonly string[], rest: string): void => {
    if (readings.length > mostReadings || !isPossible(parts)) return;
    const open = size - parts.length;
    if (open === 0) {
      readings.push(parts);
      return;
    }
    const longest = rest.startsWith('0') ? 1 : rest.length - (open - 1);
    const shortest = open === 1 ? rest.length : 1;
    for (let length = shortest; length <= longest; length += 1)
      part([...parts, rest.slice(0, length)], rest.slice(length));
  };
  part([], digits);
  return readings.length > mostReadings ? [] : readings;
}

/** The cells of a row that are run together, where only one way to part them has the sums it must have. */
export function runOnPlacement(
  cells: readonly CellAtom[],
  size: number,
  sums: readonly RowSum[],
): readonly CellAtom[] | undefined {
  const digits = runOnDigits(cells, size);
  if (digits === undefined) return undefined;
  const line = cells[0]?.line ?? 0;
  if (areSingleDigits(digits, size)) return runOnCells([...digits], line);
  const [only, ...others] = sums.length === 0 ? [] : runOnReadings(digits, size, sums);
  return only === undefined || others.length > 0 ? undefined : runOnCells(only, line);
}

/**
 * Whether digits can be nothing but as many cells of one digit: a 0 never begins a longer number. With another digit
 * before the last, a cell may have two digits and another one be lost.
 */
export function areSingleDigits(digits: string, size: number): boolean {
  return digits.length === size && /^0*\d$/.test(digits);
}

/** What each cell of a row may say whose cells are run together. */
export function runOnTexts(cells: readonly CellAtom[], size: number): readonly (readonly string[])[] {
  const digits = runOnDigits(cells, size);
  const readings = digits === undefined ? [] : runOnReadings(digits, size, []);
  return Array.from({ length: size }, (_, at) => readings.flatMap((parts) => parts[at] ?? []));
}

/** Cells that stand for the parts of a run of digits. */
export function runOnCells(parts: readonly string[], line: number): readonly CellAtom[] {
  return parts.map((text) => ({ kind: 'cell', line, text }));
}

/** A sum is asked as soon as all its cells are there. */
function holdsSoFar(parts: readonly string[], { left, right }: RowSum): boolean {
  if ([...left, ...right].some((at) => at >= parts.length)) return true;
  const total = (positions: readonly number[]) => positions.reduce((all, at) => all + Number(parts[at]), 0);
  return total(left) === total(right);
}
