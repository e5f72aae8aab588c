import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { standingRelease } from './standing-release.ts';
import { type VersionRow, versionColumns, versionOf } from './version-row.ts';

/**
 * The version that the public may see: the one published last, as long as its release stands. A release holds for
 * exactly what was approved: content that was changed since has another digest and is not shown.
 */
export async function findPublishedReport(
  db: Database,
  agency: AgencyId,
  year: Year,
): Promise<(ReportVersion & { readonly publishedAt: string }) | undefined> {
  const row = await db.maybe(sql<VersionRow & { readonly released_at: string }>`
    select ${versionColumns}, standing.released_at
      from report_version as version ${standingRelease}
     where version.agency_id = ${agency} and version.year = ${year}`);
  if (row === undefined || digestOf(row.content) !== row.content_digest) return undefined;
  return { ...versionOf(row), publishedAt: instantOf(row.released_at) };
}

/** The same for several agencies and years, by agency and year; at most one version of each. */
export async function listPublishedVersions(
  db: Database,
  agencies: readonly AgencyId[],
  years: readonly Year[],
): Promise<(ReportVersion & { readonly publishedAt: string; readonly firstPublishedAt: string })[]> {
  const rows = await db.many(sql<VersionRow & { readonly released_at: string; readonly first_released_at: string }>`
    select ${versionColumns}, standing.released_at, first.released_at as first_released_at
      from report_version as version ${standingRelease}
     where version.agency_id = any(${agencies}) and version.year = any(${years}::integer[])
     order by version.agency_id, version.year`);
  return rows.flatMap((row) =>
    digestOf(row.content) === row.content_digest
      ? [
          {
            ...versionOf(row),
            publishedAt: instantOf(row.released_at),
            firstPublishedAt: instantOf(row.first_released_at),
          },
        ]
      : [],
  );
}

function digestOf(content: AnnualReport): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
