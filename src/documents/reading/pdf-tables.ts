import type { SourceCell } from '../../core/annual-report/doctor/source.ts';
import type { DrawnTable } from './pdf-grid.ts';
import type { DocumentPart } from './pdf-paragraphs.ts';
import { cellText } from './pdf-words.ts';
import { rowItems, type SourceItem, type TableRows } from './source-items.ts';

/** Edges of a table that goes on over the page are this near, in points. */
const sameEdge = 6;
const sameColumn = 6;
const ordinal = /^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]/u;

/** Paragraphs and rows of cells; a table that goes on over the page is one, without the head that it repeats. */
export function rowsOfTables(parts: readonly DocumentPart[]): readonly SourceItem[] {
  const items: SourceItem[] = [];
  let number = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    if (part.kind === 'paragraph') {
      items.push({ kind: 'text', text: part.text });
      continue;
    }
    const tables = [part.table];
    for (let next = parts[at + 1]; next?.kind === 'table' && goesOn(part.table, next.table); next = parts[at + 1]) {
      tables.push(next.table);
      at += 1;
    }
    number += 1;
    const xs = columnsOf(tables);
    const rows = tables.map((table) => rowsOf(table, xs)).reduce(withContinuation);
    items.push(...rowItems(number, rows, xs.length - 1));
  }
  return items;
}

function goesOn(table: DrawnTable, next: DrawnTable): boolean {
  const isNear = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && Math.abs(one - other) <= sameEdge;
  return isNear(table.xs[0], next.xs[0]) && isNear(table.xs.at(-1), next.xs.at(-1));
}

/** Upright lines of all pieces of a table. */
function columnsOf(tables: readonly DrawnTable[]): readonly number[] {
  const kept: number[] = [];
  for (const x of tables.flatMap(({ xs }) => xs).sort((one, other) => one - other))
    if (kept.length === 0 || x - (kept.at(-1) ?? 0) > sameColumn) kept.push(x);
  return kept;
}

function rowsOf({ xs, cells }: DrawnTable, all: readonly number[]): TableRows {
  const columnAt = (x: number) =>
    all.reduce((best, other, at) => (Math.abs(other - x) < Math.abs((all[best] ?? 0) - x) ? at : best), 0);
  const rows: SourceCell[][] = [];
  for (const { row, column, width, characters } of cells) {
    const cell = { text: cellText(characters, width), column: columnAt(xs[column] ?? 0) };
    rows[row] = [...(rows[row] ?? []), cell];
  }
  return Array.from(rows, (row) => (row ?? []).toSorted((one, other) => one.column - other.column));
}

/** The rows of a table with those of its next piece. */
function withContinuation(before: TableRows, piece: TableRows): TableRows {
  const rows = withoutHead(before, piece);
  const [first, ...rest] = rows;
  const last = before.at(-1);
  if (first === undefined || last === undefined || !isRestOf(last, first)) return [...before, ...rows];
  return [...before.slice(0, -1), joinedRow(last, first), ...rest];
}

/** Rows at the top of a page that repeat those at the top of the table. */
function withoutHead(before: TableRows, piece: TableRows): TableRows {
  const said = (row: readonly SourceCell[] | undefined) => row?.map(({ text }) => text.replace(/\s/gu, '')).join('|');
  let repeated = 0;
  while (
    repeated < piece.length &&
    said(piece[repeated]) === said(before[repeated]) &&
    !/\d\|/.test(`${said(piece[repeated])}|`)
  )
    repeated += 1;
  return piece.slice(repeated);
}

/** A row that the page end cut: its label goes on without a number of its own, and no cell holds values on both pages. */
function isRestOf(last: readonly SourceCell[], first: readonly SourceCell[]): boolean {
  const filled = (row: readonly SourceCell[]) => row.filter(({ text }) => text.trim() !== '');
  const label = filled(first).find(({ text }) => !/^[\d.,+-]+$/.test(text.trim()));
  if (filled(first).length === 0 || (label !== undefined && ordinal.test(label.text.trim()))) return false;
  if (label === undefined && filled(last).some(({ text }) => /^\d/.test(text.trim()))) return false;
  const textAt = (row: readonly SourceCell[], column: number) =>
    row.find((cell) => cell.column === column)?.text.trim() ?? '';
  const isValue = (text: string) => text !== '' && /^[\d.,+/-]+$/.test(text);
  const clashes = first.some(({ text, column }) => isValue(text.trim()) && isValue(textAt(last, column)));
  return !clashes && first.length === last.length && filled(last).length > 0;
}

function joinedRow(last: readonly SourceCell[], first: readonly SourceCell[]): readonly SourceCell[] {
  return last.map((cell, at) => ({ ...cell, text: `${cell.text}${first[at]?.text ?? ''}` }));
}
