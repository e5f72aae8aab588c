import { sql } from 'kysely';
import type { ReleaseKind, ReviewDecision } from '../../core/releases/gate.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { ReleaseRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface ReleaseRow {
  readonly agency_id: AgencyId;
  readonly release_id: EntryId;
  readonly subject_kind: ReleaseKind;
  readonly subject_id: string;
  readonly content_digest: Digest;
  readonly reviews: readonly ReviewDecision[];
  readonly released_by: AccountId;
  readonly released_at: string;
}

/** Every release of a subject, withdrawn ones included, oldest first. */
export async function listReleases(
  db: Database,
  agency: AgencyId,
  kind: ReleaseKind,
  subjectId: string,
): Promise<ReleaseRecord[]> {
  const rows = await db.many(sql<ReleaseRow>`
    select agency_id, release_id, subject_kind, subject_id, content_digest, reviews, released_by, released_at
      from release
     where agency_id = ${agency} and subject_kind = ${kind} and subject_id = ${subjectId}
     order by released_at, release_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    releaseId: row.release_id,
    kind: row.subject_kind,
    subjectId: row.subject_id,
    contentDigest: row.content_digest,
    reviews: row.reviews,
    releasedBy: row.released_by,
    releasedAt: instantOf(row.released_at),
  }));
}
