import { sql } from 'kysely';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { RequestRecord, RequestTrace, TracedRequest } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type RequestRow, requestColumns, requestOf } from '../requests/request-row.ts';

/** How many earlier requests are shown beside one. */
const mostTraced = 50;
/** How many requests of one applicant are read: more than a month can have, and than a person would read. */
const mostOfApplicant = 1_000;

/** Keeps the keyed digests by which a request is found again; one that is there already is replaced. */
export async function saveTrace(
  transaction: Database,
  agency: AgencyId,
  requestId: RequestId,
  { applicantKeys, wordingSignature }: RequestTrace,
): Promise<void> {
  await transaction.run(sql`
    insert into request_trace (agency_id, request_id, applicant_keys, wording_signature)
    values (${agency}, ${requestId}, ${applicantKeys}, ${wordingSignature})
    on conflict (agency_id, request_id) do update
       set applicant_keys = excluded.applicant_keys, wording_signature = excluded.wording_signature`);
}

/** The trace of a request; undefined for one that was registered before traces were kept. */
export async function findTrace(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<RequestTrace | undefined> {
  const row = await db.maybe(sql<{ applicant_keys: readonly Digest[]; wording_signature: readonly number[] }>`
    select applicant_keys, wording_signature from request_trace
     where agency_id = ${agency} and request_id = ${requestId}`);
  return row && { applicantKeys: row.applicant_keys, wordingSignature: row.wording_signature };
}

/** Requests of whoever has one of the keys, the newest first. */
export async function listRequestsOfApplicant(
  db: Database,
  agency: AgencyId,
  applicantKeys: readonly Digest[],
  except?: RequestId,
): Promise<readonly RequestRecord[]> {
  const rows = await db.many(sql<RequestRow>`
    select ${requestColumns} from disclosure_request
     where agency_id = ${agency} and request_id is distinct from ${except ?? null}
       and request_id in (select request_id from request_trace
                           where agency_id = ${agency} and applicant_keys && ${applicantKeys}::text[])
     order by registered_on desc, request_number desc
     limit ${mostOfApplicant}`);
  return rows.map(requestOf);
}

interface TracedRow {
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly received_on: PlainDate | null;
  readonly registered_on: PlainDate;
  readonly stage: string;
  readonly outcome: string | null;
  readonly closed_on: PlainDate | null;
  readonly is_same_applicant: boolean;
  readonly agreement: number;
}

/** Requests of the same applicant, and those whose wording agrees in at least `least` numbers; the most alike first. */
export async function listTraced(
  db: Database,
  agency: AgencyId,
  { applicantKeys, wordingSignature }: RequestTrace,
  least: number,
  except?: RequestId,
): Promise<readonly TracedRequest[]> {
  const rows = await db.many(sql<TracedRow>`
    select request_id, request_number, received_on, registered_on, stage, outcome, closed_on, is_same_applicant, agreement
      from (select request_id, applicant_keys && ${applicantKeys}::text[] as is_same_applicant,
                   (select count(*) from unnest(wording_signature) as held (number)
                     where held.number = any(${wordingSignature}::integer[])) as agreement
              from request_trace
             where agency_id = ${agency} and request_id is distinct from ${except ?? null}
               and (applicant_keys && ${applicantKeys}::text[]
                    or wording_signature && ${wordingSignature}::integer[])) as trace
      join disclosure_request using (request_id)
     where disclosure_request.agency_id = ${agency} and (is_same_applicant or agreement >= ${least})
     order by agreement desc, is_same_applicant desc, registered_on desc, request_number desc
     limit ${mostTraced}`);
  return rows.map((row) => ({
    requestId: row.request_id,
    requestNumber: row.request_number,
    receivedOn: row.received_on,
    registeredOn: row.registered_on,
    stage: row.stage,
    outcome: row.outcome,
    closedOn: row.closed_on,
    isSameApplicant: row.is_same_applicant,
    agreement: row.agreement,
  }));
}
