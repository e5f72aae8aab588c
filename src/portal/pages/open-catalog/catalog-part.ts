import { statutorySubjects } from '../../../core/catalog/disclosure-subjects.ts';
import { type AgencyId, parseAgencyId } from '../../../core/values/ids.ts';
import type { Year } from '../../../core/values/plain-date.ts';
import type { PageContext } from '../../../http/page-route.ts';
import type { PublishedItemFilter } from '../../../usecases/ports.ts';
import { findSubject } from '../../ui/unit-subjects.ts';

/** Rows of one file; what is more goes on in its next part. */
export const rowsPerPart = 5000;

/** A part of the catalogue as an address names it. */
export interface CatalogPart {
  readonly unit?: AgencyId;
  readonly subject?: string;
  readonly year?: Year;
  /** From 1. */
  readonly part?: number;
}

/** `/sj/mulu.csv?unit=dolat&year=2026` */
export function partAddress(format: 'csv' | 'json', { unit, subject, year, part = 1 }: CatalogPart): string {
  const query = new URLSearchParams({
    ...(unit === undefined ? {} : { unit }),
    ...(subject === undefined ? {} : { subject }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(part === 1 ? {} : { part: String(part) }),
  });
  return `/sj/mulu.${format}${query.size === 0 ? '' : `?${query}`}`;
}

/** The part that an address asks for; undefined where it names a unit, subject, year or part that cannot be. */
export async function findCatalogPart({ deps, query }: PageContext): Promise<CatalogPart | undefined> {
  const { unit = '', subject = '', year = '', part = '1' } = query;
  const tree = await deps.queries.loadTree();
  const named = parseAgencyId(unit);
  const agency = tree.agencies.find(({ id }) => id === named);
  if ((unit !== '' && agency === undefined) || (subject !== '' && findSubject(subject) === undefined)) return undefined;
  if ((year !== '' && !/^20\d{2}$/.test(year)) || !/^[1-9]\d{0,3}$/.test(part)) return undefined;
  return {
    ...(agency === undefined ? {} : { unit: agency.id }),
    ...(subject === '' ? {} : { subject }),
    ...(year === '' ? {} : { year: Number(year) }),
    part: Number(part),
  };
}

/** What is asked of the catalogue for a part, the oldest first: parts stay what they are while the catalogue grows. */
export function filterOfPart({ unit, subject, year, part = 1 }: CatalogPart): PublishedItemFilter {
  return {
    ...(unit === undefined ? {} : { agencyIds: [unit] }),
    ...(subject === undefined ? {} : { subjectIds: [subject] }),
    ...(year === undefined ? {} : { year }),
    order: 'oldest',
    offset: (part - 1) * rowsPerPart,
    limit: rowsPerPart,
  };
}

/** The subjects by which the catalogue is divided here. */
export const catalogSubjects = statutorySubjects;
