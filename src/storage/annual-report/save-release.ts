import { sql } from 'kysely';
import type { ReleaseRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Records a passage through the release gate. */
export async function saveRelease(transaction: Database, release: ReleaseRecord): Promise<void> {
  await transaction.run(sql`
    insert into release (agency_id, release_id, subject_kind, subject_id, content_digest, reviews, released_by,
                         released_at)
    values (${release.agencyId}, ${release.releaseId}, ${release.kind}, ${release.subjectId}, ${release.contentDigest},
            ${JSON.stringify(release.reviews)}::jsonb, ${release.releasedBy}, ${release.releasedAt})`);
}
