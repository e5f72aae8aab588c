import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { EventHead } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** The newest event of an agency's chain; 0 and an empty digest before the first. */
export async function readHead(db: Database, agency: AgencyId): Promise<EventHead> {
  const row = await db.maybe(sql<{ event_no: number; digest: string }>`
    select event_no, digest from event_head where agency_id = ${agency}`);
  return row === undefined ? { eventNo: 0, digest: '' } : { eventNo: row.event_no, digest: row.digest };
}
