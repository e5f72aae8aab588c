import { sql } from 'kysely';
import type { AccountId, AgencyId, Digest, ItemId } from '../../core/values/ids.ts';
import type { ItemDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface DraftRow {
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly content_digest: Digest;
  readonly saved_by: AccountId;
  readonly saved_at: string;
}

/** Appends a draft as the next revision; false, and nothing is saved, if somebody else has saved that one. */
export async function saveItemDraft(transaction: Database, draft: ItemDraft): Promise<boolean> {
  const saved = await transaction.run(sql`
    insert into item_draft (agency_id, item_id, revision, sealed, content_digest, saved_by, saved_at)
    select ${draft.agencyId}, ${draft.itemId}, ${draft.revision}::integer, ${draft.sealed}::bytea,
           ${draft.contentDigest}, ${draft.savedBy}, ${draft.savedAt}::timestamptz
     where ${draft.revision - 1}::integer =
           (select coalesce(max(revision), 0) from item_draft
             where agency_id = ${draft.agencyId} and item_id = ${draft.itemId})
    on conflict (agency_id, item_id, revision) do nothing`);
  return saved === 1;
}

/** A revision of an item's draft, or the newest one. */
export async function findItemDraft(
  db: Database,
  agencyId: AgencyId,
  itemId: ItemId,
  revision?: number,
): Promise<ItemDraft | undefined> {
  const row = await db.maybe(sql<DraftRow>`
    select revision, sealed, content_digest, saved_by, saved_at from item_draft
     where agency_id = ${agencyId} and item_id = ${itemId}
       and (${revision ?? null}::integer is null or revision = ${revision ?? null}::integer)
     order by revision desc limit 1`);
  if (row === undefined) return undefined;
  return {
    agencyId,
    itemId,
    revision: row.revision,
    sealed: row.sealed,
    contentDigest: row.content_digest,
    savedBy: row.saved_by,
    savedAt: instantOf(row.saved_at),
  };
}

/** Every revision of an item's draft without its words, the newest first. */
export async function listItemRevisions(
  db: Database,
  agencyId: AgencyId,
  itemId: ItemId,
): Promise<Omit<ItemDraft, 'sealed'>[]> {
  const rows = await db.many(sql<Omit<DraftRow, 'sealed'>>`
    select revision, content_digest, saved_by, saved_at from item_draft
     where agency_id = ${agencyId} and item_id = ${itemId} order by revision desc`);
  return rows.map((row) => ({
    agencyId,
    itemId,
    revision: row.revision,
    contentDigest: row.content_digest,
    savedBy: row.saved_by,
    savedAt: instantOf(row.saved_at),
  }));
}
