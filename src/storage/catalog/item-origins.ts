import { sql } from 'kysely';
import type { AgencyId, ItemId, RequestId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** Notes the requests that led to an item. */
export async function saveItemOrigins(
  transaction: Database,
  item: { readonly agencyId: AgencyId; readonly itemId: ItemId },
  requestIds: readonly RequestId[],
): Promise<void> {
  await transaction.run(sql`
    insert into item_origin (agency_id, item_id, request_id)
    select ${item.agencyId}, ${item.itemId}, unnest(${[...requestIds]}::text[])
    on conflict do nothing`);
}

/** Requests of an agency that led to an item which was not given up. */
export async function listRequestsBehindItems(db: Database, agency: AgencyId): Promise<RequestId[]> {
  const rows = await db.many(sql<{ request_id: RequestId }>`
    select distinct origin.request_id
      from item_origin as origin
      join item on item.agency_id = origin.agency_id and item.item_id = origin.item_id
     where origin.agency_id = ${agency} and item.stage <> 'discarded'
     order by origin.request_id`);
  return rows.map((row) => row.request_id);
}
