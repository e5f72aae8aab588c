import type { CellPath } from '../../core/annual-report/report.ts';
import type { TableGrid } from '../../core/annual-report/table-grid.ts';
import type { PlacedCell } from './table-headers.ts';

/** What a mark can be put on: a value, the label of a row, the heading of a column. */
export type MarkTarget =
  | { readonly kind: 'cell'; readonly path: CellPath }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'column'; readonly table: TableGrid['table']; readonly label: string };

/** The target that a cell of a table is; undefined for group headings and notes. */
export function markTarget({ table, cell, rowId, isLeaf }: PlacedCell): MarkTarget | undefined {
  if (cell.value !== undefined) return { kind: 'cell', path: cell.value.path };
  if (cell.kind === 'column') return { kind: 'column', table, label: cell.text };
  return isLeaf && rowId !== undefined ? { kind: 'row', row: rowId } : undefined;
}

/** Whether two targets are the same place. */
export function isSameTarget(one: MarkTarget, other: MarkTarget): boolean {
  if (one.kind === 'cell') return other.kind === 'cell' && one.path === other.path;
  if (one.kind === 'row') return other.kind === 'row' && one.row === other.row;
  return other.kind === 'column' && one.table === other.table && one.label === other.label;
}
