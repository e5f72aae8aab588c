import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { standingRelease } from './standing-release.ts';

interface PublishedRow {
  readonly agency_id: AgencyId;
  readonly year: Year;
  readonly title: string;
  readonly released_at: string;
  readonly first_released_at: string;
}

/** Reports that the public may see, of some agencies or of all, the newest year first. */
export async function listPublishedReports(
  db: Database,
  agencies?: readonly AgencyId[],
): Promise<{ agencyId: AgencyId; year: Year; title: string; publishedAt: Instant; firstPublishedAt: Instant }[]> {
  const rows = await db.many(sql<PublishedRow>`
    select version.agency_id, version.year, version.content ->> 'title' as title, standing.released_at,
           first.released_at as first_released_at
      from report_version as version ${standingRelease}
     where ${agencies ?? null}::text[] is null or version.agency_id = any(${agencies ?? null})
     order by version.year desc, version.agency_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    year: row.year,
    title: row.title,
    publishedAt: instantOf(row.released_at),
    firstPublishedAt: instantOf(row.first_released_at),
  }));
}
