import { sql } from 'kysely';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportFile, ReportFormat } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** The files that go out with a version of a report. */
export async function listFiles(db: Database, agency: AgencyId, year: Year, version: number): Promise<ReportFile[]> {
  const rows = await db.many(sql<{ format: ReportFormat; digest: Digest; byte_count: number }>`
    select format, digest, byte_count from report_file
     where agency_id = ${agency} and year = ${year} and version = ${version}
     order by format`);
  return rows.map((row) => ({ format: row.format, digest: row.digest, byteCount: row.byte_count }));
}
