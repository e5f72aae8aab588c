import { sql } from 'kysely';
import type { NewRelease } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Records a passage through the release gate: kind, digest and reviews are those that the gate cleared. */
export async function saveRelease(transaction: Database, release: NewRelease): Promise<void> {
  const { kind, contentDigest, reviews } = release.clearance;
  await transaction.run(sql`
    insert into release (agency_id, release_id, subject_kind, subject_id, content_digest, reviews, released_by,
                         released_at)
    values (${release.agencyId}, ${release.releaseId}, ${kind}, ${release.subjectId}, ${contentDigest},
            ${JSON.stringify(reviews)}::jsonb, ${release.releasedBy}, ${release.releasedAt})`);
}
