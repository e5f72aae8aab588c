import { foldText } from '../src/core/catalog/fold-text.ts';
import { plainText } from '../src/core/catalog/item-body.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { plainDate } from '../src/core/values/plain-date.ts';
import { wordsToFind } from '../src/storage/search/segment.ts';
import type { ItemSearch } from '../src/usecases/ports.ts';
import { generatedItem, randomFrom } from './generated-items.ts';

/** A question to both engines. */
export interface Question {
  readonly kind: 'one word' | 'two words' | 'three words' | 'phrase' | 'filtered' | 'number';
  readonly search: ItemSearch;
  /** The same for FTS5. */
  readonly match: string;
}

/** Questions made of what stands in the items, from rare words to the most frequent. */
export function searchQuestions(count: number): readonly Question[] {
  const random = randomFrom(77);
  const item = () => generatedItem(Math.floor(random() * count)).content;
  const wordsOf = (most: number): readonly string[] => {
    const words = wordsToFind(foldText(plainText(item().body))).filter((word) => word.length > 1);
    const start = Math.floor(random() * (words.length - most));
    return words.slice(start, start + most);
  };
  const several = (length: number, kind: Question['kind'], make: () => Omit<Question, 'kind'>) =>
    Array.from({ length }, () => ({ kind, ...make() }));
  return [
    ...several(16, 'one word', () => plain(wordsOf(1))),
    ...several(12, 'two words', () => plain(wordsOf(2))),
    ...several(8, 'three words', () => plain(wordsOf(3))),
    ...several(8, 'phrase', () => {
      const words = wordsOf(2);
      return { search: asked(`"${words.join('')}"`), match: `"${words.join(' ')}"` };
    }),
    ...several(8, 'filtered', () => {
      const { search, match } = plain(wordsOf(1));
      const agencyIds = [item().agencyId as AgencyId];
      return { match, search: { ...search, agencyIds, from: plainDate(2016, 1, 1), to: plainDate(2025, 12, 31) } };
    }),
    ...several(8, 'number', () => {
      const number = item().documentNumber ?? '';
      return {
        search: asked(number.replace('〔', '[').replace('〕', ']')),
        match: `"${wordsToFind(foldText(number)).join(' ')}"`,
      };
    }),
  ];
}

function plain(words: readonly string[]): { readonly search: ItemSearch; readonly match: string } {
  return { search: asked(words.join(' ')), match: words.map((word) => `"${word}"`).join(' AND ') };
}

function asked(words: string): ItemSearch {
  return { words, order: 'relevance', offset: 0, limit: 20 };
}
