import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { type VersionRow, versionColumns, versionOf } from './version-row.ts';

/** The version that the public may see: its digest is that of the newest release that was not withdrawn. */
export async function findPublishedReport(
  db: Database,
  agency: AgencyId,
  year: Year,
): Promise<(ReportVersion & { readonly publishedAt: string }) | undefined> {
  const row = await db.maybe(sql<VersionRow & { readonly released_at: string }>`
    with standing as (
      select agency_id, content_digest, released_at from release
       where agency_id = ${agency} and subject_kind = 'annualReport' and subject_id = ${String(year)}
         and withdrawn_at is null
       order by released_at desc, release_id desc limit 1)
    select ${versionColumns}, standing.released_at
      from report_version as version
      join standing on standing.agency_id = version.agency_id and standing.content_digest = version.content_digest
     where version.agency_id = ${agency} and version.year = ${year}
     order by version.version desc limit 1`);
  return row && { ...versionOf(row), publishedAt: instantOf(row.released_at) };
}
