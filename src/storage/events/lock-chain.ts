import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { EventHead } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Locks an agency's chain until the transaction ends and answers its head: whoever else decides for the agency waits. */
export async function lockChain(transaction: Database, agency: AgencyId): Promise<EventHead> {
  const head = await lockHead(transaction, agency);
  if (head !== undefined) return head;
  await transaction.run(sql`
    insert into event_head (agency_id, event_no, digest) values (${agency}, 0, '') on conflict (agency_id) do nothing`);
  const begun = await lockHead(transaction, agency);
  if (begun === undefined) throw new Error(`The chain of ${agency} was begun and is not there.`);
  return begun;
}

async function lockHead(transaction: Database, agency: AgencyId): Promise<EventHead | undefined> {
  const row = await transaction.maybe(sql<{ event_no: number; digest: string }>`
    select event_no, digest from event_head where agency_id = ${agency} for update`);
  return row === undefined ? undefined : { eventNo: row.event_no, digest: row.digest };
}
