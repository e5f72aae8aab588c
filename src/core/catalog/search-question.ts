import { foldText } from './fold-text.ts';
import { numberKeys } from './number-keys.ts';

/** What somebody looks for, folded. Every term and every phrase must be found, and none of what is left out. */
export interface SearchQuestion {
  readonly terms: readonly string[];
  /** Found letter by letter, whatever signs stand between. */
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  /** Keys of the whole text where it may be a number; empty where it cannot be one. */
  readonly numberKeys: readonly string[];
}

/** The longest text of a search field. */
export const longestSearch = 100;

const mostTerms = 8;
const quoted = /"([^"]+)"/g;
const separators = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * Reads what was typed: blanks and signs part the terms, quotation marks of any style hold a phrase together, a term after
 * a hyphen is left out. Anything beyond 100 characters and 8 terms is not looked at.
 */
export function parseSearchQuestion(words: string, phrase = '', without = ''): SearchQuestion {
  const folded = foldText(words.slice(0, longestSearch)).replaceAll('\n', ' ');
  const phrases = [...folded.matchAll(quoted)].map((match) => match[1] ?? '');
  const rest = folded.replaceAll(quoted, ' ');
  const excluded = [...rest.matchAll(/(?<=^|\s)-(\S+)/g)].map((match) => match[1] ?? '');
  return {
    terms: termsOf(rest.replaceAll(/(?<=^|\s)-\S+/g, ' ')),
    phrases: [...phrases, foldText(phrase.slice(0, longestSearch))].map(compact).filter((one) => one !== ''),
    without: [...excluded, foldText(without.slice(0, longestSearch))].flatMap(termsOf),
    numberKeys: phrases.length > 0 || excluded.length > 0 ? [] : numberKeys(folded),
  };
}

/** Whether there is nothing to look for, so that everything is listed. */
export function isEmptyQuestion({ terms, phrases, without }: SearchQuestion): boolean {
  return terms.length + phrases.length + without.length === 0;
}

function termsOf(text: string): readonly string[] {
  return [...new Set(text.split(separators).filter((term) => term !== ''))].slice(0, mostTerms);
}

function compact(text: string): string {
  return text.split(separators).join('');
}
