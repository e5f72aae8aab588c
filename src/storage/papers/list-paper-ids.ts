import { sql } from 'kysely';
import type { AgencyId, PaperId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** Every paper of an agency. */
export async function listPaperIds(db: Database, agency: AgencyId): Promise<PaperId[]> {
  const rows = await db.many(sql<{ paper_id: PaperId }>`
    select paper_id from paper where agency_id = ${agency} order by started_at, paper_id`);
  return rows.map((row) => row.paper_id);
}
