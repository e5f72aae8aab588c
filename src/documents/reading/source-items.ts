import type { SourceCell, SourceLine } from '../../core/annual-report/doctor/source.ts';
import { sourceLines } from './text-lines.ts';

/** What a structured file holds in reading order: a paragraph, or a row of a table with its cells. */
export type SourceItem =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'row'; readonly table: number; readonly width: number; readonly cells: readonly SourceCell[] };

/** A table as it is taken from a file: its rows of cells, each with the columns it spans. */
export type TableRows = readonly (readonly SourceCell[])[];

/**
 * Numbers items in reading order; paragraphs stand apart, as they do on the page. Where the file has tables of its own,
 * a stroke within a paragraph is a character; where it has none, strokes and tabs part cells.
 */
export function linesOfItems(items: readonly SourceItem[]): readonly SourceLine[] {
  const hasTables = items.some(({ kind }) => kind === 'row');
  return items.flatMap((item, at): readonly SourceLine[] => {
    const line = at + 1;
    if (item.kind === 'row') return [{ ...item, line }];
    const apart: SourceLine = { kind: 'text', line, text: '' };
    if (hasTables) return [apart, { kind: 'text', line, text: item.text }];
    return [apart, ...sourceLines([{ line, text: item.text }])];
  });
}

/** The rows of a table as items; rows without cells are left out. */
export function rowItems(table: number, rows: TableRows, width: number): readonly SourceItem[] {
  return rows.filter((cells) => cells.length > 0).map((cells) => ({ kind: 'row', table, width, cells }));
}

/** Text of one paragraph or cell: white space of any kind is one blank. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0\u3000]+/gu, ' ').trim();
}
