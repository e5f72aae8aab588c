import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { RequestAddition, RequestSatisfaction } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** Keeps what an applicant added; false if it was kept before under the same identifier. */
export async function saveAddition(transaction: Database, addition: RequestAddition): Promise<boolean> {
  const { agencyId, additionId, requestId, kind, sealed, receivedAt } = addition;
  const added = await transaction.run(sql`
    insert into request_supplement (agency_id, supplement_id, request_id, kind, sealed, received_at)
    values (${agencyId}, ${additionId}, ${requestId}, ${kind}, ${sealed}, ${receivedAt})
    on conflict (agency_id, supplement_id) do nothing`);
  return added === 1;
}

/** What the applicant added to a request, oldest first. */
export async function listAdditions(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<readonly RequestAddition[]> {
  const rows = await db.many(sql<{
    supplement_id: string;
    kind: RequestAddition['kind'];
    sealed: Uint8Array;
    received_at: string;
  }>`
    select supplement_id, kind, sealed, received_at from request_supplement
     where agency_id = ${agency} and request_id = ${requestId} order by received_at, supplement_id`);
  return rows.map(({ supplement_id, kind, sealed, received_at }) => ({
    agencyId: agency,
    requestId,
    additionId: supplement_id,
    kind,
    sealed,
    receivedAt: instantOf(received_at),
  }));
}

/** Keeps how content the applicant was; false if that was said before. */
export async function saveSatisfaction(transaction: Database, satisfaction: RequestSatisfaction): Promise<boolean> {
  const { agencyId, requestId, rating, sealed, givenAt } = satisfaction;
  const added = await transaction.run(sql`
    insert into request_satisfaction (agency_id, request_id, rating, sealed, given_at)
    values (${agencyId}, ${requestId}, ${rating}, ${sealed}, ${givenAt})
    on conflict (agency_id, request_id) do nothing`);
  return added === 1;
}

/** How content the applicant was; undefined if that was not said. */
export async function findSatisfaction(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<RequestSatisfaction | undefined> {
  const row = await db.maybe(sql<{ rating: number; sealed: Uint8Array | null; given_at: string }>`
    select rating, sealed, given_at from request_satisfaction
     where agency_id = ${agency} and request_id = ${requestId}`);
  return (
    row && { agencyId: agency, requestId, rating: row.rating, sealed: row.sealed, givenAt: instantOf(row.given_at) }
  );
}
