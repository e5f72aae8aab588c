import type { LetterCode, LetterDocument, LetterSlip } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { LetterField } from '../../core/requests/letter-fields.ts';
import type { LetterKind, letters } from '../../core/requests/letters.ts';

/** The items a kind must say, word for word as its row lists them. */
export type ContentOf<Kind extends LetterKind> = (typeof letters)[Kind]['contents'][number];

/** What a template adds to the frame that all letters share. */
export interface LetterBody extends Pick<LetterDocument, 'blocks'> {
  readonly slip?: LetterSlip;
  readonly code?: LetterCode;
  /** Its body tells how to reach the disclosure office, so that the frame need not. */
  readonly hasOwnContact?: true;
}

/** One instrument: the fields its drafter fills in, and its body from the facts. */
export interface LetterTemplate {
  readonly fields: readonly LetterField[];
  readonly compose: (facts: LetterFacts) => LetterBody;
}

type FieldOptions = Partial<Pick<LetterField, 'required' | 'outcomes' | 'grounds' | 'longest'>>;

/** A field of one line, required unless told otherwise. */
export function textField(id: string, label: string, hint: string, options: FieldOptions = {}): LetterField {
  return { id, label, hint, kind: 'text', required: true, longest: 200, ...options };
}

/** A field of several lines, each of which becomes a paragraph. */
export function longTextField(id: string, label: string, hint: string, options: FieldOptions = {}): LetterField {
  return { id, label, hint, kind: 'longText', required: true, longest: 4000, ...options };
}

/** A day. */
export function dayField(id: string, label: string, hint: string, options: FieldOptions = {}): LetterField {
  return { id, label, hint, kind: 'day', required: true, longest: 10, ...options };
}

/** One of several choices, by label. */
export function choiceField(
  id: string,
  label: string,
  hint: string,
  choices: Readonly<Record<string, string>>,
  options: FieldOptions = {},
): LetterField {
  const rows = Object.entries(choices).map(([choice, words]) => ({ id: choice, label: words }));
  return { id, label, hint, kind: 'choice', required: true, longest: 40, choices: rows, ...options };
}
