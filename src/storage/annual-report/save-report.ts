import { sql } from 'kysely';
import type { ReportRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes the checked copy of a report's state as of its event `lastSeq`; an older event never overwrites a newer one. */
export async function saveReport(transaction: Database, record: ReportRecord, lastSeq: number): Promise<void> {
  const touched = await transaction.run(sql`
    insert into report (agency_id, year, stage, version, submitted_by, submitted_digest, approved_by, filed_on,
                        published_at, published_version, last_seq)
    values (${record.agencyId}, ${record.year}, ${record.stage}, ${record.version}, ${record.submittedBy},
            ${record.submittedDigest}, ${record.approvedBy}, ${record.filedOn}, ${record.publishedAt},
            ${record.publishedVersion}, ${lastSeq})
    on conflict (agency_id, year) do update
       set stage = excluded.stage, version = excluded.version, submitted_by = excluded.submitted_by,
           submitted_digest = excluded.submitted_digest, approved_by = excluded.approved_by,
           filed_on = excluded.filed_on, published_at = excluded.published_at,
           published_version = excluded.published_version, last_seq = excluded.last_seq
     where report.last_seq <= excluded.last_seq`);
  if (touched === 0)
    throw new Error(
      `The report of ${record.agencyId} for ${record.year} was already saved as of an event after ${lastSeq}.`,
    );
}
