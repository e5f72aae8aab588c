import { sql } from 'kysely';
import type { RequestId } from '../../core/values/ids.ts';
import type { ApplicationDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type DraftRow, draftColumns, draftOf } from './draft-row.ts';

/** Keeps a new draft. Throws if its identifier is taken. */
export async function createDraft(transaction: Database, draft: ApplicationDraft): Promise<void> {
  await transaction.run(sql`
    insert into application_draft (draft_id, owner_digest, agency_id, sealed, created_at, updated_at, expires_at)
    values (${draft.draftId}, ${draft.ownerDigest}, ${draft.agencyId}, ${draft.sealed}, ${draft.createdAt},
            ${draft.updatedAt}, ${draft.expiresAt})`);
}

/** The draft, locked until the transaction ends. */
export async function lockDraft(transaction: Database, draftId: RequestId): Promise<ApplicationDraft | undefined> {
  const row = await transaction.maybe(sql<DraftRow>`
    select ${draftColumns} from application_draft where draft_id = ${draftId} for update`);
  return row && draftOf(row);
}

/** Writes a draft as it is now. Throws if it is no longer there. */
export async function saveDraft(transaction: Database, draft: ApplicationDraft): Promise<void> {
  const touched = await transaction.run(sql`
    update application_draft
       set owner_digest = ${draft.ownerDigest}, agency_id = ${draft.agencyId}, sealed = ${draft.sealed},
           updated_at = ${draft.updatedAt}, expires_at = ${draft.expiresAt}, submitted_at = ${draft.submittedAt},
           sealed_receipt = ${draft.sealedReceipt}
     where draft_id = ${draft.draftId}`);
  if (touched === 0) throw new Error(`Draft ${draft.draftId} is no longer there.`);
}

/** Takes a draft and its files away. */
export async function discardDraft(transaction: Database, draftId: RequestId): Promise<void> {
  await transaction.run(sql`delete from application_draft where draft_id = ${draftId}`);
}

/** Keeps the sealed bytes of a file with a draft. */
export async function saveDraftFile(
  transaction: Database,
  draftId: RequestId,
  fileId: string,
  byteCount: number,
  sealed: Uint8Array,
): Promise<void> {
  await transaction.run(sql`
    insert into application_draft_file (draft_id, file_id, byte_count, sealed)
    values (${draftId}, ${fileId}, ${byteCount}, ${sealed})`);
}

/** Takes one file of a draft away. */
export async function discardDraftFile(transaction: Database, draftId: RequestId, fileId: string): Promise<void> {
  await transaction.run(sql`
    delete from application_draft_file where draft_id = ${draftId} and file_id = ${fileId}`);
}
