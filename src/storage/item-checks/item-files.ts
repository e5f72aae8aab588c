import { type RawBuilder, sql } from 'kysely';
import type { FileRemoval } from '../../core/releases/file-removals.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import type { AccountId, AgencyId, Digest, FileId, ItemId } from '../../core/values/ids.ts';
import type { Instant, ItemCheckStore, StoredItemFile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface FileRow {
  readonly agency_id: AgencyId;
  readonly file_id: FileId;
  readonly item_id: ItemId;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly byte_count: number;
  readonly plain_digest: Digest;
  readonly source_digest: Digest;
  readonly sealed_source: Digest;
  readonly sealed_copy: Digest;
  readonly sealed_words: Digest;
  readonly page_count: number | null;
  readonly wordless_pages: number;
  readonly removals: readonly FileRemoval[];
  readonly added_by: AccountId;
  readonly added_by_name: string | null;
  readonly added_at: string;
  readonly removed_at: string | null;
}

const source = sql`
  select item_file.*, adder.display_name as added_by_name, removal.removed_at
    from item_file
    left join item_file_removal removal
      on removal.agency_id = item_file.agency_id and removal.file_id = item_file.file_id
    left join account adder on adder.account_id = item_file.added_by`;

/** Files of an item that were not removed, in the order they came. */
export async function listItemFiles(db: Database, agency: AgencyId, itemId: ItemId): Promise<StoredItemFile[]> {
  const rows = await db.many(sql<FileRow>`
    ${source} where item_file.agency_id = ${agency} and item_file.item_id = ${itemId} and removal.removed_at is null
     order by item_file.added_at, item_file.file_id`);
  return rows.map(fileOf);
}

/**
 * A file that the public may have: named by what is published now, or by an earlier version that is still shown, with
 * exactly the bytes that were released. One that was removed from the working version since is still part of the old one.
 */
export async function findPublishedFile(
  db: Database,
  agency: AgencyId,
  itemId: ItemId,
  fileId: FileId,
): Promise<StoredItemFile | undefined> {
  const row = await db.maybe(sql<FileRow>`
    ${source}
     where item_file.agency_id = ${agency} and item_file.item_id = ${itemId} and item_file.file_id = ${fileId}
       and exists (
         select from released_version version
          where version.agency_id = item_file.agency_id and version.item_id = item_file.item_id
            and not version.is_hidden and ${namesFile(sql`version.content`)})
       and exists (
         select from published_item published
          where published.agency_id = item_file.agency_id and published.item_id = item_file.item_id)`);
  return row === undefined ? undefined : fileOf(row);
}

// containment asks for identifier and digest in the same entry
function namesFile(content: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${content}::jsonb -> 'files' @> jsonb_build_array(
    jsonb_build_object('fileId', item_file.file_id, 'digest', item_file.plain_digest))`;
}

/** Appends a file to its item. Throws if its id is taken: files never change. */
export async function saveItemFile(
  transaction: Database,
  file: Parameters<ItemCheckStore['saveFile']>[0],
): Promise<void> {
  await transaction.run(sql`
    insert into item_file (agency_id, file_id, item_id, title, kind, byte_count, plain_digest, source_digest,
                           sealed_source, sealed_copy, sealed_words, page_count, wordless_pages, removals, added_by,
                           added_at)
    values (${file.agencyId}, ${file.fileId}, ${file.itemId}, ${file.title}, ${file.kind}, ${file.byteCount},
            ${file.digest}, ${file.sourceDigest}, ${file.sealed.source}, ${file.sealed.copy}, ${file.sealed.words},
            ${file.pageCount}, ${file.wordlessPages}, ${[...file.removals]}::text[], ${file.addedBy}, ${file.addedAt})`);
}

/** Takes a file from the working version of its item; once is enough. */
export async function removeItemFile(
  transaction: Database,
  agency: AgencyId,
  fileId: FileId,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into item_file_removal (agency_id, file_id, removed_by, removed_at)
    values (${agency}, ${fileId}, ${by}, ${at}) on conflict do nothing`);
}

function fileOf(row: FileRow): StoredItemFile {
  return {
    agencyId: row.agency_id,
    fileId: row.file_id,
    itemId: row.item_id,
    title: row.title,
    kind: row.kind,
    byteCount: row.byte_count,
    digest: row.plain_digest,
    sourceDigest: row.source_digest,
    sealed: { source: row.sealed_source, copy: row.sealed_copy, words: row.sealed_words },
    pageCount: row.page_count,
    wordlessPages: row.wordless_pages,
    removals: row.removals,
    addedBy: row.added_by,
    addedByName: row.added_by_name,
    addedAt: instantOf(row.added_at),
    removedAt: instantOrNull(row.removed_at),
  };
}
