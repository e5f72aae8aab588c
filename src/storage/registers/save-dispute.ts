import { sql } from 'kysely';
import type { DisputeCase } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes a case as of its event `lastSeq`; who entered it when stays. */
export async function saveDispute(
  transaction: Database,
  dispute: Omit<DisputeCase, 'authorName'>,
  lastSeq: number,
): Promise<void> {
  await transaction.run(sql`
    insert into dispute_case (agency_id, case_id, route, case_number, authority, opened_on, outcome, result,
                              concluded_on, request_number, source, author_id, recorded_at, voided_at, void_reason,
                              as_co_defendant, procedure, disputed_act, preceded_by, steps, step_count, lessons,
                              last_seq)
    values (${dispute.agencyId}, ${dispute.caseId}, ${dispute.route}, ${dispute.caseNumber}, ${dispute.authority},
            ${dispute.openedOn}, ${dispute.outcome}, ${dispute.result}, ${dispute.concludedOn},
            ${dispute.requestNumber}, ${dispute.source}, ${dispute.authorId}, ${dispute.recordedAt},
            ${dispute.voidedAt}, ${dispute.voidReason}, ${dispute.asCoDefendant}, ${dispute.procedure},
            ${dispute.disputedAct}, ${dispute.precededBy}, ${JSON.stringify(dispute.steps)}::jsonb,
            ${dispute.stepCount}, ${dispute.lessons}, ${lastSeq})
    on conflict (agency_id, case_id) do update
       set route = excluded.route, case_number = excluded.case_number, authority = excluded.authority,
           opened_on = excluded.opened_on, outcome = excluded.outcome, result = excluded.result,
           concluded_on = excluded.concluded_on, request_number = excluded.request_number, source = excluded.source,
           voided_at = excluded.voided_at, void_reason = excluded.void_reason,
           as_co_defendant = excluded.as_co_defendant, procedure = excluded.procedure,
           disputed_act = excluded.disputed_act, preceded_by = excluded.preceded_by, steps = excluded.steps,
           step_count = excluded.step_count, lessons = excluded.lessons, last_seq = excluded.last_seq`);
}
