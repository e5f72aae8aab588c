import { sql } from 'kysely';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { StoredItem } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';

/** An item of an agency at whatever stage. */
export async function findItem(db: Database, agency: AgencyId, itemId: ItemId): Promise<StoredItem | undefined> {
  const row = await db.maybe(sql<ItemRow>`
    select ${itemColumns} from item where agency_id = ${agency} and item_id = ${itemId}`);
  return row === undefined ? undefined : itemOf(row);
}
