import { sql } from 'kysely';
import type { PaperStage } from '../../core/requests/paper-stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Paper } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type PaperRow, paperColumns, paperOf } from './paper-row.ts';

/** Papers of an agency that wait at one of these stages, the oldest first. */
export async function listWaitingPapers(
  db: Database,
  agency: AgencyId,
  stages: readonly PaperStage[],
): Promise<Paper[]> {
  const rows = await db.many(sql<PaperRow>`
    select ${paperColumns} from paper
     where agency_id = ${agency} and stage = any(${[...stages]}) and stage <> 'issued' and stage <> 'cancelled'
     order by started_at, paper_id`);
  return rows.map(paperOf);
}
