import { sql } from 'kysely';
import type { DisputeCase } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes a case as of its event `lastSeq`. What was entered stays; its conclusion and its voiding are added. */
export async function saveDispute(
  transaction: Database,
  dispute: Omit<DisputeCase, 'authorName'>,
  lastSeq: number,
): Promise<void> {
  await transaction.run(sql`
    insert into dispute_case (agency_id, case_id, route, case_number, authority, opened_on, outcome, result,
                              concluded_on, request_number, source, author_id, recorded_at, voided_at, void_reason,
                              last_seq)
    values (${dispute.agencyId}, ${dispute.caseId}, ${dispute.route}, ${dispute.caseNumber}, ${dispute.authority},
            ${dispute.openedOn}, ${dispute.outcome}, ${dispute.result}, ${dispute.concludedOn},
            ${dispute.requestNumber}, ${dispute.source}, ${dispute.authorId}, ${dispute.recordedAt},
            ${dispute.voidedAt}, ${dispute.voidReason}, ${lastSeq})
    on conflict (agency_id, case_id) do update
       set outcome = excluded.outcome, result = excluded.result, concluded_on = excluded.concluded_on,
           voided_at = excluded.voided_at, void_reason = excluded.void_reason, last_seq = excluded.last_seq`);
}
