/** One cell of a row as it stands in a file. */
export interface SourceCell {
  readonly text: string;
  /** Column in the grid once spans are counted; in text the position in its row. */
  readonly column: number;
}

/**
 * A line of a document that was read: running text, or a row of cells. Lines count from 1; for HTML they count the
 * paragraphs and rows in the order in which they are read.
 */
export type SourceLine =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'row';
      readonly line: number;
      readonly cells: readonly SourceCell[];
      /** Number of the table in the file (HTML), or 0 where rows are lines of a text. */
      readonly table: number;
      /** Columns of the table: in HTML of the whole grid, in text of this row. */
      readonly width: number;
      /** The row holds nothing but separators, as merged cells leave them. */
      readonly filler?: boolean;
    };

/** What a file says, before anything is understood: lines and cells in reading order. */
export interface SourceDocument {
  readonly lines: readonly SourceLine[];
  /** The title that the file names for itself (`<title>` of HTML). */
  readonly title?: string;
  /** The file ends without a line end or separator, so that its last cell may be cut. */
  readonly endsOpen: boolean;
  /** The document lost its line ends, so that the cells of a row are run together. */
  readonly isRunOn?: boolean;
}
