import { widthOf } from '../../core/annual-report/printable.ts';
import type { DocumentSection, ReportDocument } from '../../core/annual-report/report-document.ts';
import { type GridCell, placedCells, type TableGrid } from '../../core/annual-report/table-grid.ts';
import { documentDay } from './document-day.ts';
import { blockColour } from './official-layout.ts';
import { type Sheet, type SheetCell, writeWorkbook } from './sheet-writer.ts';

const sheetNames: { readonly [table in 2 | 3 | 4]: string } = {
  2: '主动公开',
  3: '申请办理',
  4: '复议诉讼',
};
/** All columns of a sheet together, in characters. */
const sheetWidth = 88;

/** The three tables as a workbook, a sheet for each, with the merged cells of the form; counts are numbers. */
export function renderReportXlsx(document: ReportDocument): Promise<Uint8Array> {
  return writeWorkbook({
    title: document.title,
    author: document.agency,
    day: documentDay(document),
    sheets: document.sections.flatMap((section) =>
      section.table === undefined ? [] : [sheetOf(document, section, section.table)],
    ),
  });
}

function sheetOf(document: ReportDocument, section: DocumentSection, grid: TableGrid): Sheet {
  const above = [...document.notes, document.title, section.heading];
  const all = grid.columnWidths.reduce((sum, width) => sum + width, 0);
  const under = section.legend === undefined ? [] : [section.legend];
  const lines = (texts: readonly string[], first: number): SheetCell[] =>
    texts.map((text, index) => lineAcross(text, first + index, grid.columnWidths.length, text === document.title));
  return {
    name: sheetNames[grid.table],
    columnWidths: grid.columnWidths.map((width) => (width / all) * sheetWidth),
    rowHeights: Object.fromEntries(
      grid.rows.map((row, index) => [above.length + index, 15 * linesNeeded(row, grid, all)]),
    ),
    cells: [
      ...lines(above, 0),
      ...placedCells(grid).map(({ cell, row, column }) => tableCell(cell, row + above.length, column)),
      ...lines(under, above.length + grid.rows.length),
    ],
  };
}

function tableCell(cell: GridCell, row: number, column: number): SheetCell {
  return {
    row,
    column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    content: cell.kind === 'value' ? numberOrText(cell.text) : cell.text,
    align: cell.align,
    framed: true,
    ...(cell.kind === 'block' ? { fill: blockColour } : {}),
  };
}

/** A number where it is one to spreadsheet programs too (15 digits), else text. */
function numberOrText(text: string): string | number | null {
  if (text === '') return null;
  return /^-?\d{1,15}$|^-?\d{1,9}\.\d{1,6}$/.test(text) ? Number(text) : text;
}

function lineAcross(text: string, row: number, columns: number, isTitle: boolean): SheetCell {
  const look = isTitle ? ({ align: 'center', fontSize: 14 } as const) : ({ align: 'left' } as const);
  return { row, column: 0, rowSpan: 1, colSpan: columns, content: text, framed: false, ...look };
}

/** Lines of the highest cell that stands in this row alone; a Chinese character is two characters wide. */
function linesNeeded(row: readonly GridCell[], grid: TableGrid, all: number): number {
  const places = placedCells(grid);
  const needed = row
    .filter(({ rowSpan }) => rowSpan === 1)
    .map((cell) => {
      const column = places.find((place) => place.cell === cell)?.column ?? 0;
      const widths = grid.columnWidths.slice(column, column + cell.colSpan);
      const room = (widths.reduce((sum, width) => sum + width, 0) / all) * sheetWidth - 1;
      return Math.ceil(widthOf(cell.text) / room);
    });
  return Math.max(1, ...needed);
}
