import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface PublishedRow {
  readonly agency_id: AgencyId;
  readonly year: Year;
  readonly title: string;
  readonly released_at: string;
}

/** Reports that the public may see, of some agencies or of all, the newest year first. */
export async function listPublishedReports(
  db: Database,
  agencies?: readonly AgencyId[],
): Promise<{ agencyId: AgencyId; year: Year; title: string; publishedAt: Instant }[]> {
  const rows = await db.many(sql<PublishedRow>`
    with standing as (
      select distinct on (agency_id, subject_id) agency_id, subject_id, content_digest, released_at from release
       where (${agencies ?? null}::text[] is null or agency_id = any(${agencies ?? null}))
         and subject_kind = 'annualReport' and withdrawn_at is null
       order by agency_id, subject_id, released_at desc, release_id desc)
    select distinct on (version.year, version.agency_id)
           version.agency_id, version.year, version.content ->> 'title' as title, standing.released_at
      from report_version as version
      join standing on standing.agency_id = version.agency_id and standing.subject_id = version.year::text
                   and standing.content_digest = version.content_digest
     order by version.year desc, version.agency_id, version.version desc`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    year: row.year,
    title: row.title,
    publishedAt: instantOf(row.released_at),
  }));
}
