import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';

/** A cell of an official table with what a screen reader needs to say it under its headings. */
export interface PlacedCell {
  readonly table: TableGrid['table'];
  readonly cell: GridCell;
  /** Identifier of a heading, unique on a page that shows each table once. */
  readonly id?: string;
  /** Identifiers of the headings over and before a value, outermost first. */
  readonly headers?: readonly string[];
  /** The row of the form that a row heading or value belongs to (`granted`). */
  readonly rowId?: string;
  /** Whether this is the innermost heading of a row, beside its values. */
  readonly isLeaf: boolean;
}

interface Slot {
  readonly cell: GridCell;
  readonly id: string;
}

/** Names the headings of every value: merged cells make `scope` ambiguous, so they are listed one by one. */
export function placeCells(grid: TableGrid): readonly (readonly PlacedCell[])[] {
  const slots = slotsOf(grid);
  return grid.rows.map((cells, row) => {
    const rowId = cells.find(({ value }) => value !== undefined)?.value?.path.split('.')[1];
    const leaf = cells.findLast(({ kind }) => kind === 'row');
    return cells.map((cell) => {
      const column = slots[row]?.findIndex((slot) => slot.cell === cell) ?? 0;
      const id = cell.header && cell.kind !== 'note' ? { id: slots[row]?.[column]?.id ?? '' } : {};
      const headers = cell.value === undefined ? {} : { headers: headingsOf(slots, row, column) };
      return {
        table: grid.table,
        cell,
        ...id,
        ...headers,
        ...(rowId === undefined ? {} : { rowId }),
        isLeaf: cell === leaf,
      };
    });
  });
}

/** Which cell covers each place of the table, merged ones at every place they cover. */
function slotsOf(grid: TableGrid): readonly (readonly Slot[])[] {
  const slots: Slot[][] = grid.rows.map(() => []);
  grid.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (slots[row]?.[column] !== undefined) column += 1;
      const slot = { cell, id: `t${grid.table}-${row}-${column}` };
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const covered = slots[row + down];
          if (covered !== undefined) covered[column + right] = slot;
        }
    }
  });
  return slots;
}

function headingsOf(slots: readonly (readonly Slot[])[], row: number, column: number): readonly string[] {
  const before = (slots[row] ?? []).slice(0, column).filter(({ cell }) => cell.kind === 'row');
  const over: Slot[] = [];
  for (let above = row - 1; above >= 0; above -= 1) {
    const slot = slots[above]?.[column];
    if (slot === undefined || (slot.cell.kind !== 'column' && slot.cell.kind !== 'block')) continue;
    over.unshift(slot);
    // a block of table 2 begins anew: what stands above it belongs to another block
    if (slot.cell.kind === 'block') break;
  }
  return [...new Set([...before, ...over].map(({ id }) => id))];
}
