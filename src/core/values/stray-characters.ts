// control characters other than tabs and line ends; code points that are no characters; half of a character that takes
// two units of UTF-16, as cutting a text leaves it
const pattern = String.raw`[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Surrogate}`;
const strayCharacter = new RegExp(pattern, 'u');
const strayCharacters = new RegExp(pattern, 'gu');

/** Whether a text holds what the database cannot store or a page cannot show. */
export function hasStrayCharacters(text: string): boolean {
  return strayCharacter.test(text);
}

/** A text read from a file without what could not be stored or shown: nobody typed it and nobody can see it. */
export function withoutStrayCharacters(text: string): string {
  return text.replace(strayCharacters, '');
}
