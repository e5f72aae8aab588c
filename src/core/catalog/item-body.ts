import type { FileId } from '../values/ids.ts';

/** A run of characters with one look. `href` is an absolute http(s) or mailto address, or one of this site. */
export interface Span {
  readonly text: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isUnderlined?: true;
  readonly href?: string;
}

/** A cell of a table; its lines are paragraphs of spans. */
export interface BodyCell {
  readonly lines: readonly (readonly Span[])[];
  readonly isHeader?: true;
  /** Two or more, or left out. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A part of the text of an item. There is no free markup: what is not named here cannot be said. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[]; readonly align?: 'center' | 'right' }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly caption?: string; readonly rows: readonly (readonly BodyCell[])[] }
  /** A picture is a file of the item; what it shows stands in words beside it. */
  | { readonly kind: 'picture'; readonly fileId: FileId; readonly words: string };

/** A line of a text with the block it stands in, and for tables the cell: findings are shown at this place. */
export interface BodyLine {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly text: string;
}

/** The words of a text, line by line, with their places. */
export function bodyLines(body: readonly Block[]): readonly BodyLine[] {
  return body.flatMap((part, block) => linesOf(part).map((line) => ({ block, ...line })));
}

/** The words of a text as one plain text. */
export function plainText(body: readonly Block[]): string {
  return bodyLines(body)
    .map(({ text }) => text)
    .join('\n');
}

/** The words of some spans. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function linesOf(block: Block): readonly Omit<BodyLine, 'block'>[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text }];
    case 'paragraph':
      return [{ text: wordsOf(block.spans) }];
    case 'list':
      return block.items.map((spans) => ({ text: wordsOf(spans) }));
    case 'picture':
      return [{ text: block.words }];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [{ text: block.caption }]),
        ...block.rows.flatMap((cells, row) =>
          cells.flatMap(({ lines }, column) => lines.map((spans) => ({ row, column, text: wordsOf(spans) }))),
        ),
      ];
  }
}
