// half of a character that takes two units of UTF-16, as cutting a text leaves it
const halfCharacter = /\p{Surrogate}/u;

/**
 * Where in a value stand texts that PostgreSQL cannot store, as paths of keys: with a NUL, or with half of a character.
 * A key of that kind counts as well.
 */
export function unstorableTexts(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isStorable(key) ? unstorableTexts(member, [...path, key]) : [path],
  );
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !halfCharacter.test(text);
}
