import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportFile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Records a file that goes out with a version. Throws if there is one of that format: it never changes. */
export async function saveFile(
  transaction: Database,
  agency: AgencyId,
  year: Year,
  version: number,
  file: ReportFile,
): Promise<void> {
  await transaction.run(sql`
    insert into report_file (agency_id, year, version, format, digest, byte_count)
    values (${agency}, ${year}, ${version}, ${file.format}, ${file.digest}, ${file.byteCount})`);
}
