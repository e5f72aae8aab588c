import { sql } from 'kysely';
import { itemText } from '../../core/catalog/item-content.ts';
import type { ReleasedVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { indexItem } from '../search/index-item.ts';

/**
 * Makes a version what the public sees. The day of publication stays that of the first version; what lists show is taken
 * from the released text by the database, which refuses a text without a standing release of its digest.
 */
export async function releaseItem(
  transaction: Database,
  version: Omit<ReleasedVersion, 'isHidden' | 'changeNote'>,
  indexNumber: string,
): Promise<void> {
  const { agencyId, itemId, content, contentDigest, releaseId, publishedAt } = version;
  const text = itemText(content);
  await transaction.run(sql`
    insert into released_version (agency_id, item_id, version, release_id, content, content_digest, published_at,
                                  change_note, is_hidden)
    values (${agencyId}, ${itemId}, ${version.version}, ${releaseId}, ${text}, ${contentDigest},
            ${publishedAt}::timestamptz, ${content.changeNote}, false)`);
  await transaction.run(sql`
    insert into published_item (agency_id, item_id, version, release_id, content, content_digest, index_number,
                                published_at, changed_at)
    select ${agencyId}, ${itemId}, ${version.version}::integer, ${releaseId}, ${text}, ${contentDigest}, ${indexNumber},
           min(published_at), ${publishedAt}::timestamptz
      from released_version where agency_id = ${agencyId} and item_id = ${itemId}
    on conflict (agency_id, item_id) do update
       set version = excluded.version, release_id = excluded.release_id, content = excluded.content,
           content_digest = excluded.content_digest, changed_at = excluded.changed_at`);
  await transaction.run(sql`
    delete from withdrawn_item where agency_id = ${agencyId} and item_id = ${itemId}`);
  await indexItem(transaction, version, { indexNumber });
}
