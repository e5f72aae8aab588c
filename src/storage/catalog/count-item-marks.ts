import { sql } from 'kysely';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ItemMark, PublishedItemFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { validityKindOn } from './validity-kind.ts';

/** What the items of a part of some catalogues share, each mark with how many carry it: what a filter can offer there. */
export function countItemMarks(
  db: Database,
  { agencyIds, subjectIds, columnId }: Pick<PublishedItemFilter, 'agencyIds' | 'subjectIds' | 'columnId'>,
  today: PlainDate,
): Promise<ItemMark[]> {
  const agencies = agencyIds === undefined ? null : [...agencyIds];
  const subjects = subjectIds === undefined ? null : [...subjectIds];
  return db.many(sql<ItemMark>`
    with part as (
      select extract(year from published_on)::text as year, genre, topic, ${validityKindOn(today)} as validity
        from published_item as shown
       where (${agencies}::text[] is null or agency_id = any(${agencies}::text[]))
         and (${subjects}::text[] is null or subject_id = any(${subjects}::text[]))
         and (${columnId ?? null}::text is null or column_id = ${columnId ?? null}::text))
    select mark.kind, mark.id, count(*)::int as count
      from part cross join lateral
           (values ('year', year), ('genre', genre), ('topic', topic), ('validity', validity)) as mark (kind, id)
     where mark.id <> '' and mark.id <> 'none'
     group by mark.kind, mark.id
     order by mark.kind, count(*) desc, mark.id`);
}
