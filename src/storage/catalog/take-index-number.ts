import { sql } from 'kysely';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** Gives an item a number for good; false if an item ever had it. */
export async function takeIndexNumber(
  transaction: Database,
  item: { readonly agencyId: AgencyId; readonly itemId: ItemId },
  indexNumber: string,
  isAlias: boolean,
): Promise<boolean> {
  const taken = await transaction.run(sql`
    insert into index_number (index_number, agency_id, item_id, is_alias)
    values (${indexNumber}, ${item.agencyId}, ${item.itemId}, ${isAlias})
    on conflict (index_number) do nothing`);
  return taken === 1;
}
