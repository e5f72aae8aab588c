import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** The next number of a yearly series; others wait for this transaction, and one that is rolled back gives it back. */
export async function nextNumber(transaction: Database, agency: AgencyId, series: string, year: Year): Promise<number> {
  const { last_number } = await transaction.one(sql<{ last_number: number }>`
    insert into number_series (agency_id, series, year, last_number) values (${agency}, ${series}, ${year}, 1)
    on conflict (agency_id, series, year) do update set last_number = number_series.last_number + 1
    returning last_number`);
  return last_number;
}
