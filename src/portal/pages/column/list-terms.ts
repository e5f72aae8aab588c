import { type Genre, genres } from '../../../core/catalog/genres.ts';
import { type ValidityKind, validityKinds } from '../../../core/catalog/validity.ts';
import type { PublishedItemFilter } from '../../../usecases/ports.ts';

/** What a reader narrows a list down to; the address holds it, so that a view can be shared. */
export interface ListTerms {
  readonly words: string;
  readonly year: number | undefined;
  readonly topic: string;
  readonly genre: Genre | undefined;
  readonly validity: ValidityKind | undefined;
  readonly order: NonNullable<PublishedItemFilter['order']>;
  readonly pageSize: number;
  /** From 1. */
  readonly page: number;
}

export const pageSizes = [20, 50, 100] as const;
export const listOrders = ['newest', 'oldest', 'madeOn'] as const;
const mostLetters = 100;

/** Reads the query of a list; whatever it does not know is left out. */
export function readListTerms(query: Readonly<Record<string, string>>): ListTerms {
  const text = (name: string): string => [...(query[name] ?? '').trim()].slice(0, mostLetters).join('');
  return {
    words: text('q'),
    year: /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined,
    topic: text('topic'),
    genre: genres.find(({ id }) => id === query['genre'])?.id,
    validity: validityKinds.find(({ id }) => id === query['validity'])?.id,
    order: listOrders.find((order) => order === query['order']) ?? 'newest',
    pageSize: pageSizes.find((size) => String(size) === query['size']) ?? pageSizes[0],
    page: /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1,
  };
}

/** The address of a list narrowed down; what is not narrowed leaves no trace in it. */
export function listAddress(path: string, terms: ListTerms): string {
  const query = new URLSearchParams({
    ...(terms.words === '' ? {} : { q: terms.words }),
    ...(terms.year === undefined ? {} : { year: String(terms.year) }),
    ...(terms.topic === '' ? {} : { topic: terms.topic }),
    ...(terms.genre === undefined ? {} : { genre: terms.genre }),
    ...(terms.validity === undefined ? {} : { validity: terms.validity }),
    ...(terms.order === 'newest' ? {} : { order: terms.order }),
    ...(terms.pageSize === pageSizes[0] ? {} : { size: String(terms.pageSize) }),
    ...(terms.page === 1 ? {} : { page: String(terms.page) }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The same as a filter of the query. */
export function filterOf(terms: ListTerms): Omit<PublishedItemFilter, 'offset' | 'limit'> {
  return {
    ...(terms.words === '' ? {} : { words: terms.words }),
    ...(terms.year === undefined ? {} : { year: terms.year }),
    ...(terms.topic === '' ? {} : { topic: terms.topic }),
    ...(terms.genre === undefined ? {} : { genre: terms.genre }),
    ...(terms.validity === undefined ? {} : { validity: terms.validity }),
    order: terms.order,
  };
}

/** Whether anything is narrowed down. */
export function isNarrowed({ words, year, topic, genre, validity }: ListTerms): boolean {
  return words !== '' || year !== undefined || topic !== '' || genre !== undefined || validity !== undefined;
}
