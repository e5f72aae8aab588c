import { sql } from 'kysely';
import type { Digest, RequestId } from '../../core/values/ids.ts';
import type { ApplicationDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type DraftRow, draftColumns, draftOf } from './draft-row.ts';

/** A draft, whoever it belongs to: the caller compares its owner. */
export async function findApplicationDraft(db: Database, draftId: RequestId): Promise<ApplicationDraft | undefined> {
  const row = await db.maybe(sql<DraftRow>`
    select ${draftColumns} from application_draft where draft_id = ${draftId}`);
  return row && draftOf(row);
}

/** The drafts of a browser, the one worked on last first. */
export async function listDraftsOf(db: Database, ownerDigest: Digest): Promise<readonly ApplicationDraft[]> {
  const rows = await db.many(sql<DraftRow>`
    select ${draftColumns} from application_draft
     where owner_digest = ${ownerDigest} order by updated_at desc, draft_id limit 100`);
  return rows.map(draftOf);
}

/** The sealed bytes of a file that came with a draft. */
export async function findDraftFile(db: Database, draftId: RequestId, fileId: string): Promise<Uint8Array | undefined> {
  const row = await db.maybe(sql<{ sealed: Uint8Array }>`
    select sealed from application_draft_file where draft_id = ${draftId} and file_id = ${fileId}`);
  return row?.sealed;
}
