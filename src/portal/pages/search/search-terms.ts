import type { Genre } from '../../../core/catalog/genres.ts';
import { genres } from '../../../core/catalog/genres.ts';
import { longestSearch } from '../../../core/catalog/search-question.ts';
import { type ValidityKind, validityKinds } from '../../../core/catalog/validity.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import { type PlainDate, parsePlainDate } from '../../../core/values/plain-date.ts';
import type { ItemSearch } from '../../../usecases/ports.ts';
import { searchAddress } from '../../ui/search-box.tsx';
import { findSubject } from '../../ui/unit-subjects.ts';
import { searchPageText } from './text.ts';

/** Rows on a page of results. */
export const pageSize = 20;
const lastPage = 100;

type Query = Readonly<Record<string, string>>;

/** What somebody looks for, as the address of the page says it. */
export interface SearchTerms {
  readonly words: string;
  readonly phrase: string;
  readonly without: string;
  readonly number: string;
  readonly inTitle: boolean;
  readonly agency: AgencyId | '';
  readonly subject: string;
  readonly genre: Genre | '';
  readonly validity: ValidityKind | 'still' | '';
  readonly from: PlainDate | '';
  readonly to: PlainDate | '';
  readonly order: ItemSearch['order'];
  /** From 1. */
  readonly page: number;
}

/** Reads the address. What cannot be meant counts as left out, and is told in words. */
export function readSearchTerms(
  query: Query,
  isAgency: (id: string) => id is AgencyId,
): { readonly terms: SearchTerms; readonly faults: readonly string[] } {
  const { form } = searchPageText;
  const { faults, known, day } = readersOf(query);
  const terms: SearchTerms = {
    ...typed(query),
    agency: known('agency', form.agency, isAgency),
    subject: known('subject', form.subject, isSubject),
    genre: known('genre', form.genre, isGenre),
    validity: known('validity', form.validity, isValidity),
    from: day('from', form.from),
    to: day('to', form.to),
    order: orderOf(query['order']),
    page: pageOf(query['page']),
  };
  if (terms.from !== '' && terms.to !== '' && terms.to < terms.from) faults.push(searchPageText.faults.reversed);
  return { terms, faults };
}

/** Readers of single conditions; what they cannot read they tell in `faults`. */
function readersOf(query: Query) {
  const { faults: words, form } = searchPageText;
  const faults: string[] = [];
  function known<Value extends string>(
    name: string,
    label: string,
    isKnown: (value: string) => value is Value,
  ): Value | '' {
    const value = (query[name] ?? '').trim();
    if (value === '' || isKnown(value)) return value as Value | '';
    faults.push(words.unknown(label));
    return '';
  }
  function day(name: string, label: string): PlainDate | '' {
    const value = (query[name] ?? '').trim();
    const parsed = value === '' ? undefined : parsePlainDate(value);
    if (value !== '' && parsed === undefined) faults.push(words.day(`${form.days}${label}`));
    return parsed ?? '';
  }
  return { faults, known, day };
}

function isSubject(value: string): value is string {
  return findSubject(value) !== undefined;
}

function isGenre(value: string): value is Genre {
  return genres.some(({ id }) => id === value);
}

function isValidity(value: string): value is ValidityKind | 'still' {
  return value === 'still' || validityKinds.some(({ id }) => id === value);
}

function typed(query: Query): Pick<SearchTerms, 'words' | 'phrase' | 'without' | 'number' | 'inTitle'> {
  const text = (name: string): string => (query[name] ?? '').trim().slice(0, longestSearch);
  return {
    words: text('q'),
    phrase: text('phrase'),
    without: text('without'),
    number: text('number'),
    inTitle: query['title'] === '1',
  };
}

/** Whether nothing was asked at all. */
export function isNothingAsked(terms: SearchTerms): boolean {
  return addressOf({ ...terms, page: 1, order: 'relevance' }) === searchAddress;
}

/** The address of a search; what is left out stands not in it. */
export function addressOf(terms: SearchTerms, place: string = searchAddress): string {
  const named: readonly (readonly [string, string])[] = [
    ['q', terms.words],
    ['phrase', terms.phrase],
    ['without', terms.without],
    ['number', terms.number],
    ['title', terms.inTitle ? '1' : ''],
    ['agency', terms.agency],
    ['subject', terms.subject],
    ['genre', terms.genre],
    ['validity', terms.validity],
    ['from', terms.from],
    ['to', terms.to],
    ['order', terms.order === 'relevance' ? '' : terms.order],
    ['page', terms.page === 1 ? '' : String(terms.page)],
  ];
  const query = new URLSearchParams(named.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  return query.size === 0 ? place : `${place}?${query}`;
}

/** The question that is put to the index. A number beside other words is sought letter by letter. */
export function searchOf(terms: SearchTerms): ItemSearch {
  const { words, number, agency, subject, genre, validity, from, to } = terms;
  return {
    words: number === '' ? words : words === '' ? number : `${words} "${number}"`,
    phrase: terms.phrase,
    without: terms.without,
    ...(terms.inTitle ? { inTitle: true } : {}),
    ...(agency === '' ? {} : { agencyIds: [agency] }),
    ...(subject === '' ? {} : { subjectIds: [subject] }),
    ...(genre === '' ? {} : { genre }),
    ...(validity === '' ? {} : validity === 'still' ? { stillValid: true } : { validity }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    order: terms.order,
    offset: (terms.page - 1) * pageSize,
    limit: pageSize,
  };
}

/** What was asked in one line, for the title. */
export function wordsOfSearch({ words, phrase, number }: SearchTerms): string {
  return [words, phrase, number].filter((text) => text !== '').join(' ');
}

function orderOf(text: string | undefined): ItemSearch['order'] {
  return text === 'newest' || text === 'oldest' ? text : 'relevance';
}

function pageOf(text: string | undefined): number {
  return /^[1-9]\d{0,2}$/.test(text ?? '') ? Math.min(Number(text), lastPage) : 1;
}
