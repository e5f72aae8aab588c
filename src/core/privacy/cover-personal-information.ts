import { findPersonalInformation } from './find-personal-information.ts';

/**
 * A text with what looks like personal data covered by asterisks, and each of the given names too. Names of one character
 * are left: they would cover ordinary words.
 */
export function coverPersonalInformation(text: string, names: readonly (string | null)[] = []): string {
  const covered = [...findPersonalInformation(text)].reverse().reduce((rest, { from, to }) => {
    return rest.slice(0, from) + '*'.repeat(to - from) + rest.slice(to);
  }, text);
  return names
    .filter((name): name is string => name !== null && [...name.trim()].length > 1)
    .reduce((rest, name) => rest.replaceAll(name.trim(), '*'.repeat([...name.trim()].length)), covered);
}
