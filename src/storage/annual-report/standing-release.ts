import { sql } from 'kysely';

/**
 * A join of `report_version as version` with what makes it public: the report names it as its published version, and a
 * release of exactly its content stands. `standing.released_at` is when it went out last, `first.released_at` when a report of
 * that year went out first: a corrected report does not become late by its correction.
 */
export const standingRelease = sql`
    join report on report.agency_id = version.agency_id and report.year = version.year
               and report.published_version = version.version
    join lateral (
         select max(released_at) as released_at from release
          where agency_id = version.agency_id and subject_kind = 'annualReport' and subject_id = version.year::text
            and content_digest = version.content_digest and withdrawn_at is null) as standing
      on standing.released_at is not null
    join lateral (
         select min(released_at) as released_at from release
          where agency_id = version.agency_id and subject_kind = 'annualReport' and subject_id = version.year::text) as first
      on true`;
