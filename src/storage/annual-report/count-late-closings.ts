import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** Requests closed from 1 January to the cut-off day, after the day on which their reply was due. */
export async function countLateClosings(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from disclosure_request
     where agency_id = ${agency} and closed_on between ${firstDayOf(yearOf(cutOff))} and ${cutOff}
       and closed_on > due_on`);
  return count;
}
