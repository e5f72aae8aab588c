import { sql } from 'kysely';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Notes that an entry made by hand counts a document of the library; false if that was noted before. */
export async function saveCover(
  transaction: Database,
  cover: { readonly agencyId: AgencyId; readonly itemId: ItemId; readonly entryId: EntryId },
  by: AccountId,
  at: Instant,
): Promise<boolean> {
  const count = await transaction.run(sql`
    insert into register_cover (agency_id, item_id, entry_id, covered_by, covered_at)
    values (${cover.agencyId}, ${cover.itemId}, ${cover.entryId}, ${by}, ${at})
    on conflict do nothing`);
  return count > 0;
}
