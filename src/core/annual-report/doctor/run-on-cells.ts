import type { CellAtom } from './atoms.ts';

/** A row has this many digits at most; longer ones are not examined. */
const mostDigits = 80;
/** So many ways to read a row are examined; more cannot be told apart anyway. */
const mostReadings = 2000;

/**
 * What table 3 tells of a document whose cells are run together: `none` are lost, as all its sums hold; `some` are, as
 * rows have fewer digits than cells; or neither can be seen.
 */
export type LostCells = 'none' | 'some' | 'unseen';

/** A sum that a row must have, as positions of its cells: one cell on the right, behind the others. */
export interface RowSum {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The digits, and strokes for cells without number, of a row whose cells are run together; undefined otherwise. */
export function runOnDigits(cells: readonly CellAtom[], size: number): string | undefined {
  const values = cells.filter((cell) => cell.kind === 'cell');
  if (values.length === 0 || values.length >= size || values.some((cell) => cell.row !== undefined)) return undefined;
  const digits = values.map((cell) => cell.text).join('');
  return /^[\d/-]+$/.test(digits) && digits.length >= size && digits.length <= mostDigits ? digits : undefined;
}

/**
 * All ways to part a run of digits into the cells of a row so that its sums hold; no cell is empty or begins with a
 * superfluous 0, and a stroke is a cell of its own. None where there are too many to examine.
 */
export function runOnReadings(digits: string, size: number, sums: readonly RowSum[]): readonly (readonly string[])[] {
  const readings: (readonly string[])[] = [];
  const parts: string[] = [];
  const part = (from: number): void => {
    if (readings.length > mostReadings) return;
    const open = size - parts.length;
    if (open === 0) {
      if (from === digits.length) readings.push([...parts]);
      return;
    }
    for (const length of lengthsAt(digits, from, open, neededAt(parts, sums))) {
      parts.push(digits.slice(from, from + length));
      part(from + length);
      parts.pop();
    }
  };
  part(0);
  return readings.length > mostReadings ? [] : readings;
}

/** How long the next cell may be: as long as the sum it holds, if it holds one, and all further cells need a digit. */
function lengthsAt(digits: string, from: number, open: number, needed: number | undefined): readonly number[] {
  const first = digits[from] ?? '';
  const longest = digits.length - from - (open - 1);
  const isStroke = first === '/' || first === '-';
  if (longest < 1) return [];
  if (isStroke) return needed === undefined || needed === 0 ? [1] : [];
  if (needed !== undefined) {
    const { length } = String(needed);
    return length <= longest && digits.startsWith(String(needed), from) ? [length] : [];
  }
  if (first === '0') return [1];
  const stroke = digits.slice(from, from + longest).search(/[/-]/);
  const end = stroke === -1 ? longest : stroke;
  return Array.from({ length: end }, (_, at) => at + 1).filter((length) => open > 1 || from + length === digits.length);
}

/** What the next cell must hold, where it is the sum of cells that are already there. */
function neededAt(parts: readonly string[], sums: readonly RowSum[]): number | undefined {
  const at = parts.length;
  const sum = sums.find(({ left, right }) => right.length === 1 && right[0] === at && left.every((cell) => cell < at));
  return sum?.left.reduce((all, cell) => all + amountOf(parts[cell]), 0);
}

/** What is sure of a row whose cells are run together, and what its other cells may say. */
export interface RunOnAgreement {
  /** Cells on which all readings agree. */
  readonly placement: readonly (CellAtom | undefined)[];
  readonly candidates: readonly (readonly number[])[];
}

/** Lays readings of a row beside each other: only what all of them say is sure. */
export function agreementOf(readings: readonly (readonly string[])[], size: number, line: number): RunOnAgreement {
  const columns = Array.from({ length: size }, (_, at) => [...new Set(readings.map((parts) => parts[at] ?? ''))]);
  const placement = columns.map(([only, ...others]): CellAtom | undefined =>
    only === undefined || others.length > 0 ? undefined : { kind: 'cell', line, text: only },
  );
  const candidates = columns.map((texts, at) =>
    placement[at] === undefined ? texts.flatMap(numberOf).sort((one, other) => one - other) : [],
  );
  return { placement, candidates };
}

/**
 * Whether digits can be nothing but as many cells of one digit: a 0 never begins a longer number. With another digit
 * before the last, a cell may have two digits and another one be lost.
 */
export function areSingleDigits(digits: string, size: number): boolean {
  return digits.length === size && /^[0/-]*[\d/-]$/.test(digits);
}

/**
 * The cells of a row without sums that is run together, where the digits leave one way to part them. Only in a document
 * that is known to have lost no cell may any digit but the last be other than 0 (see `areSingleDigits`).
 */
export function soleReading(
  cells: readonly CellAtom[],
  size: number,
  lost: LostCells,
): readonly CellAtom[] | undefined {
  const digits = runOnDigits(cells, size);
  // in table 2 a hyphen may be the sign of 本年增/减
  if (digits === undefined || digits.includes('-')) return undefined;
  const line = cells[0]?.line ?? 0;
  if (areSingleDigits(digits, size)) return runOnCells([...digits], line);
  const [only, ...others] = lost === 'none' ? runOnReadings(digits, size, []) : [];
  return only === undefined || others.length > 0 ? undefined : runOnCells(only, line);
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

/** What a part of a run adds to a sum: a stroke adds nothing. */
export function amountOf(text: string | undefined): number {
  return text === '/' || text === '-' ? 0 : Number(text);
}

function numberOf(text: string): readonly number[] {
  return /^\d+$/.test(text) ? [Number(text)] : [];
}
