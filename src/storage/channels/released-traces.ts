import { sql } from 'kysely';
import type { AgencyId, Digest, ItemId } from '../../core/values/ids.ts';
import type { ReleasedTrace } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface ItemRow {
  readonly agency_id: AgencyId;
  readonly item_id: ItemId;
  readonly index_number: string;
  readonly version: number;
  readonly part: 'text' | 'file';
  readonly published_at: string;
}

interface ReportRow {
  readonly agency_id: AgencyId;
  readonly year: number;
  readonly version: number;
  readonly published_at: string | null;
  readonly is_current: boolean;
}

/** Where a digest was met among what was ever released, the newest first. */
export async function listReleasedTraces(db: Database, digest: Digest): Promise<readonly ReleasedTrace[]> {
  const items = await db.many(sql<ItemRow>`
    select met.agency_id, met.item_id, number.index_number, met.version, met.part, met.published_at
      from (select agency_id, item_id, version, 'text' as part, published_at
              from released_version where content_digest = ${digest}
            union all
            select file.agency_id, file.item_id, file.version, 'file', version.published_at
              from released_file as file
              join released_version as version using (agency_id, item_id, version)
             where file.digest = ${digest}) as met
      join index_number as number
        on number.agency_id = met.agency_id and number.item_id = met.item_id and not number.is_alias
     order by met.published_at desc, met.item_id, met.version desc
     limit 50`);
  const reports = await db.many(sql<ReportRow>`
    select file.agency_id, file.year, file.version, report.published_at,
           report.published_version is not distinct from file.version as is_current
      from report_file as file
      join report on report.agency_id = file.agency_id and report.year = file.year
      join report_version as frozen
        on frozen.agency_id = file.agency_id and frozen.year = file.year and frozen.version = file.version
     where file.digest = ${digest} and exists (
             select from release
              where release.agency_id = file.agency_id and release.subject_kind = 'annualReport'
                and release.subject_id = file.year::text
                and release.content_digest = frozen.content_digest)
     order by file.year desc, file.version desc
     limit 50`);
  return [...items.map(itemTrace), ...reports.map(reportTrace)];
}

function itemTrace(row: ItemRow): ReleasedTrace {
  return {
    kind: 'item',
    agencyId: row.agency_id,
    itemId: row.item_id,
    indexNumber: row.index_number,
    version: row.version,
    part: row.part,
    publishedAt: instantOf(row.published_at),
  };
}

function reportTrace(row: ReportRow): ReleasedTrace {
  return {
    kind: 'report',
    agencyId: row.agency_id,
    year: row.year,
    version: row.version,
    publishedAt: instantOrNull(row.published_at),
    isCurrent: row.is_current,
  };
}
