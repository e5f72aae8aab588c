import { type Block, type BodyCell, wordsOf } from '../catalog/item-body.ts';
import type { ItemPlace } from './item-findings.ts';

/** A line of running text of an item, with its place. */
export interface PlacedLine {
  readonly text: string;
  readonly place: Extract<ItemPlace, { kind: 'body' }>;
}

/** A table of an item, every row as wide as the table, with the place of each of its cells. */
export interface PlacedTable {
  readonly block: number;
  readonly rows: readonly (readonly string[])[];
  /** Index of a cell within its row, as the text is stored, by row and column of the aligned table. */
  readonly cellAt: readonly (readonly number[])[];
}

/** The lines of every part that is no table, in order; captions of tables among them. */
export function placedLines(body: readonly Block[]): readonly PlacedLine[] {
  return body.flatMap((part, block) =>
    textsOf(part).map((text, line) => ({ text, place: { kind: 'body' as const, block, line } })),
  );
}

/** The lines of the cells of every table. */
export function placedCellLines(body: readonly Block[]): readonly PlacedLine[] {
  return body.flatMap((part, block) =>
    part.kind !== 'table'
      ? []
      : part.rows.flatMap((cells, row) =>
          cells.flatMap(({ lines }, column) =>
            lines.map((spans, line) => ({
              text: wordsOf(spans),
              place: { kind: 'body' as const, block, row, column, line },
            })),
          ),
        ),
  );
}

/** The tables, merged cells laid out: a merged cell stands where it begins, the rest of it is empty. */
export function placedTables(body: readonly Block[]): readonly PlacedTable[] {
  return body.flatMap((part, block) => (part.kind === 'table' ? [laidOut(part.rows, block)] : []));
}

function textsOf(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.text];
    case 'paragraph':
      return [wordsOf(part.spans)];
    case 'list':
      return part.items.map(wordsOf);
    case 'picture':
      return [part.words];
    case 'table':
      return part.caption === undefined ? [] : [part.caption];
  }
}

function laidOut(source: readonly (readonly BodyCell[])[], block: number): PlacedTable {
  const rows: string[][] = source.map(() => []);
  const cellAt: number[][] = source.map(() => []);
  const taken = source.map(() => new Set<number>());
  for (const [row, cells] of source.entries()) {
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while (taken[row]?.has(column) === true) column += 1;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1) taken[row + down]?.add(column + right);
      const [texts, places] = [rows[row], cellAt[row]];
      if (texts === undefined || places === undefined) continue;
      texts[column] = cell.lines.map(wordsOf).join('\n');
      places[column] = index;
      column += cell.columnSpan ?? 1;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const column = Array.from({ length: width }, (_, at) => at);
  return {
    block,
    rows: rows.map((row) => column.map((at) => row[at] ?? '')),
    cellAt: cellAt.map((row) => column.map((at) => row[at] ?? -1)),
  };
}
