import { applicantColumns } from '../request-table.ts';
import type { CellAtom } from './atoms.ts';
import { type FormAlignment, headingOf } from './form-alignment.ts';
import { compact, words } from './label-text.ts';
import type { Placement } from './place-cells.ts';

const size = applicantColumns.length;

/**
 * Puts the cells of a row of table 3 under the headers 自然人 and 总计, where they stand in a grid as wide as the row;
 * undefined where the row has not just one cell for each of the seven columns, or another one with a number.
 */
export function placementUnderHeaders(alignment: FormAlignment, cells: readonly CellAtom[]): Placement | undefined {
  const row = cells[0]?.row;
  if (row === undefined) return undefined;
  const first = firstColumn(alignment, row.width, row.table);
  if (first === undefined) return undefined;
  const placed = Array.from({ length: size }, (_, at) => cells.find((cell) => cell.row?.column === first + at));
  const isComplete = placed.every((cell) => cell !== undefined);
  return isComplete && cells.every((cell) => cell.kind === 'blank' || placed.includes(cell)) ? placed : undefined;
}

/** Grid column of 自然人, by that header and by 总计; undefined where neither stands there, or they contradict. */
function firstColumn(alignment: FormAlignment, width: number, table: number): number | undefined {
  const from = headingOf(alignment, 3)?.end ?? 0;
  const to = alignment.matches.find((match) => match.label.target.kind === 'requestRow')?.start ?? from;
  const starts = alignment.atoms.slice(from, to).flatMap((atom) => {
    if (atom.kind !== 'text' || atom.row?.width !== width || atom.row.table !== table) return [];
    const label = words(compact(atom.text));
    if (label === '自然人') return [atom.row.column];
    return label === '总计' ? [atom.row.column - size + 1] : [];
  });
  const [start] = starts;
  return start !== undefined && starts.every((other) => other === start) ? start : undefined;
}
