import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** Keeps the sealed application beside its request. Throws if there is one already: it never changes. */
export async function saveSealed(
  transaction: Database,
  agency: AgencyId,
  requestId: RequestId,
  sealed: Uint8Array,
): Promise<void> {
  await transaction.run(sql`
    insert into request_secret (agency_id, request_id, sealed) values (${agency}, ${requestId}, ${sealed})`);
}
