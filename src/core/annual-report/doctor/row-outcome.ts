import type { NullReason } from '../report.ts';
import type { CellAtom } from './atoms.ts';
import type { CellReading } from './cell-reading.ts';
import type { LabelMatch } from './match-labels.ts';
import type { Placement } from './place-cells.ts';

/** What was read in one cell: a number (or text), or why there is none. */
export interface CellOutcome {
  readonly value: number | string | null;
  readonly raw: string;
  readonly line?: number;
  readonly reason?: NullReason;
  readonly candidates?: readonly number[];
}

/** What was read in one row of the form. */
export interface RowOutcome {
  readonly match?: LabelMatch;
  readonly line?: number;
  readonly cells: readonly CellOutcome[];
  /**
   * `shown`: the document shows which cell is which; `computed`: only the sums tell it; `unlabelled`: the label is
   * lost, the values stand behind those of the row before; `undecided`: cells are lost; `absent`: there is no such row.
   */
  readonly how: 'shown' | 'computed' | 'unlabelled' | 'undecided' | 'absent';
  /** The document ends within this row. */
  readonly isCutOff: boolean;
}

/** How a placed row is read. */
export interface RowReader {
  readonly read: (text: string, at: number) => CellReading | { readonly kind: 'text'; readonly value: string };
  /** The last cell of a document that breaks off: its number may go on. */
  readonly cutAtom: CellAtom | undefined;
}

/** Reads the cells of a placement; what is lost or cannot be read becomes `null` with its reason. */
export function readPlacement(
  placement: Placement,
  reader: RowReader,
  candidates: readonly (readonly number[])[] = [],
): readonly CellOutcome[] {
  return placement.map((cell, at) => {
    if (cell === undefined) return lostCell(candidates[at] ?? []);
    const position = { raw: cell.text, line: cell.line };
    if (cell.kind === 'blank') return { value: null, ...position, reason: 'blank' };
    const reading = reader.read(cell.text, at);
    if (reading.kind === 'text') return { value: reading.value, ...position };
    if (reading.kind === 'nothing') {
      const { reason, candidates: possible } = reading;
      return { value: null, ...position, reason, ...(possible === undefined ? {} : { candidates: possible }) };
    }
    if (cell === reader.cutAtom && reading.value !== 0) {
      return { value: null, ...position, reason: 'uncertain', candidates: [reading.value] };
    }
    return { value: reading.value, ...position };
  });
}

/** A row that the document does not have. */
export function absentRow(size: number, match?: LabelMatch, isCutOff = false): RowOutcome {
  const cells = Array.from({ length: size }, (): CellOutcome => ({ value: null, raw: '', reason: 'rowAbsent' }));
  return { cells, how: 'absent', isCutOff, ...(match === undefined ? {} : { match }) };
}

function lostCell(candidates: readonly number[]): CellOutcome {
  return { value: null, raw: '', reason: 'uncertain', ...(candidates.length === 0 ? {} : { candidates }) };
}
