import { useEffect, useRef } from 'react';
import { type GridCell, placedCells, type TableGrid } from '../../core/annual-report/table-grid.ts';
import { cellWords } from './cell-words.ts';
import type { Cells } from './report-from-cells.ts';
import { reportText } from './report-text.ts';

/** What the cells of an official table do and show besides their value. */
export interface CellBehaviour {
  /** Opens what is behind a cell; without it the cells are plain text. */
  readonly onOpen?: (path: string) => void;
  /** The cells that open something, and what a button of theirs is called; without it all do. */
  readonly opening?: { readonly paths: ReadonlySet<string>; readonly label: (labels: string, value: string) => string };
  /** What stands in a cell without a number, by path; otherwise it is called blank. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly openPath?: string | undefined;
  /** The same cells of the year before, shown as a second line. */
  readonly previous?: Cells | null;
  /** A row of table 3 to be brought into view and marked. */
  readonly markedRow?: string | undefined;
  /** Cells that a repair has changed. */
  readonly changed?: ReadonlySet<string>;
}

interface OfficialTableProps extends CellBehaviour {
  readonly grid: TableGrid;
}

/** A table of the official form: same rows, columns, merged cells and labels; a narrow screen scrolls it inside itself. */
export function OfficialTable({ grid, ...behaviour }: OfficialTableProps) {
  const name = `${reportText.tables[grid.table]}　${grid.caption}`;
  const total = grid.columnWidths.reduce((sum, width) => sum + width, 0);
  const rows = rowsOf(grid);
  return (
    // a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="official-scroll" aria-label={name} tabIndex={0}>
      <table className={`official official-${grid.table}`}>
        <caption>{name}</caption>
        <colgroup>
          {grid.columnWidths.map((width, index) => (
            // columns never change their places
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        {grid.headerRowCount === 0 ? null : (
          <thead>
            <Rows rows={rows.slice(0, grid.headerRowCount)} behaviour={behaviour} />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(grid.headerRowCount)} behaviour={behaviour} />
        </tbody>
      </table>
    </section>
  );
}

interface PlacedRow {
  readonly key: string;
  readonly rowId: string | undefined;
  readonly cells: readonly { readonly key: string; readonly cell: GridCell }[];
}

function rowsOf(grid: TableGrid): readonly PlacedRow[] {
  const placed = placedCells(grid);
  return grid.rows.map((cells, row) => ({
    key: `row-${row}`,
    rowId: cells.find(({ value }) => value !== undefined)?.value?.path.split('.')[1],
    cells: placed
      .filter((candidate) => candidate.row === row)
      .map(({ cell, column }) => ({ key: `column-${column}`, cell })),
  }));
}

interface RowsProps {
  readonly rows: readonly PlacedRow[];
  readonly behaviour: CellBehaviour;
}

function Rows({ rows, behaviour }: RowsProps) {
  return rows.map(({ key, rowId, cells }) => (
    <Row key={key} isMarked={rowId !== undefined && rowId === behaviour.markedRow}>
      {cells.map(({ key: cellKey, cell }) =>
        cell.value === undefined ? (
          <Heading key={cellKey} cell={cell} />
        ) : (
          <Value key={cellKey} cell={cell} value={cell.value} behaviour={behaviour} />
        ),
      )}
    </Row>
  ));
}

function Row({ isMarked, children }: { readonly isMarked: boolean; readonly children: React.ReactNode }) {
  const row = useShown<HTMLTableRowElement>(isMarked, 'center');
  return (
    <tr ref={row} className={isMarked ? 'marked' : undefined}>
      {children}
    </tr>
  );
}

/** Brings an element into view when it comes to stand out. */
function useShown<Shown extends Element>(isShown: boolean, block: ScrollLogicalPosition) {
  const place = useRef<Shown>(null);
  useEffect(() => {
    if (isShown) place.current?.scrollIntoView({ block, inline: 'nearest' });
  }, [isShown, block]);
  return place;
}

function Heading({ cell }: { readonly cell: GridCell }) {
  const { rowSpan, colSpan, kind, align, text } = cell;
  if (kind === 'note') {
    return (
      <td rowSpan={rowSpan} colSpan={colSpan} className="note">
        {text}
      </td>
    );
  }
  const isRow = kind === 'row';
  const span = isRow ? rowSpan : colSpan;
  const scope = isRow ? (span > 1 ? 'rowgroup' : 'row') : span > 1 ? 'colgroup' : 'col';
  return (
    <th rowSpan={rowSpan} colSpan={colSpan} scope={scope} className={`heading-${kind} ${align}`}>
      {text}
    </th>
  );
}

interface ValueProps {
  readonly cell: GridCell;
  readonly value: NonNullable<GridCell['value']>;
  readonly behaviour: CellBehaviour;
}

function Value({ cell, value, behaviour }: ValueProps) {
  const { path, rowLabel, columnLabel } = value;
  const { openPath, previous, changed, opening } = behaviour;
  const onOpen = opening === undefined || opening.paths.has(path) ? behaviour.onOpen : undefined;
  const before = previous?.[path];
  const shown = cell.text === '' ? (behaviour.notes?.[path] ?? reportText.blank) : cell.text;
  const bringsIntoView = behaviour.onOpen === undefined || opening !== undefined;
  const classes = [
    'value',
    cell.text === '' ? 'blank' : cell.text === '0' ? 'zero' : '',
    path === openPath ? 'open' : '',
    changed?.has(path) ? 'changed' : '',
  ];
  const place = useShown<HTMLTableCellElement>(bringsIntoView && path === openPath, 'nearest');
  return (
    <td ref={place} rowSpan={cell.rowSpan} colSpan={cell.colSpan} className={classes.filter(Boolean).join(' ')}>
      {onOpen === undefined ? (
        shown
      ) : (
        <button
          type="button"
          aria-label={(opening?.label ?? reportText.openCell)(
            [rowLabel, columnLabel].filter(Boolean).join(' / '),
            shown,
          )}
          onClick={() => onOpen(path)}
        >
          {shown}
        </button>
      )}
      {before === undefined || before === null ? null : (
        <span className="before">
          {reportText.previous} {cellWords(path, before)}
        </span>
      )}
    </td>
  );
}
