import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { CellPath } from '../../core/annual-report/report.ts';
import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';
import { type MarkTarget, markTarget } from './mark-target.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { type PlacedCell, placeCells } from './table-headers.ts';
import { tableText } from './table-text.ts';

/** Marks that a reading of somebody's report puts into its tables; an own report has none. */
export interface TableMarks {
  readonly at: (target: MarkTarget) => ComponentChildren;
  /** Whether a repair changed what stands there. */
  readonly isRepaired: (target: MarkTarget) => boolean;
}

const noMarks: TableMarks = { at: () => null, isRepaired: () => false };
const Marks = createContext<TableMarks>(noMarks);

/** A table of the official form with its merged cells; narrow screens scroll it inside its own region. */
export function OfficialTable({ grid, marks = noMarks }: { readonly grid: TableGrid; readonly marks?: TableMarks }) {
  const rows = placeCells(grid);
  const name = `${tableText.names[grid.table]}　${grid.caption}`;
  return (
    <Marks.Provider value={marks}>
      <p class="scroll-hint">{tableText.scrollHint}</p>
      <ScrollRegion label={tableText.scrollable(name)}>
        <table class={`official official-${grid.table}`}>
          <caption>
            <span class="caption-words">{name}</span>
          </caption>
          <colgroup>
            {columnNames(grid).map((column) => (
              <col key={column} class={column} />
            ))}
          </colgroup>
          {grid.headerRowCount > 0 ? (
            <thead>
              <Rows rows={rows.slice(0, grid.headerRowCount)} />
            </thead>
          ) : null}
          <tbody>
            <Rows rows={rows.slice(grid.headerRowCount)} />
          </tbody>
        </table>
      </ScrollRegion>
    </Marks.Provider>
  );
}

function columnNames(grid: TableGrid): readonly string[] {
  return grid.columnWidths.map((_, index) => `column-${index + 1}`);
}

function Rows({ rows }: { readonly rows: readonly (readonly PlacedCell[])[] }) {
  return (
    <>
      {rows.map((cells) => (
        <tr key={cells[0]?.id ?? cells[0]?.cell.value?.path}>
          {cells.map((placed) => (
            <Cell key={placed.id ?? placed.cell.value?.path ?? placed.cell.text} placed={placed} />
          ))}
        </tr>
      ))}
    </>
  );
}

function Cell({ placed }: { readonly placed: PlacedCell }) {
  const { cell } = placed;
  if (cell.value !== undefined) return <ValueCell placed={placed} />;
  const span = {
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
  };
  if (cell.kind === 'note')
    return (
      <td class="table-note" {...span}>
        {cell.text}
      </td>
    );
  return <HeadingCell placed={placed} span={span} />;
}

interface Span {
  readonly rowSpan: number | undefined;
  readonly colSpan: number | undefined;
}

function HeadingCell({ placed, span }: { readonly placed: PlacedCell; readonly span: Span }) {
  const marks = useContext(Marks);
  const { cell, id, rowId, isLeaf } = placed;
  const target = markTarget(placed);
  const repaired = target !== undefined && marks.isRepaired(target);
  const classes = [
    `heading-${cell.kind}`,
    cell.align === 'left' ? 'left' : undefined,
    isLeaf ? `leaf leaf-${cell.colSpan}` : undefined,
    rowId === 'total' && isLeaf ? 'sum' : undefined,
    repaired ? 'repaired' : undefined,
  ];
  return (
    <th id={id} scope={scopeOf(cell)} class={classes.filter((name) => name !== undefined).join(' ')} {...span}>
      {isLeaf ? <span class="leaf-words">{cell.text}</span> : <HeadingWords text={cell.text} />}
      {target === undefined ? null : marks.at(target)}
    </th>
  );
}

function scopeOf({ kind, rowSpan, colSpan }: GridCell): 'row' | 'rowgroup' | 'col' | 'colgroup' {
  if (kind === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}

/** Lets a heading in a narrow column break between words of two characters, as the printed form does (`商业 / 企业`). */
function HeadingWords({ text }: { readonly text: string }) {
  const [, number = '', words = ''] = /^(（.）)?(.*)$/.exec(text) ?? [];
  if (!/^(\p{Script=Han}{2})+$/u.test(words)) return <>{text}</>;
  return (
    <span class="pairs">
      {[...(number === '' ? [] : [number]), ...(words.match(/../gu) ?? [])].map((pair) => (
        <Fragment key={pair}>
          {pair}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}

function ValueCell({ placed }: { readonly placed: PlacedCell }) {
  const marks = useContext(Marks);
  const { cell, headers = [] } = placed;
  if (cell.value === undefined) return null;
  const { path, missing } = cell.value;
  const target: MarkTarget = { kind: 'cell', path };
  const classes = [
    missing !== undefined ? 'missing' : cell.text === '0' ? 'zero' : 'number',
    isSum(path) ? 'sum' : undefined,
    marks.isRepaired(target) ? 'repaired' : undefined,
  ];
  return (
    <td
      id={marks === noMarks ? undefined : cellAnchor(path)}
      headers={headers.join(' ')}
      class={classes.filter((name) => name !== undefined).join(' ')}
      colSpan={cell.colSpan > 1 ? cell.colSpan : undefined}
    >
      {cell.text}
      {missing === undefined ? null : <span class="missing-words">{tableText.missing[missing]}</span>}
      {marks.at(target)}
    </td>
  );
}

/** Fragment under which a cell of a reading is found. */
export function cellAnchor(path: CellPath): string {
  return `c-${path.replaceAll('.', '-')}`;
}

function isSum(path: CellPath): boolean {
  return path.endsWith('.total') || path.startsWith('requests.total.');
}
