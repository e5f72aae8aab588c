import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** The sealed application of a request. */
export async function findSealed(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<Uint8Array | undefined> {
  const row = await db.maybe(sql<{ sealed: Uint8Array }>`
    select sealed from request_secret where agency_id = ${agency} and request_id = ${requestId}`);
  return row?.sealed;
}
