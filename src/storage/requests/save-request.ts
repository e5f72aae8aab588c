import { sql } from 'kysely';
import type { RequestRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes the checked copy of a request's state as of its event `lastSeq`; an older event never overwrites a newer one. */
export async function saveRequest(transaction: Database, record: RequestRecord, lastSeq: number): Promise<void> {
  const touched = await transaction.run(sql`
    insert into disclosure_request (agency_id, request_id, request_number, channel, received_on, registered_on,
                                    applicant_kind, delivery_method, stage, due_on, due_is_provisional, outcome,
                                    closed_on, served_on, case_officer_id, division_id, open_matters, clock_state,
                                    stopped_until, last_seq)
    values (${record.agencyId}, ${record.requestId}, ${record.requestNumber}, ${record.channel}, ${record.receivedOn},
            ${record.registeredOn}, ${record.applicantKind}, ${record.deliveryMethod}, ${record.stage}, ${record.dueOn},
            ${record.dueIsProvisional}, ${record.outcome}, ${record.closedOn}, ${record.servedOn},
            ${record.caseOfficerId}, ${record.divisionId}, ${record.openMatters}, ${record.clockState},
            ${record.stoppedUntil}, ${lastSeq})
    on conflict (agency_id, request_id) do update
       set request_number = excluded.request_number, channel = excluded.channel, received_on = excluded.received_on,
           registered_on = excluded.registered_on, applicant_kind = excluded.applicant_kind,
           delivery_method = excluded.delivery_method, stage = excluded.stage, due_on = excluded.due_on,
           due_is_provisional = excluded.due_is_provisional, outcome = excluded.outcome, closed_on = excluded.closed_on,
           served_on = excluded.served_on, case_officer_id = excluded.case_officer_id,
           division_id = excluded.division_id, open_matters = excluded.open_matters, clock_state = excluded.clock_state,
           stopped_until = excluded.stopped_until, last_seq = excluded.last_seq
     where disclosure_request.last_seq <= excluded.last_seq`);
  if (touched === 0) throw new Error(`Request ${record.requestId} was already saved as of an event after ${lastSeq}.`);
}
