import { sql } from 'kysely';
import type { OldAddress } from '../../core/catalog/old-address.ts';
import type { AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { OldPlace, StoredItem } from '../../usecases/ports.ts';
import { type ItemRow, itemColumns, itemOf } from '../catalog/item-row.ts';
import type { Database } from '../database.ts';

/** Gives an old address to an item; false if another one has it. */
export async function takeOldAddress(transaction: Database, place: OldPlace): Promise<boolean> {
  const taken = await transaction.run(sql`
    insert into old_address (host, path, agency_id, item_id, import_id, row_no, published_on)
    values (${place.host}, ${place.path}, ${place.agencyId}, ${place.itemId}, ${place.importId}, ${place.rowNumber},
            ${place.publishedOn}::date)
    on conflict (host, path) do nothing`);
  return taken === 1;
}

/** Which of some addresses are taken. */
export function listTakenAddresses(db: Database, addresses: readonly OldAddress[]): Promise<OldAddress[]> {
  return db.many(sql<OldAddress>`
    select taken.host, taken.path
      from unnest(${addresses.map(({ host }) => host)}::text[], ${addresses.map(({ path }) => path)}::text[])
           as asked (host, path)
      join old_address as taken on taken.host = asked.host and taken.path = asked.path`);
}

/**
 * The index number of what stood at an address and is public, or was and left a tombstone. Whatever host a page is asked
 * for under now: that of the list first, else the only one that has the path.
 */
export async function findMovedItem(db: Database, { host, path }: OldAddress): Promise<string | undefined> {
  const rows = await db.many(sql<{ host: string; index_number: string }>`
    select place.host, coalesce(shown.index_number, gone.index_number) as index_number
      from old_address as place
      left join published_item as shown on shown.agency_id = place.agency_id and shown.item_id = place.item_id
      left join withdrawn_item as gone on gone.agency_id = place.agency_id and gone.item_id = place.item_id
     where place.path = ${path} and (shown.index_number is not null or gone.index_number is not null)
     order by place.host limit 2`);
  const exact = rows.find((row) => row.host === host) ?? (rows.length === 1 ? rows[0] : undefined);
  return exact?.index_number;
}

/** The items of an import in the order of its rows. */
export async function listImportedItems(
  db: Database,
  agency: AgencyId,
  importId: EntryId,
): Promise<readonly { readonly place: OldPlace; readonly item: StoredItem }[]> {
  const rows = await db.many(sql<ItemRow & PlaceRow>`
    select ${itemColumns}, place.host, place.path, place.row_no, place.old_published_on
      from (select agency_id as place_agency, item_id as place_item, host, path, row_no, published_on as old_published_on
              from old_address where agency_id = ${agency} and import_id = ${importId}) as place
      join item on item.agency_id = place.place_agency and item.item_id = place.place_item
     order by place.row_no, item.item_id`);
  return rows.map((row) => ({
    item: itemOf(row),
    place: {
      host: row.host,
      path: row.path,
      agencyId: agency,
      itemId: row.item_id as ItemId,
      importId,
      rowNumber: row.row_no,
      publishedOn: row.old_published_on,
    },
  }));
}

interface PlaceRow {
  readonly host: string;
  readonly path: string;
  readonly row_no: number;
  readonly old_published_on: PlainDate;
}
