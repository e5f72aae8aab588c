import { sql } from 'kysely';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import type { Instant, RequestAccess } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

interface AccessRow {
  readonly agency_id: AgencyId;
  readonly request_id: RequestId;
  readonly link_digest: Digest;
  readonly code_digest: Digest;
}

/** Gives a request its link and code; earlier ones no longer lead to it. */
export async function saveAccess(transaction: Database, access: RequestAccess, at: Instant): Promise<void> {
  await transaction.run(sql`
    insert into request_access (agency_id, request_id, link_digest, code_digest, created_at)
    values (${access.agencyId}, ${access.requestId}, ${access.linkDigest}, ${access.codeDigest}, ${at})
    on conflict (agency_id, request_id) do update
       set link_digest = excluded.link_digest, code_digest = excluded.code_digest, created_at = excluded.created_at`);
}

/** The request behind a secret link. */
export async function findAccessByLink(db: Database, linkDigest: Digest): Promise<RequestAccess | undefined> {
  const row = await db.maybe(sql<AccessRow>`
    select agency_id, request_id, link_digest, code_digest from request_access where link_digest = ${linkDigest}`);
  return row && accessOf(row);
}

/** The requests with a number, of every agency. */
export async function listAccessByNumber(db: Database, requestNumber: string): Promise<readonly RequestAccess[]> {
  const rows = await db.many(sql<AccessRow>`
    select agency_id, request_id, link_digest, code_digest
      from disclosure_request join request_access using (agency_id, request_id)
     where request_number = ${requestNumber}`);
  return rows.map(accessOf);
}

function accessOf(row: AccessRow): RequestAccess {
  return {
    agencyId: row.agency_id,
    requestId: row.request_id,
    linkDigest: row.link_digest,
    codeDigest: row.code_digest,
  };
}
