import { sql } from 'kysely';
import type { StoredItem } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes the checked copy of an item's state as of its event `lastSeq`; an older event never overwrites a newer one. */
export async function saveItem(transaction: Database, item: StoredItem, lastSeq: number): Promise<void> {
  const touched = await transaction.run(sql`
    insert into item (agency_id, item_id, stage, revision, content_digest, author_ids, openness, subject_id, column_id,
                      made_on, due_on, version, index_number, publish_at, reassess_on, created_at, changed_at,
                      published_at, withdrawn_at, last_seq)
    values (${item.agencyId}, ${item.itemId}, ${item.stage}, ${item.revision}, ${item.contentDigest},
            ${JSON.stringify(item.authors)}::jsonb, ${item.openness}, ${item.subjectId}, ${item.columnId},
            ${item.madeOn}::date, ${item.dueOn}::date, ${item.version}, ${item.indexNumber},
            ${item.publishAt}::timestamptz, ${item.reassessOn}::date, ${item.createdAt}::timestamptz,
            ${item.changedAt}::timestamptz, ${item.publishedAt}::timestamptz, ${item.withdrawnAt}::timestamptz,
            ${lastSeq})
    on conflict (agency_id, item_id) do update
       set stage = excluded.stage, revision = excluded.revision, content_digest = excluded.content_digest,
           author_ids = excluded.author_ids, openness = excluded.openness, subject_id = excluded.subject_id,
           column_id = excluded.column_id, made_on = excluded.made_on, due_on = excluded.due_on,
           version = excluded.version, index_number = excluded.index_number, publish_at = excluded.publish_at,
           reassess_on = excluded.reassess_on, changed_at = excluded.changed_at, published_at = excluded.published_at,
           withdrawn_at = excluded.withdrawn_at, last_seq = excluded.last_seq
     where item.last_seq <= excluded.last_seq and item.version <= excluded.version`);
  if (touched === 0) throw new Error(`Item ${item.itemId} was already saved as of an event after ${lastSeq}.`);
}
