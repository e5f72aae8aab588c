import { sql } from 'kysely';
import type { ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps what was approved, word for word. Throws if the version exists: it never changes. */
export async function saveVersion(transaction: Database, version: ReportVersion): Promise<void> {
  await transaction.run(sql`
    insert into report_version (agency_id, year, version, content, content_digest, event_no, event_digest, frozen_at,
                                approved_by)
    values (${version.agencyId}, ${version.year}, ${version.version}, ${JSON.stringify(version.content)}::jsonb,
            ${version.contentDigest}, ${version.eventNo}, ${version.eventDigest}, ${version.frozenAt},
            ${version.approvedBy})`);
}
