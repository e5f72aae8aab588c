import { hasStrayCharacters } from '../core/values/stray-characters.ts';

// what is drawn as nothing: zero-width signs, fillers, marks of direction
const unseenCharacter = /\p{Default_Ignorable_Code_Point}/u;
const seenCharacter = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text holds something and shows nothing: it would pass for a field that was filled in. */
export function isUnseen(text: string): boolean {
  return unseenCharacter.test(text) && !seenCharacter.test(text);
}

/**
 * Where in a value stand texts that the database cannot store or a page cannot show, as paths of keys. A key of that
 * kind counts as well.
 */
export function unstorableTexts(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return hasStrayCharacters(value) || isUnseen(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    hasStrayCharacters(key) ? [path] : unstorableTexts(member, [...path, key]),
  );
}
