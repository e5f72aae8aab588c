import { sql } from 'kysely';
import type { AgencyId, PaperId } from '../../core/values/ids.ts';
import type { Paper } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type PaperRow, paperColumns, paperOf } from './paper-row.ts';

/** One paper of an agency. */
export async function findPaper(db: Database, agency: AgencyId, paperId: PaperId): Promise<Paper | undefined> {
  const row = await db.maybe(sql<PaperRow>`
    select ${paperColumns} from paper where agency_id = ${agency} and paper_id = ${paperId}`);
  return row && paperOf(row);
}
