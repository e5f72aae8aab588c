import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type VersionRow, versionColumns, versionOf } from './version-row.ts';

/** An approved version of a report, or the newest one. */
export async function findVersion(
  db: Database,
  agency: AgencyId,
  year: Year,
  version?: number,
): Promise<ReportVersion | undefined> {
  const row = await db.maybe(sql<VersionRow>`
    select ${versionColumns} from report_version as version
     where agency_id = ${agency} and year = ${year}
       and (${version ?? null}::integer is null or version.version = ${version ?? null})
     order by version.version desc limit 1`);
  return row && versionOf(row);
}
