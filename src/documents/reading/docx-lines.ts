import type { SourceCell, SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { ZipPackage } from '../attachments/read-zip.ts';
import { attributeOf, type XmlEvent, xmlEvents } from '../attachments/xml-events.ts';
import { withWrittenNumbers } from '../word/written-numbers.ts';
import { linesOfItems, oneLine, rowItems, type SourceItem } from './source-items.ts';

/** What stands in a document or a cell, in order. */
type Block = { readonly kind: 'paragraph'; readonly lines: readonly string[] } | WordTable;

interface WordTable {
  readonly kind: 'table';
  readonly rows: WordRow[];
}

interface WordRow {
  readonly cells: WordCell[];
  before: number;
  isDeleted: boolean;
}

interface WordCell {
  readonly blocks: Block[];
  across: number;
  /** Covered by the cell above or to the left, as merged cells are written. */
  isCovered: boolean;
}

/** Elements whose text is not what the document says now, or says it twice. */
const unread = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:tcPrChange']);
/** Far beyond any table of the form; a span that claims more is cut. */
const widest = 200;

/**
 * Reads a Word document: paragraphs with the numbers that Word only counts, text boxes, and tables with the columns of
 * their grid. Deleted and hidden words are left out. Throws `BrokenZip` where the package is not what its list says.
 */
export function docxDocument(zip: ZipPackage): SourceDocument {
  const part = (name: string) => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
  const written = withWrittenNumbers(part('word/document.xml'), part('word/numbering.xml'), part('word/styles.xml'));
  const reader = new BodyReader();
  for (const event of xmlEvents(written.xml)) reader.take(event);
  const items = itemsOf(reader.body, { tables: 0 });
  return { lines: linesOfItems(items), endsOpen: false };
}

/** Puts paragraphs and tables together from tags. Holds what is open: tables, cells, paragraphs, text boxes. */
class BodyReader {
  readonly body: Block[] = [];
  private readonly tables: WordTable[] = [];
  /** Paragraphs that are open, inner ones in text boxes. */
  private readonly paragraphs: { lines: string[]; isCentred: boolean }[] = [];
  private skipped = 0;
  private isWord = false;

  take(event: XmlEvent): void {
    if (event.event === 'text') {
      if (this.isWord && this.skipped === 0) this.add(event.text);
      return;
    }
    if (unread.has(event.name)) {
      if (event.event === 'open') this.skipped += 1;
      else if (event.event === 'close') this.skipped -= 1;
      else if (event.name === 'w:del') this.markDeletedRow();
    }
    if (this.skipped > 0) return;
    if (event.event === 'close') this.close(event.name);
    else this.open(event.name, event.attributes, event.event === 'single');
  }

  private open(name: string, attributes: string, isSingle: boolean): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    const cell = row?.cells.at(-1);
    const value = () => attributeOf(attributes, 'w:val');
    if (name === 'w:t') this.isWord = !isSingle;
    else if (name === 'w:p' && !isSingle) this.paragraphs.push({ lines: [''], isCentred: false });
    else if (name === 'w:tbl' && !isSingle) this.tables.push({ kind: 'table', rows: [] });
    else if (name === 'w:tr') this.tables.at(-1)?.rows.push({ cells: [], before: 0, isDeleted: false });
    else if (name === 'w:tc') row?.cells.push({ blocks: [], across: 1, isCovered: false });
    else if (name === 'w:gridBefore' && row !== undefined) row.before = spanIn(value());
    else if (name === 'w:gridSpan' && cell !== undefined) cell.across = spanIn(value());
    else if ((name === 'w:vMerge' || name === 'w:hMerge') && cell !== undefined) cell.isCovered = value() !== 'restart';
    else if (name === 'w:tab' || name === 'w:noBreakHyphen') this.add(name === 'w:tab' ? '\t' : '-');
    else if (name === 'w:br' || name === 'w:cr') this.endLine();
    else if (name === 'w:jc' || name === 'w:pStyle') this.markCentred(value());
  }

  private close(name: string): void {
    if (name === 'w:t') this.isWord = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tbl') {
      const table = this.tables.pop();
      if (table !== undefined) this.container().push(table);
    }
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const last = paragraph.lines.length - 1;
    paragraph.lines[last] = `${paragraph.lines[last] ?? ''}${text}`;
  }

  /** A centred title that is broken over lines stays one; elsewhere a line end parts what was written. */
  private endLine(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph?.isCentred === true) this.add(' ');
    else paragraph?.lines.push('');
  }

  private markCentred(value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && (value === 'center' || value === 'Title')) paragraph.isCentred = true;
  }

  /** A deletion within the properties of a row deletes the row. */
  private markDeletedRow(): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    if (row !== undefined && row.cells.length === 0) row.isDeleted = true;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph !== undefined) this.container().push({ kind: 'paragraph', lines: paragraph.lines });
  }

  private container(): Block[] {
    return this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)?.blocks ?? this.body;
  }
}

function itemsOf(blocks: readonly Block[], count: { tables: number }): readonly SourceItem[] {
  return blocks.flatMap((block): readonly SourceItem[] => {
    if (block.kind === 'paragraph') {
      const lines = block.lines.map((line) => line.replace(/[ \r\n\f\u00a0\u3000]+/gu, ' ').trim());
      return lines.filter((text) => text !== '').map((text) => ({ kind: 'text', text }));
    }
    const rows = block.rows.filter(({ isDeleted }) => !isDeleted);
    if (!isDataTable(rows))
      return itemsOf(
        rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)),
        count,
      );
    count.tables += 1;
    const grid = rows.map(cellsOf);
    return rowItems(count.tables, grid, Math.max(0, ...rows.map(widthOf)));
  });
}

/** Tables that only arrange a page are read as what they contain: those with tables in them, and those of one column. */
function isDataTable(rows: readonly WordRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return (
    !cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')) && rows.some((row) => row.cells.length > 1)
  );
}

function cellsOf({ cells, before }: WordRow): readonly SourceCell[] {
  let column = before;
  return cells.flatMap((cell): readonly SourceCell[] => {
    const at = column;
    column += cell.across;
    return cell.isCovered ? [] : [{ text: textOf(cell.blocks), column: at }];
  });
}

function textOf(blocks: readonly Block[]): string {
  return oneLine(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : [])).join(' '));
}

function widthOf({ cells, before }: WordRow): number {
  return cells.reduce((width, { across }) => width + across, before);
}

function spanIn(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1;
}
