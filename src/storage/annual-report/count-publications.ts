import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** What an agency made public between two days, both included, by subject: new items, and later versions of known ones. */
export async function countPublications(
  db: Database,
  agency: AgencyId,
  from: PlainDate,
  to: PlainDate,
): Promise<{ subjectId: string; firstCount: number; laterCount: number }[]> {
  const rows = await db.many(sql<{ subject_id: string; first_count: number; later_count: number }>`
    select subject_id,
           count(*) filter (where is_first)::int as first_count,
           count(*) filter (where not is_first)::int as later_count
      from (select content::jsonb ->> 'subjectId' as subject_id,
                   published_at = min(published_at) over (partition by item_id) as is_first,
                   (published_at at time zone 'Asia/Shanghai')::date as published_on
              from released_version
             where agency_id = ${agency} and content is not null) as released
     where published_on between ${from}::date and ${to}::date and subject_id is not null
     group by subject_id
     order by first_count desc, subject_id`);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    firstCount: row.first_count,
    laterCount: row.later_count,
  }));
}
