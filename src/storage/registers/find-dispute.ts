import { sql } from 'kysely';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { DisputeCase } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type DisputeRow, disputeOf, disputeSource } from './dispute-row.ts';

/** One case of the register behind table 4, voided or not. */
export async function findDispute(db: Database, agency: AgencyId, caseId: EntryId): Promise<DisputeCase | undefined> {
  const row = await db.maybe(sql<DisputeRow>`
    ${disputeSource} where dispute.agency_id = ${agency} and dispute.case_id = ${caseId}`);
  return row && disputeOf(row);
}
