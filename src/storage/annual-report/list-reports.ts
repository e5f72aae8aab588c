import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type ReportRow, reportColumns, reportOf } from './report-row.ts';

/** Where the reports of some agencies stand, of all years or of some, the newest year first. */
export async function listReports(
  db: Database,
  agencies: readonly AgencyId[],
  years?: readonly Year[],
): Promise<ReportRecord[]> {
  const rows = await db.many(sql<ReportRow>`
    select ${reportColumns} from report
     where agency_id = any(${agencies}) and (${years ?? null}::integer[] is null or year = any(${years ?? null}))
     order by year desc, agency_id`);
  return rows.map(reportOf);
}
