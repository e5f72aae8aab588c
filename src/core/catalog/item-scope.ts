import type { AgencyId, ColumnId } from '../values/ids.ts';

/** A part of everything that is public, which somebody follows by feed or mail. `null` leaves a side open. */
export interface ItemScope {
  readonly agencyId: AgencyId | null;
  /** Row of `disclosureSubjects`. */
  readonly subjectId: string | null;
  /** Only inside an agency and a subject. */
  readonly columnId: ColumnId | null;
  /** A word of the title, or a keyword. */
  readonly keyword: string | null;
}

/** Everything that is public. */
export const wholeSite: ItemScope = { agencyId: null, subjectId: null, columnId: null, keyword: null };

const longestKeyword = 30;
// what nobody types as a word, and what would not survive in an address
const notInKeywords = /[\p{C}/\\?#%]/u;

/** Reads the word somebody follows; undefined where it is empty, too long or no word. */
export function parseScopeKeyword(text: string): string | undefined {
  const word = text.normalize('NFKC').trim();
  return word === '' || [...word].length > longestKeyword || notInKeywords.test(word) ? undefined : word;
}
