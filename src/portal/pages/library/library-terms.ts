import { type Genre, genres } from '../../../core/catalog/genres.ts';
import type { NormativeKind } from '../../../core/catalog/item-content.ts';
import type { ValidityKind } from '../../../core/catalog/validity.ts';
import { type AgencyId, parseAgencyId } from '../../../core/values/ids.ts';
import type { PublishedItemFilter } from '../../../usecases/ports.ts';

/** Which documents a tab shows. */
export const libraryTabs = {
  inForce: ['inForce'],
  amended: ['amended'],
  ended: ['repealed', 'lapsed'],
  all: ['inForce', 'amended', 'repealed', 'lapsed'],
} as const satisfies Readonly<Record<string, readonly ValidityKind[]>>;

export type LibraryTab = keyof typeof libraryTabs;

export const documentKinds = ['governmentRule', 'normativeDocument'] as const satisfies readonly NormativeKind[];

/** What a reader narrows the library down to; the address holds it. */
export interface LibraryTerms {
  readonly tab: LibraryTab;
  readonly words: string;
  readonly kind: (typeof documentKinds)[number] | undefined;
  readonly topic: string;
  readonly genre: Genre | undefined;
  readonly year: number | undefined;
  /** Only in the library of the whole site. */
  readonly unit: AgencyId | undefined;
  /** From 1. */
  readonly page: number;
}

export const pageSize = 20;
const mostLetters = 100;
const tabIds = Object.keys(libraryTabs) as readonly LibraryTab[];

/** Reads the query; whatever it does not know is left out. */
export function readLibraryTerms(query: Readonly<Record<string, string>>): LibraryTerms {
  const text = (name: string): string => [...(query[name] ?? '').trim()].slice(0, mostLetters).join('');
  return {
    tab: tabIds.find((tab) => tab === query['state']) ?? 'inForce',
    words: text('q'),
    kind: documentKinds.find((kind) => kind === query['kind']),
    topic: text('topic'),
    genre: genres.find(({ id }) => id === query['genre'])?.id,
    year: /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined,
    unit: parseAgencyId(query['unit'] ?? ''),
    page: /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1,
  };
}

/** The address of the library narrowed down; what is not narrowed leaves no trace in it. */
export function libraryAddress(path: string, terms: LibraryTerms): string {
  const { tab, words, kind, topic, genre, year, unit, page } = terms;
  const query = new URLSearchParams({
    ...(tab === 'inForce' ? {} : { state: tab }),
    ...(words === '' ? {} : { q: words }),
    ...(kind === undefined ? {} : { kind }),
    ...(topic === '' ? {} : { topic }),
    ...(genre === undefined ? {} : { genre }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(unit === undefined ? {} : { unit }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The same as a filter of the query, without the tab. */
export function documentFilterOf(
  terms: LibraryTerms,
  agencyId: AgencyId | undefined,
): Omit<PublishedItemFilter, 'offset' | 'limit' | 'order'> {
  const { words, kind, topic, genre, year } = terms;
  const own = agencyId ?? terms.unit;
  return {
    normativeKinds: kind === undefined ? documentKinds : [kind],
    ...(own === undefined ? {} : { agencyIds: [own] }),
    ...(words === '' ? {} : { words }),
    ...(topic === '' ? {} : { topic }),
    ...(genre === undefined ? {} : { genre }),
    ...(year === undefined ? {} : { year }),
  };
}

/** Whether anything besides the tab is narrowed down. */
export function isNarrowed({ words, kind, topic, genre, year, unit }: LibraryTerms): boolean {
  return words !== '' || topic !== '' || [kind, genre, year, unit].some((choice) => choice !== undefined);
}
