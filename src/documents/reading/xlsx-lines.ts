import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import type { SourceCell, SourceDocument } from '../../core/annual-report/doctor/source.ts';
import { linesOfItems, oneLine, type SourceItem } from './source-items.ts';

/** More than any form has; what stands further out is left out. */
const mostRows = 20_000;
const mostColumns = 200;

/**
 * Reads a workbook sheet by sheet: rows of cells in the columns of the sheet, places that a merged cell covers left out,
 * and lines that stand alone in their row as text. A heading that the sheets repeat counts once. Undefined if the bytes
 * are no workbook.
 */
export async function xlsxDocument(bytes: Uint8Array): Promise<SourceDocument | undefined> {
  let sheets: readonly Sheet[];
  try {
    ({ sheets } = await readXlsx(bytes));
  } catch {
    // whatever the parser stumbles over, the file is no workbook to us
    return undefined;
  }
  const [first = [], ...others] = sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map(itemsOf)
    .filter((items) => items.length > 0);
  const items = [...first, ...others.flatMap((sheet) => withoutHead(sheet, first))];
  return { lines: linesOfItems(withTableNumbers(items)), endsOpen: false };
}

interface Covered {
  /** Places that a merged cell covers, without its own, as `row,column`. */
  readonly places: ReadonlySet<string>;
  readonly widthAt: ReadonlyMap<string, number>;
}

function itemsOf(sheet: Sheet): readonly SourceItem[] {
  const covered = coveredBy(sheet);
  const rows = sheet.rows.slice(0, mostRows);
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.length)));
  return rows.flatMap((row, at): readonly SourceItem[] => {
    const cells = Array.from({ length: width }, (_, column) => column).flatMap((column): readonly SourceCell[] =>
      covered.places.has(`${at},${column}`) ? [] : [{ text: cellText(row[column]), column }],
    );
    const filled = cells.filter(({ text }) => text !== '');
    const [only] = filled;
    if (only === undefined) return [];
    const spans = covered.widthAt.get(`${at},${only.column}`) ?? 1;
    if (filled.length === 1 && (spans >= width || isSentence(only.text))) return [{ kind: 'text', text: only.text }];
    return [{ kind: 'row', table: 1, width, cells }];
  });
}

function coveredBy({ merges = [] }: Sheet): Covered {
  const places = new Set<string>();
  const widthAt = new Map<string, number>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    widthAt.set(`${startRow},${startCol}`, endCol - startCol + 1);
    for (let row = startRow; row <= Math.min(endRow, mostRows); row += 1)
      for (let column = startCol; column <= Math.min(endCol, mostColumns); column += 1)
        if (row !== startRow || column !== startCol) places.add(`${row},${column}`);
  }
  return { places, widthAt };
}

/** A heading or a sentence that only lies in the first cell of its row. */
function isSentence(text: string): boolean {
  return /^[一二三四五六][、.．].*(?:情况|事项)$|[。；！？]|报告$/u.test(text);
}

/** What every sheet repeats above its table stands once in the document. */
function withoutHead(sheet: readonly SourceItem[], first: readonly SourceItem[]): readonly SourceItem[] {
  const head = new Set(first.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
  const own = sheet.findIndex((item) => item.kind === 'row' || !head.has(item.text));
  return own === -1 ? [] : sheet.slice(own);
}

/** Rows that follow one another are one table. */
function withTableNumbers(items: readonly SourceItem[]): readonly SourceItem[] {
  let table = 0;
  return items.map((item, at) => {
    if (item.kind === 'text') return item;
    if (items[at - 1]?.kind !== 'row') table += 1;
    return { ...item, table };
  });
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : oneLine(String(cell));
}
