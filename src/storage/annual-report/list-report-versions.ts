import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant, ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { type VersionRow, versionColumns, versionOf } from './version-row.ts';

/**
 * Versions that went out and whose release stands, the newest first: what an earlier version said stays readable at its
 * own address as long as the report is public at all. Content that was changed since has another digest and is left out.
 */
export async function listReportVersions(
  db: Database,
  agency: AgencyId,
  year: Year,
): Promise<(ReportVersion & { readonly publishedAt: Instant })[]> {
  const rows = await db.many(sql<VersionRow & { readonly released_at: string }>`
    select ${versionColumns}, went_out.released_at
      from report_version as version
      join report on report.agency_id = version.agency_id and report.year = version.year
                 and report.published_version is not null
      join lateral (
           select max(released_at) as released_at from release
            where agency_id = version.agency_id and subject_kind = 'annualReport' and subject_id = version.year::text
              and content_digest = version.content_digest and withdrawn_at is null) as went_out
        on went_out.released_at is not null
     where version.agency_id = ${agency} and version.year = ${year} and version.version <= report.published_version
     order by version.version desc`);
  return rows
    .filter((row) => digestOf(row) === row.content_digest)
    .map((row) => ({ ...versionOf(row), publishedAt: instantOf(row.released_at) }));
}

function digestOf({ content }: VersionRow): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
