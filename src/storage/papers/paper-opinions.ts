import { sql } from 'kysely';
import type { AgencyId, PaperId } from '../../core/values/ids.ts';
import type { PaperOpinion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps what somebody wrote about a paper at one of its events. */
export async function savePaperOpinion(transaction: Database, opinion: PaperOpinion): Promise<void> {
  await transaction.run(sql`
    insert into paper_opinion (agency_id, paper_id, seq, sealed)
    values (${opinion.agencyId}, ${opinion.paperId}, ${opinion.seq}, ${opinion.sealed})`);
}

/** Every opinion on a paper, oldest first. */
export async function listPaperOpinions(db: Database, agencyId: AgencyId, paperId: PaperId): Promise<PaperOpinion[]> {
  const rows = await db.many(sql<{ seq: number; sealed: Uint8Array }>`
    select seq, sealed from paper_opinion where agency_id = ${agencyId} and paper_id = ${paperId} order by seq`);
  return rows.map(({ seq, sealed }) => ({ agencyId, paperId, seq, sealed }));
}
