import { sql } from 'kysely';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import type { Instant, RequestVisit } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** Opens a request to a browser for a while, and forgets visits that are over. */
export async function openVisit(transaction: Database, visit: RequestVisit, at: Instant): Promise<void> {
  await transaction.run(sql`delete from request_visit where expires_at < ${at}`);
  await transaction.run(sql`
    insert into request_visit (visit_digest, owner_digest, agency_id, request_id, expires_at)
    values (${visit.visitDigest}, ${visit.ownerDigest}, ${visit.agencyId}, ${visit.requestId}, ${visit.expiresAt})`);
}

/** The visit behind a secret address, whoever it belongs to: the caller compares owner and time. */
export async function findVisit(db: Database, visitDigest: Digest): Promise<RequestVisit | undefined> {
  const row = await db.maybe(
    sql<{
      owner_digest: Digest;
      agency_id: AgencyId;
      request_id: RequestId;
      expires_at: string;
    }>`select owner_digest, agency_id, request_id, expires_at from request_visit where visit_digest = ${visitDigest}`,
  );
  return (
    row && {
      visitDigest,
      ownerDigest: row.owner_digest,
      agencyId: row.agency_id,
      requestId: row.request_id,
      expiresAt: instantOf(row.expires_at),
    }
  );
}
