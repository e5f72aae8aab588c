import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { VersionSource } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Which reports and ledgers a version is made of; they never change. */
export async function saveVersionSources(
  transaction: Database,
  { agencyId, year, version }: { readonly agencyId: AgencyId; readonly year: Year; readonly version: number },
  sources: readonly VersionSource[],
): Promise<void> {
  const rows = JSON.stringify(sources);
  await transaction.run(sql`
    insert into report_version_source (agency_id, year, version, source_id, source_version, source_digest,
                                       source_event_no, is_direct)
    select ${agencyId}, ${year}::integer, ${version}::integer, row.source->>'sourceId',
           (row.source->>'version')::integer, row.source->>'digest', (row.source->>'eventNo')::bigint,
           (row.source->>'isDirect')::boolean
      from jsonb_array_elements(${rows}::jsonb) as row (source)`);
}

/** What given versions of a year are made of, by version, in the order of their codes. */
export async function listVersionSources(
  db: Database,
  year: Year,
  versions: readonly { readonly agencyId: AgencyId; readonly version: number }[],
): Promise<(VersionSource & { readonly agencyId: AgencyId })[]> {
  const wanted = JSON.stringify(versions);
  const rows = await db.many(sql<{
    agency_id: AgencyId;
    source_id: AgencyId;
    source_version: number | null;
    source_digest: VersionSource['digest'];
    source_event_no: number | null;
    is_direct: boolean;
  }>`
    select source.agency_id, source_id, source_version, source_digest, source_event_no, is_direct
      from report_version_source source
      join jsonb_to_recordset(${wanted}::jsonb) as wanted ("agencyId" text, version integer)
        on wanted."agencyId" = source.agency_id and wanted.version = source.version
     where source.year = ${year}
     order by source.agency_id, source_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    sourceId: row.source_id,
    version: row.source_version,
    digest: row.source_digest,
    eventNo: row.source_event_no,
    isDirect: row.is_direct,
  }));
}
