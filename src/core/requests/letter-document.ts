import type { Citation } from '../law/citation.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { LetterAudience, LetterKind, letterParts } from './letters.ts';

/** A part of the common block (law page §5.2). */
export type LetterPart = (typeof letterParts)[number]['id'];

interface Piece {
  readonly part: LetterPart;
  /** Statutory text nobody may change, with the article it repeats. */
  readonly isLocked: boolean;
  readonly cite?: Citation;
  /** The items of the letter's `contents` that it says. */
  readonly says?: readonly string[];
  /** The field it was filled from. */
  readonly field?: string;
}

/**
 * A paragraph of the body. Level 0 is running text, 1 to 4 are the levels 一、（一）1.（1） of official documents.
 */
export interface LetterParagraph extends Piece {
  readonly kind: 'paragraph';
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface LetterCell {
  readonly text: string;
  readonly isLabel: boolean;
  /** Columns it covers. */
  readonly span: number;
}

/** A table of a form, or a list. */
export interface LetterTable extends Omit<Piece, 'says' | 'field'> {
  readonly kind: 'table';
  /** Widths in parts of the whole. */
  readonly columns: readonly number[];
  /** Small type and low rows, for long lists. */
  readonly isDense: boolean;
  /** Rows repeated on every page. */
  readonly headerRowCount: number;
  readonly rows: readonly LetterRow[];
}

export interface LetterRow {
  readonly cells: readonly LetterCell[];
  /** Least height in lines of the body, for what is written by hand. */
  readonly lines: number;
  readonly says?: readonly string[];
}

export type LetterBlock = LetterParagraph | LetterTable;

/** A slip the addressee fills in and sends back; it stands on a page of its own. */
export interface LetterSlip {
  readonly title: string;
  readonly says: readonly string[];
  readonly blocks: readonly LetterBlock[];
  /** Where it is sent back to. */
  readonly returnTo: string;
}

/** An address as a code to scan, with what it leads to. */
export interface LetterCode {
  readonly address: string;
  readonly caption: string;
}

/** Agency, day and seal at the end of what goes out. */
export interface LetterSignature {
  readonly agency: string;
  /** 成文日期 in Arabic digits; `null` in a draft. */
  readonly day: string | null;
  /** Whether the official seal belongs over name and day. */
  readonly isSealed: boolean;
}

/**
 * A letter as a tree: made once from its template and facts, linted, and printed in every format. `letterhead` is the red
 * 发文机关标志 of what goes out; forms have none.
 */
export interface LetterDocument {
  /** `null` for papers that are no instrument of the kit (the application form, a due date explained). */
  readonly kind: LetterKind | null;
  readonly audience: LetterAudience;
  readonly letterhead: string | null;
  /** The line of the document number; empty in a draft, `null` where the kind carries none. */
  readonly numberLine: string | null;
  readonly titleLines: readonly string[];
  /** 成文日期, for the properties of its files; `null` in a draft. */
  readonly madeOn: PlainDate | null;
  readonly addressee: string | null;
  readonly blocks: readonly LetterBlock[];
  readonly attachments: readonly string[];
  readonly signature: LetterSignature | null;
  /** Lines on the disclosure office. */
  readonly contact: readonly string[];
  readonly code: LetterCode | null;
  readonly slip: LetterSlip | null;
  /** Words across every page of a PDF, for what is no letter yet. */
  readonly watermark?: string;
  /** 附注 in brackets below the date. */
  readonly mark: string | null;
}

/** Everything a reader sees of a letter, in the order of reading; without its slip where that is not asked for. */
export function letterLines(document: LetterDocument, { withSlip = true } = {}): readonly string[] {
  const { letterhead, numberLine, titleLines, addressee, blocks, attachments, signature, contact, slip, mark } =
    document;
  return [
    letterhead,
    numberLine,
    titleLines.join(''),
    addressee,
    ...blocks.flatMap(blockLines),
    ...attachmentLines(attachments),
    signature?.agency,
    signature?.day,
    mark,
    ...contact,
    ...(slip === null || !withSlip ? [] : [slip.title, ...slip.blocks.flatMap(blockLines), slip.returnTo]),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
}

/** `附件：1.…`, numbered only where there are several (GB/T 9704). */
export function attachmentLines(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const number = titles.length > 1 ? `${index + 1}.` : '';
    return `${index === 0 ? '附件：' : ''}${number}${title}`;
  });
}

/** The texts of a block, row by row. */
export function blockLines(block: LetterBlock): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}
