import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/**
 * Requests closed from 1 January to the cut-off day whose reply came after the day it was due: by the day that counts as
 * service where it is recorded (国办公开办函〔2016〕235号), by the day of the decision otherwise.
 */
export async function countLateClosings(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from disclosure_request
     where agency_id = ${agency} and closed_on between ${firstDayOf(yearOf(cutOff))} and ${cutOff}
       and coalesce(served_on, closed_on) > due_on`);
  return count;
}
