import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** The number a yearly series gave last; 0 before the first. */
export async function lastNumber(db: Database, agency: AgencyId, series: string, year: Year): Promise<number> {
  const row = await db.maybe(sql<{ last_number: number }>`
    select last_number from number_series where agency_id = ${agency} and series = ${series} and year = ${year}`);
  return row?.last_number ?? 0;
}
