import { sql } from 'kysely';
import type { AccountId, AgencyId, PaperId } from '../../core/values/ids.ts';
import type { Instant, PaperDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface DraftRow {
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly saved_by: AccountId;
  readonly saved_at: Instant;
}

/** Appends a draft as the next revision; false, and nothing is saved, if somebody else has saved that one. */
export async function savePaperDraft(transaction: Database, draft: PaperDraft): Promise<boolean> {
  const saved = await transaction.run(sql`
    insert into paper_draft (agency_id, paper_id, revision, sealed, saved_by, saved_at)
    select ${draft.agencyId}, ${draft.paperId}, ${draft.revision}::integer, ${draft.sealed}::bytea, ${draft.savedBy},
           ${draft.savedAt}::timestamptz
     where ${draft.revision - 1}::integer =
           (select coalesce(max(revision), 0) from paper_draft
             where agency_id = ${draft.agencyId} and paper_id = ${draft.paperId})
    on conflict (agency_id, paper_id, revision) do nothing`);
  return saved === 1;
}

/** A revision of a paper's draft, or the newest one. */
export async function findPaperDraft(
  db: Database,
  agencyId: AgencyId,
  paperId: PaperId,
  revision?: number,
): Promise<PaperDraft | undefined> {
  const row = await db.maybe(sql<DraftRow>`
    select revision, sealed, saved_by, saved_at from paper_draft
     where agency_id = ${agencyId} and paper_id = ${paperId}
       and (${revision ?? null}::integer is null or revision = ${revision ?? null}::integer)
     order by revision desc limit 1`);
  if (row === undefined) return undefined;
  const { sealed, saved_by: savedBy } = row;
  return { agencyId, paperId, revision: row.revision, sealed, savedBy, savedAt: instantOf(row.saved_at) };
}

/** Everybody who saved a revision. */
export async function listPaperAuthors(db: Database, agencyId: AgencyId, paperId: PaperId): Promise<AccountId[]> {
  const rows = await db.many(sql<{ saved_by: AccountId }>`
    select distinct saved_by from paper_draft where agency_id = ${agencyId} and paper_id = ${paperId}
     order by saved_by`);
  return rows.map((row) => row.saved_by);
}
