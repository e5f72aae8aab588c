import type { LetterValues } from './letter-fields.ts';
import type { LetterKind } from './letters.ts';
import { filledSentence } from './outcome-coach-sentences.ts';

/** What was gathered on the way: as it reads in a sentence, as it was typed, and the paragraph made of it. */
export interface GatheredWords {
  readonly written: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly reasons: string;
}

/** Fields of each letter and the words of the coach that fill them; several sources are tried or joined in their order. */
const sources: Readonly<Partial<Record<LetterKind, Readonly<Record<string, readonly string[]>>>>> = {};

/** Values for the fields of a letter; a field that nothing was written for stays empty for the drafter. */
export function coachLetterValues(letter: LetterKind, { written, typed, reasons }: GatheredWords): LetterValues {
  const words = { ...written, reasons };
  const values = Object.entries(sources[letter] ?? {}).flatMap(([field, templates]) => {
    const filled = templates.flatMap((template) => filledSentence(template, words) ?? []);
    return filled.length === 0 ? [] : [[field, filled.join('\n')] as const];
  });
  void typed;
  return { reasons, ...Object.fromEntries(values) };
}
