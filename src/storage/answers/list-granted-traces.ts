import { sql } from 'kysely';
import type { Outcome } from '../../core/requests/outcomes.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { GrantedTrace } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

interface TraceRow {
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly received_on: PlainDate | null;
  readonly outcome: Outcome;
  readonly applicant_keys: readonly string[];
  readonly wording_signature: readonly number[];
}

const most = 3000;

/** Traces of an agency's requests received since a day whose information was given, the oldest first; the newest 3000. */
export async function listGrantedTraces(
  db: Database,
  agency: AgencyId,
  since: PlainDate,
  outcomes: readonly Outcome[],
): Promise<GrantedTrace[]> {
  const rows = await db.many(sql<TraceRow>`
    select * from (
      select request.request_id, request.request_number, request.received_on, request.outcome, trace.applicant_keys,
             trace.wording_signature
        from disclosure_request as request
        join request_trace as trace on trace.agency_id = request.agency_id and trace.request_id = request.request_id
       where request.agency_id = ${agency} and request.received_on >= ${since}
         and request.outcome = any(${[...outcomes]}::text[])
       order by request.received_on desc, request.request_number desc
       limit ${most}) as newest
     order by received_on, request_number`);
  return rows.map((row) => ({
    requestId: row.request_id,
    requestNumber: row.request_number,
    receivedOn: row.received_on,
    outcome: row.outcome,
    applicantKeys: row.applicant_keys,
    signature: row.wording_signature,
  }));
}
