import { fen, formatWanYuan } from '../values/fen.ts';
import { cellAt } from './cells.ts';
import { disputeBlocks, disputeColumns, litigationHeading } from './dispute-table.ts';
import { printable } from './printable.ts';
import {
  type ProactiveBlock,
  type ProactiveColumn,
  proactiveBlocks2019,
  proactiveBlocks2021,
  proactiveRowHeading,
} from './proactive-table.ts';
import type { AnnualReport, CellPath, NullReason, ReportTables } from './report.ts';
import {
  applicantColumns,
  applicantHeading,
  organizationHeading,
  type RequestRowLabel,
  requestRows2019,
  requestRows2021,
  requestTableNote,
} from './request-table.ts';

/** A heading over columns, before a row, across a block of table 2, the note in the corner, or a value. */
type GridCellKind = 'block' | 'column' | 'row' | 'note' | 'value';

/** What a value cell stands for: its address and the labels it is read under. */
interface GridValue {
  readonly path: CellPath;
  /** Labels from the outermost group inwards, joined by ` / `. */
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Set where the report has no number here; the text is then empty, or the stroke that was written. */
  readonly missing?: NullReason;
}

/** One cell as a table of rows and spans draws it; a cell covered by another one's span is not listed. */
export interface GridCell {
  readonly text: string;
  readonly kind: GridCellKind;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  readonly align: 'left' | 'center';
  readonly value?: GridValue;
}

