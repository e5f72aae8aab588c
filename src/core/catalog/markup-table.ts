import { type BodyCell, type Span, wordsOf } from './item-body.ts';
import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** A table of some markup with the elements that its cells were. */
export interface TableMarkup {
  readonly caption: string;
  readonly rows: readonly { readonly cells: readonly { readonly node: MarkupElement; readonly cell: BodyCell }[] }[];
}

type LinesOf = (nodes: readonly MarkupNode[]) => readonly (readonly Span[])[];

/** Beyond any table of an office; a cell that claims more is cut. */
const widestSpan = 100;
const sections = new Set(['thead', 'tbody', 'tfoot']);

/**
 * Rows and cells of a table. Where no row is marked as the heads of the columns and the first one can be nothing else
 * (words in every cell, and rows below), it is taken for them: a table that is read aloud needs heads.
 */
export function tableRows(table: MarkupElement, linesOf: LinesOf): TableMarkup {
  const caption = table.children.flatMap((child) => (isElement(child, 'caption') ? linesOf(child.children) : []));
  const rows = rowsIn(table, false, linesOf).filter(({ cells }) => cells.length > 0);
  return { caption: caption.map(wordsOf).join(' '), rows: withHeads(rows) };
}

type Row = TableMarkup['rows'][number];

function rowsIn(parent: MarkupElement, isHead: boolean, linesOf: LinesOf): readonly Row[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (sections.has(child.tag)) return rowsIn(child, child.tag === 'thead', linesOf);
    return child.tag === 'tr' ? [{ cells: cellsIn(child, isHead, linesOf) }] : [];
  });
}

function cellsIn(row: MarkupElement, isHead: boolean, linesOf: LinesOf): Row['cells'] {
  return row.children.flatMap((node) => {
    if (typeof node === 'string' || (node.tag !== 'td' && node.tag !== 'th')) return [];
    const [columnSpan, rowSpan] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')];
    const cell: BodyCell = {
      lines: linesOf(node.children),
      ...(isHead || node.tag === 'th' ? { isHeader: true } : {}),
      ...(columnSpan === undefined ? {} : { columnSpan }),
      ...(rowSpan === undefined ? {} : { rowSpan }),
    };
    return [{ node, cell }];
  });
}

function withHeads(rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || rows.some((row) => row.cells.some(({ cell }) => cell.isHeader)))
    return rows;
  const texts = first.cells.map(({ cell }) => cell.lines.map(wordsOf).join(''));
  const areWords = texts.length > 1 && texts.every((text) => text !== '' && !/^[\d.,%％/-]+$/u.test(text));
  if (!areWords) return rows;
  return [{ cells: first.cells.map(({ node, cell }) => ({ node, cell: { ...cell, isHeader: true } })) }, ...rest];
}

function spanOf({ attributes }: MarkupElement, name: string): number | undefined {
  const value = Number.parseInt(attributes[name] ?? '', 10);
  return value > 1 ? Math.min(value, widestSpan) : undefined;
}

function isElement(node: MarkupNode, tag: string): node is MarkupElement {
  return typeof node !== 'string' && node.tag === tag;
}
