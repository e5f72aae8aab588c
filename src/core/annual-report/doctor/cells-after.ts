import type { Atom, CellAtom } from './atoms.ts';
import { isGroupFragment } from './group-fragments.ts';

/** The cells that follow a label. */
export interface RowCells {
  readonly cells: readonly CellAtom[];
  /** They stand in one row with their label, so that columns can be compared. */
  readonly inRow: boolean;
  /** Nothing follows the last of them in the document. */
  readonly reachesEnd: boolean;
  /** Position behind the last atom that was taken. */
  readonly end: number;
}

/** More cells than any row of the form has, with fillers and page numbers. */
const mostCells = 64;
/** Pieces of a group's label that a page break can leave between a row's label and its cells. */
const mostFragments = 3;

/** Gathers what stands behind a label that ends before `end`: the rest of its row, or the cells up to the next words. */
export function cellsAfter(atoms: readonly Atom[], end: number): RowCells {
  return restOfRow(atoms, end) ?? runOfCells(atoms, end);
}

function restOfRow(atoms: readonly Atom[], end: number): RowCells | undefined {
  const row = atoms[end - 1]?.row?.id;
  if (row === undefined) return undefined;
  let after = end;
  while (after < atoms.length && atoms[after]?.row?.id === row) after += 1;
  const rest = atoms.slice(end, after);
  if (!rest.some((atom) => atom.kind !== 'text')) return undefined;
  const firstValue = rest.findIndex((atom) => atom.kind === 'cell');
  const labels = firstValue === -1 ? rest : rest.slice(0, firstValue);
  const from = labels.findLastIndex((atom) => atom.kind === 'text') + 1;
  // words among the values are the content of a cell that cannot be read
  const cells = rest.slice(from).map((atom): CellAtom => (atom.kind === 'text' ? { ...atom, kind: 'cell' } : atom));
  return { cells, inRow: true, reachesEnd: after >= atoms.length, end: after };
}

function runOfCells(atoms: readonly Atom[], end: number): RowCells {
  const cells: CellAtom[] = [];
  let at = end;
  let fragments = 0;
  for (; at < atoms.length && cells.length < mostCells; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    if (atom.kind !== 'text') cells.push(atom);
    else if (cells.some((cell) => cell.kind === 'cell') || fragments >= mostFragments || !isGroupFragment(atom.text))
      break;
    else fragments += 1;
  }
  return { cells, inRow: false, reachesEnd: at >= atoms.length, end: at };
}