/** A table of the official form, filled in: same rows, columns, merged cells and labels. */
export interface TableGrid {
  readonly table: 2 | 3 | 4;
  readonly caption: string;
  /** Relative widths of the columns. */
  readonly columnWidths: readonly number[];
  /** How many rows at the top are headings, to be repeated on a following page; 0 where headings stand inside. */
  readonly headerRowCount: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** Table 2 of the form the report was made in (four columns; the last heading of a block takes what is left). */
export function proactiveGrid(report: AnnualReport): TableGrid {
  const blocks = report.tables.formVersion === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return {
    table: 2,
    caption: '主动公开政府信息情况',
    columnWidths: [1, 1, 1, 1],
    headerRowCount: 0,
    rows: blocks.flatMap((block) => proactiveBlockRows(report, block)),
  };
}

/** Table 3; one row （六）其他处理 where the form has only that, or where a report of 2021 collapsed its three leaves. */
export function requestGrid(report: AnnualReport): TableGrid {
  const labels = requestRowsOf(report.tables);
  return {
    table: 3,
    caption: '收到和处理政府信息公开申请情况',
    columnWidths: [240, 320, 1000, ...applicantColumns.map(() => 223)],
    headerRowCount: 3,
    rows: [...requestHeader(), ...labels.map((label, index) => requestRow(report, labels, label, index))],
  };
}

/** Table 4: fifteen cells in one row under three rows of headings. */
export function disputeGrid(report: AnnualReport): TableGrid {
  const [first, ...litigation] = disputeBlocks;
  const columns = (rowSpan: number) => disputeColumns.map(({ label }) => heading(label, 'column', 1, rowSpan));
  const width = disputeColumns.length;
  return {
    table: 4,
    caption: '政府信息公开行政复议、行政诉讼情况',
    columnWidths: disputeBlocks.flatMap(() => disputeColumns.map(() => 1)),
    headerRowCount: 3,
    rows: [
      [heading(first?.label ?? '', 'column', width), heading(litigationHeading, 'column', width * litigation.length)],
      [...columns(2), ...litigation.map(({ label }) => heading(label, 'column', width))],
      litigation.flatMap(() => columns(1)),
      disputeValues(report),
    ],
  };
}

/** The cells of a grid with the row and column, from 0, of their first place. */
export function placedCells(
  grid: TableGrid,
): readonly { readonly cell: GridCell; readonly row: number; readonly column: number }[] {
  const taken = grid.rows.map(() => new Set<number>());
  return grid.rows.flatMap((cells, row) =>
    cells.map((cell) => {
      let column = 0;
      while (taken[row]?.has(column)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) taken[row + down]?.add(column + right);
      return { cell, row, column };
    }),
  );
}

/** The rows of table 3 that a report has, by its form and by whether its （六） is one row. */
export function requestRowsOf(tables: ReportTables): readonly RequestRowLabel[] {
  const single = tables.formVersion === '2019' || tables.requests.otherwiseHandled !== undefined;
  return single ? requestRows2019 : requestRows2021;
}

function proactiveBlockRows(report: AnnualReport, block: ProactiveBlock): readonly (readonly GridCell[])[] {
  const spans = block.columns.map((_, index) => (index === block.columns.length - 1 ? 4 - block.columns.length : 1));
  const headings = block.columns.map(({ label }, index) => heading(label, 'column', spans[index]));
  return [
    [heading(block.heading, 'block', 4, 1, 'left')],
    [heading(proactiveRowHeading, 'column'), ...headings],
    ...block.rows.map((row) => [
      heading(row.label, 'row'),
      ...block.columns.map((column, index) => ({
        ...proactiveValue(report, block, row, column),
        colSpan: spans[index] ?? 1,
      })),
    ]),
  ];
}

function proactiveValue(
  report: AnnualReport,
  block: ProactiveBlock,
  row: { readonly id: string; readonly label: string },
  column: ProactiveColumn,
): GridCell {
  const path = ['proactive', row.id, ...(column.id === undefined ? [] : [column.id])].join('.');
  return value(report, path, `${block.heading} / ${row.label}`, column.label);
}

function requestHeader(): readonly (readonly GridCell[])[] {
  const [person, ...rest] = applicantColumns;
  const organizations = rest.slice(0, -1);
  const total = rest.at(-1);
  return [
    [heading(requestTableNote, 'note', 3, 3, 'left'), heading(applicantHeading, 'column', applicantColumns.length)],
    [
      heading(person?.label ?? '', 'column', 1, 2),
      heading(organizationHeading, 'column', organizations.length),
      heading(total?.label ?? '', 'column', 1, 2),
    ],
    organizations.map(({ label }) => heading(label, 'column')),
  ];
}

function requestRow(
  report: AnnualReport,
  labels: readonly RequestRowLabel[],
  label: RequestRowLabel,
  index: number,
): readonly GridCell[] {
  const opened = label.groups.flatMap((group, depth) => {
    if (labels[index - 1]?.groups[depth]?.id === group.id) return [];
    return [
      heading(group.label, 'row', 1, labels.filter(({ groups }) => groups[depth]?.id === group.id).length, 'left'),
    ];
  });
  const rowLabel = [...label.groups.map((group) => group.label), label.label].join(' / ');
  return [
    ...opened,
    heading(label.label, 'row', 3 - label.groups.length, 1, 'left'),
    ...applicantColumns.map((column, at) =>
      value(
        report,
        `requests.${label.id}.${column.id}`,
        rowLabel,
        at === 0 || column.id === 'total' ? column.label : `${organizationHeading} / ${column.label}`,
      ),
    ),
  ];
}

function disputeValues(report: AnnualReport): readonly GridCell[] {
  return disputeBlocks.flatMap((block, index) =>
    disputeColumns.map((column) =>
      value(
        report,
        `disputes.${block.id}.${column.id}`,
        '',
        [...(index > 0 ? [litigationHeading] : []), block.label, column.label].join(' / '),
      ),
    ),
  );
}

function value(report: AnnualReport, path: CellPath, rowLabel: string, columnLabel: string): GridCell {
  const text = textOf(report.tables, path);
  const note = report.cells[path];
  const missing = note?.reason ?? 'blank';
  const stroke = missing === 'slash' ? printable(note?.raw ?? '').trim() || '/' : '';
  return {
    text: text === '' ? stroke : text,
    kind: 'value',
    rowSpan: 1,
    colSpan: 1,
    header: false,
    align: 'center',
    value: { path, rowLabel, columnLabel, ...(text === '' ? { missing } : {}) },
  };
}

/** What a cell prints: money in 万元, as the form asks for. */
function textOf(tables: ReportTables, path: CellPath): string {
  const content = cellAt(tables, path);
  if (path === 'proactive.administrativeChargeFen' && typeof content === 'number') return formatWanYuan(fen(content));
  return content === null ? '' : printable(String(content));
}

function heading(
  text: string,
  kind: GridCellKind,
  colSpan = 1,
  rowSpan = 1,
  align: GridCell['align'] = 'center',
): GridCell {
  return { text, kind, rowSpan, colSpan, header: true, align };
}
