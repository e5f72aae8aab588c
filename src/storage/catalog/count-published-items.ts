import { sql } from 'kysely';
import type { AgencyId, ColumnId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ColumnCount } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

interface CountRow {
  readonly agency_id: AgencyId;
  readonly subject_id: string;
  readonly column_id: ColumnId | null;
  readonly count: number;
  readonly newest_on: PlainDate;
}

/** How many public items stand in each part of some catalogues; parts without any are left out. */
export async function countPublishedItems(db: Database, agencyIds: readonly AgencyId[]): Promise<ColumnCount[]> {
  const rows = await db.many(sql<CountRow>`
    select agency_id, subject_id, column_id, count(*) as count, max(published_on) as newest_on
      from published_item where agency_id = any(${[...agencyIds]}::text[])
     group by agency_id, subject_id, column_id
     order by agency_id, subject_id, column_id nulls first`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    subjectId: row.subject_id,
    columnId: row.column_id,
    count: row.count,
    newestOn: row.newest_on,
  }));
}
