import { sql } from 'kysely';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/**
 * Takes an item from the public: the words of every version go, a tombstone with the reason stays. Throws if the item is
 * not public. Its releases are withdrawn by the caller in the same transaction.
 */
export async function takeBackItem(
  transaction: Database,
  item: { readonly agencyId: AgencyId; readonly itemId: ItemId },
  at: Instant,
  why: string,
): Promise<void> {
  const { agencyId, itemId } = item;
  const kept = await transaction.run(sql`
    insert into withdrawn_item (agency_id, item_id, index_number, withdrawn_at, reason)
    select agency_id, item_id, index_number, ${at}::timestamptz, ${why}
      from published_item where agency_id = ${agencyId} and item_id = ${itemId}`);
  if (kept === 0) throw new Error(`Item ${itemId} is not public and cannot be taken back.`);
  await transaction.run(sql`delete from published_item where agency_id = ${agencyId} and item_id = ${itemId}`);
  await transaction.run(sql`
    update released_version set content = null
     where agency_id = ${agencyId} and item_id = ${itemId} and content is not null`);
}

/** Hides the words of an earlier version. Throws unless it is one: what is shown now is corrected or withdrawn instead. */
export async function hideVersion(
  transaction: Database,
  item: { readonly agencyId: AgencyId; readonly itemId: ItemId },
  version: number,
): Promise<void> {
  const { agencyId, itemId } = item;
  const hidden = await transaction.run(sql`
    update released_version as earlier set content = null, is_hidden = true
     where agency_id = ${agencyId} and item_id = ${itemId} and version = ${version}
       and not exists (select from published_item as shown
                        where shown.agency_id = earlier.agency_id and shown.item_id = earlier.item_id
                          and shown.version = earlier.version)`);
  if (hidden === 0) throw new Error(`Item ${itemId} has no earlier version ${version} that could be hidden.`);
}
