import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type VersionRow, versionColumns, versionOf } from './version-row.ts';

/** Versions of the reports of a year in one question: the one named for each agency, where it exists. */
export async function listVersions(
  db: Database,
  year: Year,
  wanted: readonly { readonly agencyId: AgencyId; readonly version: number }[],
): Promise<ReportVersion[]> {
  const rows = await db.many(sql<VersionRow>`
    select ${versionColumns} from report_version as version
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted ("agencyId" text, version integer)
        on wanted."agencyId" = version.agency_id and wanted.version = version.version
     where version.year = ${year}`);
  return rows.map(versionOf);
}
