import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** Counts one more who found what they wanted at an address of the site. */
export async function countFound(
  transaction: Database,
  agency: AgencyId,
  address: string,
  on: PlainDate,
): Promise<void> {
  await transaction.run(sql`
    insert into found_without_request (agency_id, found_on, address, found_count) values (${agency}, ${on}, ${address}, 1)
    on conflict (agency_id, found_on, address) do update set found_count = found_without_request.found_count + 1`);
}

/** How many found something of an agency instead of asking, in a span of days. */
export async function countFoundWithoutRequest(
  db: Database,
  agency: AgencyId,
  from: PlainDate,
  to: PlainDate,
): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select coalesce(sum(found_count), 0)::int as count from found_without_request
     where agency_id = ${agency} and found_on between ${from} and ${to}`);
  return count;
}
