import type { LetterFacts } from '../../core/requests/letter-facts.ts';

/** The paragraph on remedies as it was computed; undefined where it could not be. */
export function remedyText({ remedy }: LetterFacts): string | undefined {
  return remedy === null || remedy.text === '' ? undefined : remedy.text;
}
