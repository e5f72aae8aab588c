import type { Citation } from '../law/citation.ts';
import type { LetterBlock, LetterDocument, LetterParagraph, LetterPart } from './letter-document.ts';
import type { LetterFacts } from './letter-facts.ts';

/** Something about a letter that its drafter should set right. An error keeps it from being issued. */
export interface LetterFinding {
  /** Stable name of the check. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  readonly message: string;
  /** The field, the part of the letter, or the fact it is about. */
  readonly place: { readonly field: string } | { readonly part: LetterPart } | { readonly fact: string };
  readonly cite?: Citation;
}

/** What a check looks at. */
export interface LetterUnderLint {
  readonly document: LetterDocument;
  readonly facts: LetterFacts;
  /** Day and number must be there: the letter is about to go out. */
  readonly isIssuing: boolean;
}

/** One question about a letter. */
export type LetterCheck = (letter: LetterUnderLint) => readonly LetterFinding[];

type Place = LetterFinding['place'];

/** A finding that keeps the letter from being issued. */
export function errorIn(place: Place, id: string, message: string, cite?: Citation): LetterFinding {
  return { id, severity: 'error', message, place, ...(cite === undefined ? {} : { cite }) };
}

/** A finding that somebody should look at. */
export function warningIn(place: Place, id: string, message: string, cite?: Citation): LetterFinding {
  return { id, severity: 'warning', message, place, ...(cite === undefined ? {} : { cite }) };
}

/** The paragraphs that somebody typed. */
export function typedParagraphs({ blocks }: LetterDocument): readonly LetterParagraph[] {
  return blocks.filter((block): block is LetterParagraph => block.kind === 'paragraph' && !block.isLocked);
}

/** Where a paragraph can be changed: in its field, else in its part of the letter. */
export function placeOf(block: LetterBlock): Place {
  return block.kind === 'paragraph' && block.field !== undefined ? { field: block.field } : { part: block.part };
}
