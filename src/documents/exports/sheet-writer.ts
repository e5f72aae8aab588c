import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { withFixedTimes } from './fixed-zip.ts';

export interface SheetCell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Text is written as text, never as a formula. */
  readonly content: string | number | null;
  readonly align: 'left' | 'center';
  readonly framed: boolean;
  /** Fill as six hexadecimal digits. */
  readonly fill?: string;
  readonly fontSize?: number;
}

export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly columnWidths: readonly number[];
  /** Points, for rows that are not as high as their text. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly SheetCell[];
}

export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly day: PlainDate | undefined;
  readonly sheets: readonly Sheet[];
}

const line = { style: 'thin' } as const;
const frame: NonNullable<CellStyle['border']> = { top: line, right: line, bottom: line, left: line };

/** A workbook as an XLSX file with A4 pages; merged cells stay merged. Equal workbooks give equal bytes. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  // without a day the oldest one a ZIP archive can name, so that no file carries the time it was made
  const made = new Date(`${workbook.day ?? '1980-01-01'}T00:00:00Z`);
  const file = await writeXlsx({
    properties: { title: workbook.title, creator: workbook.author, created: made, modified: made },
    defaultFont: { name: '宋体', size: 10 },
    sheets: workbook.sheets.map(sheetOf),
  });
  return withFixedTimes(file);
}

function sheetOf(sheet: Sheet): WriteSheet {
  const rowCount = Math.max(0, ...sheet.cells.map(({ row, rowSpan }) => row + rowSpan));
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rows: Array.from({ length: rowCount }, () => sheet.columnWidths.map(() => null)),
    rowDefs: new Map(Object.entries(sheet.rowHeights).map(([row, height]) => [Number(row), { height }])),
    cells: new Map(sheet.cells.flatMap(writtenCells)),
    merges: sheet.cells.filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1).map(rangeOf),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

/** The cell and the places its spans cover, which need the frame as well. */
function writtenCells(cell: SheetCell): readonly [string, Partial<Cell>][] {
  const style = styleOf(cell);
  return Array.from({ length: cell.rowSpan * cell.colSpan }, (_, index) => {
    const place = `${cell.row + Math.floor(index / cell.colSpan)},${cell.column + (index % cell.colSpan)}`;
    return [place, index > 0 ? { value: null, style } : { value: cell.content, type: typeOf(cell), style }];
  });
}

function typeOf({ content }: SheetCell): 'string' | 'number' | 'empty' {
  if (content === null) return 'empty';
  return typeof content === 'number' ? 'number' : 'string';
}

function styleOf(cell: SheetCell): CellStyle {
  return {
    font: { name: '宋体', size: cell.fontSize ?? 10 },
    alignment: { horizontal: cell.align, vertical: 'center', wrapText: true },
    ...(cell.framed ? { border: frame } : {}),
    ...(cell.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: cell.fill } } as const }),
  };
}

function rangeOf({ row, column, rowSpan, colSpan }: SheetCell) {
  return { startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + colSpan - 1 };
}
