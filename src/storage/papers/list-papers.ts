import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Paper } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type PaperRow, paperColumns, paperOf } from './paper-row.ts';

/** Every paper of a request, cancelled ones too, oldest first. */
export async function listPapers(db: Database, agency: AgencyId, requestId: RequestId): Promise<Paper[]> {
  const rows = await db.many(sql<PaperRow>`
    select ${paperColumns} from paper
     where agency_id = ${agency} and request_id = ${requestId}
     order by started_at, paper_id`);
  return rows.map(paperOf);
}
