import { widthOf } from '../../core/annual-report/printable.ts';
import type { DocumentParagraph, DocumentSection, ReportDocument } from '../../core/annual-report/report-document.ts';
import { type GridCell, placedCells, type TableGrid } from '../../core/annual-report/table-grid.ts';
import { documentDay } from './document-day.ts';
import { blockColour } from './official-layout.ts';
import { type Sheet, type SheetCell, writeWorkbook } from './sheet-writer.ts';

const sheetNames: { readonly [table in 2 | 3 | 4]: string } = {
  2: '主动公开',
  3: '申请办理',
  4: '复议诉讼',
};
const textNames = { first: '总体情况', last: '问题和其他事项' } as const;
/** All columns of a sheet together, in characters. */
const sheetWidth = 88;

/**
 * The report as a workbook, in the order of its sections: texts, a sheet for each table with the merged cells of the form,
 * texts again. Counts are numbers.
 */
export function renderReportXlsx(document: ReportDocument): Promise<Uint8Array> {
  const parts = sheetParts(document.sections);
  return writeWorkbook({
    title: document.title,
    author: document.agency,
    day: documentDay(document),
    sheets: parts.map((sections, at) => sheetOf(document, sections, at === 0)),
  });
}

/** Sections that share a sheet: texts that follow one another, or one table with the text above it. */
function sheetParts(sections: readonly DocumentSection[]): readonly (readonly DocumentSection[])[] {
  const parts: DocumentSection[][] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (section.table === undefined && last?.every(({ table }) => table === undefined) === true) last.push(section);
    else parts.push([section]);
  }
  return parts;
}

function sheetOf(document: ReportDocument, sections: readonly DocumentSection[], isFirst: boolean): Sheet {
  const [first] = sections;
  const grid = first?.table;
  const widths = grid?.columnWidths ?? [1];
  const all = widths.reduce((sum, width) => sum + width, 0);
  const head = [...document.notes, ...(document.titleLines.length === 0 ? [] : [document.title])];
  const above = [
    ...head,
    ...(isFirst ? document.preamble.map(paragraphText) : []),
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(paragraphText)]),
  ];
  const under = first?.legend === undefined ? [] : [first.legend];
  const rows = grid?.rows ?? [];
  const lines = (texts: readonly string[], from: number): SheetCell[] =>
    texts.map((text, index) => lineAcross(text, from + index, widths.length, from + index === head.length - 1));
  return {
    name: grid === undefined ? (isFirst ? textNames.first : textNames.last) : sheetNames[grid.table],
    columnWidths: widths.map((width) => (width / all) * sheetWidth),
    rowHeights: Object.fromEntries([
      ...above.map((text, index) => [index, 15 * Math.ceil((widthOf(text) + 2) / (sheetWidth - 2))]),
      ...rows.map((row, index) => [above.length + index, 15 * linesNeeded(row, grid, all)]),
    ]),
    cells: [
      ...lines(above, 0),
      ...(grid === undefined
        ? []
        : placedCells(grid).map(({ cell, row, column }) => tableCell(cell, row + above.length, column))),
      ...lines(under, above.length + rows.length),
    ],
  };
}

function paragraphText({ lead, text }: DocumentParagraph): string {
  return `${lead ?? ''}${text}`;
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
function linesNeeded(row: readonly GridCell[], grid: TableGrid | undefined, all: number): number {
  if (grid === undefined) return 1;
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
