import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { SourceCell, SourceDocument } from '../../core/annual-report/doctor/source.ts';
import { linesOfItems, oneLine, rowItems, type SourceItem } from './source-items.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  // how a character is read, in copies for learners
  'rp',
  'rt',
  'rtc',
]);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q ruby rb rt rp s samp small span st1:chsdate st1:chmetcnv strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Far beyond any table of the form; a span that claims more is cut. */
const widest = 200;
const deepest = 400;

/** Reads HTML: paragraphs, and tables with the columns of their grid once `rowspan` and `colspan` are counted. */
export function htmlDocument(html: string): SourceDocument {
  const reader = new PageReader();
  reader.read(parse(html), 0);
  reader.endParagraph();
  const title = titleOf(html);
  return { lines: linesOfItems(reader.items), endsOpen: false, ...(title === undefined ? {} : { title }) };
}

/** Walks a page in reading order. Holds the paragraph that is being put together. */
class PageReader {
  readonly items: SourceItem[] = [];
  private paragraph = '';
  private tables = 0;
  private openHeadings = 0;

  read(node: Node, depth: number): void {
    if (depth > deepest) return;
    if ('value' in node) {
      this.paragraph += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    const name = 'tagName' in node ? node.tagName : '';
    if (unread.has(name)) return;
    if (name === 'br') this.endLine();
    else if (name === 'table' && isDataTable(node as Element)) this.readTable(node as Element);
    else {
      const isBlock = name !== '' && !inline.has(name);
      const isHeading = headings.has(name);
      if (isBlock) this.endParagraph();
      this.openHeadings += isHeading ? 1 : 0;
      for (const child of node.childNodes) this.read(child, depth + 1);
      if (isBlock) this.endParagraph();
      this.openHeadings -= isHeading ? 1 : 0;
    }
  }

  endParagraph(): void {
    const text = oneLine(this.paragraph);
    if (text !== '') this.items.push({ kind: 'text', text });
    this.paragraph = '';
  }

  /** A title that is broken over lines stays one. */
  private endLine(): void {
    if (this.openHeadings > 0) this.paragraph += '\n';
    else this.endParagraph();
  }

  private readTable(table: Element): void {
    this.endParagraph();
    this.tables += 1;
    const rows = gridOf(table);
    const width = Math.max(0, ...rows.flat().map((cell) => cell.column + 1));
    this.items.push(...rowItems(this.tables, rows, width));
  }
}

/** Tables that only arrange a page are read as what they contain: those with tables in them, and those of one column. */
function isDataTable(table: Element): boolean {
  const inner = elements(table);
  if (inner.some((element) => element.tagName === 'table')) return false;
  return rowsOf(table).some((row) => cellsOf(row).length > 1);
}

function gridOf(table: Element): readonly (readonly SourceCell[])[] {
  /** Rows that a cell above still covers, by column. */
  const covered: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: SourceCell[] = [];
    let column = 0;
    const started: (readonly [number, number])[] = [];
    for (const cell of cellsOf(row)) {
      while ((covered[column] ?? 0) > 0) column += 1;
      cells.push({ text: textOf(cell), column });
      const across = spanOf(cell, 'colspan');
      for (let step = 0; step < across; step += 1) started.push([column + step, spanOf(cell, 'rowspan')]);
      column += across;
    }
    for (let at = 0; at < covered.length; at += 1) covered[at] = Math.max((covered[at] ?? 0) - 1, 0);
    for (const [at, down] of started) covered[at] = Math.max(covered[at] ?? 0, down - 1);
    return cells;
  });
}

function rowsOf(table: Element): readonly Element[] {
  return elements(table).filter((element) => element.tagName === 'tr');
}

function cellsOf(row: Element): readonly Element[] {
  return childElements(row).filter((element) => element.tagName === 'td' || element.tagName === 'th');
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1');
  return Number.isInteger(value) && value > 0 ? Math.min(value, widest) : 1;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const name = 'tagName' in node ? node.tagName : '';
  if (unread.has(name)) return '';
  const text = node.childNodes.map(textOf).join('');
  const isBlock = name === 'br' || (name !== 'td' && name !== 'th' && !inline.has(name));
  return isBlock ? ` ${text} ` : text.replace(/[ \t\r\n\f\u00a0\u3000]+/gu, ' ');
}

function elements(node: Element, found: Element[] = []): readonly Element[] {
  for (const child of childElements(node)) {
    found.push(child);
    elements(child, found);
  }
  return found;
}

function childElements(node: Element): readonly Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

function titleOf(html: string): string | undefined {
  const text = /<title[^>]*>([^<]{1,300})<\/title>/iu.exec(html)?.[1]?.trim();
  return text === undefined || text === '' ? undefined : text;
}
