import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type ReportRow, reportColumns, reportOf } from './report-row.ts';

/** Where the report of an agency and year stands. */
export async function findReport(db: Database, agency: AgencyId, year: Year): Promise<ReportRecord | undefined> {
  const row = await db.maybe(sql<ReportRow>`
    select ${reportColumns} from report where agency_id = ${agency} and year = ${year}`);
  return row && reportOf(row);
}
