import { sql } from 'kysely';
import type { AgencyId, SpecimenId } from '../../core/values/ids.ts';
import type { RepairDecision } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps what a named person decided about one finding; a later decision takes the place of an earlier one. */
export async function saveRepair(
  transaction: Database,
  agency: AgencyId,
  specimenId: SpecimenId,
  repair: Omit<RepairDecision, 'decidedByName'>,
): Promise<void> {
  await transaction.run(sql`
    insert into specimen_repair (agency_id, specimen_id, finding_no, decision, decided_by, decided_at)
    values (${agency}, ${specimenId}, ${repair.findingNo}, ${repair.decision}, ${repair.decidedBy}, ${repair.decidedAt})
    on conflict (agency_id, specimen_id, finding_no) do update
       set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`);
}
