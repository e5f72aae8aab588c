import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { EventHead } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Locks an agency's chain until the transaction ends and answers its head: whoever else decides for the agency waits. */
export async function lockChain(transaction: Database, agency: AgencyId): Promise<EventHead> {
  await transaction.run(sql`
    insert into event_head (agency_id, event_no, digest) values (${agency}, 0, '') on conflict (agency_id) do nothing`);
  const row = await transaction.one(sql<{ event_no: number; digest: string }>`
    select event_no, digest from event_head where agency_id = ${agency} for update`);
  return { eventNo: row.event_no, digest: row.digest };
}
