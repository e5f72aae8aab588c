import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { DocumentCount, PublishedItemFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { matching } from './list-published-items.ts';
import { validityKindOn } from './validity-kind.ts';

type Mark = 'validity' | 'topic' | 'genre' | 'year' | 'agency';
type Filter = Omit<PublishedItemFilter, 'offset' | 'limit' | 'order'>;

/** Public items by one of their marks, the most first; the filter's own choice of that mark is left out. */
export function countDocuments(
  db: Database,
  filter: Filter,
  by: Mark,
  today: PlainDate,
): Promise<readonly DocumentCount[]> {
  const keys: Readonly<Record<Mark, RawBuilder<unknown>>> = {
    validity: validityKindOn(today),
    topic: sql`shown.topic`,
    genre: sql`shown.genre`,
    year: sql`extract(year from shown.published_on)::text`,
    agency: sql`shown.agency_id`,
  };
  return db.many(sql<DocumentCount>`
    select key, count(*)::int as count
      from (select ${keys[by]} as key from published_item as shown where ${matching(without(filter, by), today)}) as marked
     where key <> ''
     group by key
     order by count(*) desc, key`);
}

function without(filter: Filter, by: Mark): Filter {
  const { validity, validities, topic, genre, year, agencyIds, ...rest } = filter;
  return {
    ...rest,
    ...(by === 'validity' || validity === undefined ? {} : { validity }),
    ...(by === 'validity' || validities === undefined ? {} : { validities }),
    ...(by === 'topic' || topic === undefined ? {} : { topic }),
    ...(by === 'genre' || genre === undefined ? {} : { genre }),
    ...(by === 'year' || year === undefined ? {} : { year }),
    ...(by === 'agency' || agencyIds === undefined ? {} : { agencyIds }),
  };
}
