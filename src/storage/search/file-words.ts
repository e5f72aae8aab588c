import { sql } from 'kysely';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { AgencyId, Digest, FileId, ItemId } from '../../core/values/ids.ts';
import type { UnreadFile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { indexItem } from './index-item.ts';

/** Files of public items whose words are not in the index, those of the newest items first. */
export async function listUnreadFiles(db: Database, limit: number): Promise<readonly UnreadFile[]> {
  const rows = await db.many(
    sql<{ agency_id: AgencyId; item_id: ItemId; file_id: FileId; digest: Digest }>`
      select shown.agency_id, shown.item_id, file->>'fileId' as file_id, file->>'digest' as digest
        from (select agency_id, item_id, content, published_at from published_item as counted
               where file_count > (select count(*) from published_file_text as known
                                    where known.agency_id = counted.agency_id and known.item_id = counted.item_id)
               order by published_at desc limit ${limit}) as shown
        cross join lateral jsonb_array_elements(shown.content::jsonb->'files') as file
       where not exists (select from published_file_text as known
                          where known.agency_id = shown.agency_id and known.item_id = shown.item_id
                            and known.file_id = file->>'fileId' and known.digest = file->>'digest')
       order by shown.published_at desc, file_id limit ${limit}`,
  );
  return rows.map((row) => ({
    agencyId: row.agency_id,
    itemId: row.item_id,
    fileId: row.file_id,
    digest: row.digest,
  }));
}

/** Keeps the words of a file and indexes its item again, unless the public has another version by now. */
export async function saveFileWords(transaction: Database, file: UnreadFile, words: string): Promise<void> {
  const { agencyId, itemId, fileId, digest } = file;
  const shown = await transaction.maybe(sql<{ content: string; index_number: string }>`
    select content, index_number from published_item where agency_id = ${agencyId} and item_id = ${itemId} for update`);
  if (shown === undefined) return;
  const content = JSON.parse(shown.content) as ItemContent;
  if (!content.files.some((own) => own.fileId === fileId && own.digest === digest)) return;
  await transaction.run(sql`
    insert into published_file_text (agency_id, item_id, file_id, digest, text)
    values (${agencyId}, ${itemId}, ${fileId}, ${digest}, ${words.replaceAll('\0', '')})
    on conflict (agency_id, item_id, file_id) do update set digest = excluded.digest, text = excluded.text`);
  await indexItem(transaction, { agencyId, itemId, content }, { indexNumber: shown.index_number });
}
