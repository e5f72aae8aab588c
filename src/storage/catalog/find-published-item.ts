import { sql } from 'kysely';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { AgencyId, Digest, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ItemTombstone, PublishedItem } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { headColumns, headOf, type PublishedItemRow } from './published-item-row.ts';

interface ShownRow extends PublishedItemRow {
  readonly version: number;
  readonly content: string;
  readonly content_digest: Digest;
}

interface TombstoneRow {
  readonly agency_id: AgencyId;
  readonly item_id: ItemId;
  readonly index_number: string;
  readonly withdrawn_at: string;
  readonly reason: string;
}

/** The item that the public sees under a number or one of its aliases, or what stands in its place. */
export async function findPublishedItem(
  db: Database,
  indexNumber: string,
  today: PlainDate,
): Promise<PublishedItem | ItemTombstone | undefined> {
  const row = await db.maybe(sql<ShownRow>`
    select ${headColumns}, shown.version, shown.content, shown.content_digest
      from index_number as given
      join published_item as shown on shown.agency_id = given.agency_id and shown.item_id = given.item_id
     where given.index_number = ${indexNumber}`);
  if (row === undefined) return findTombstone(db, indexNumber);
  return {
    ...headOf(row, today),
    version: row.version,
    content: JSON.parse(row.content) as ItemContent,
    contentDigest: row.content_digest,
    validityChanges: row.changes,
  };
}

async function findTombstone(db: Database, indexNumber: string): Promise<ItemTombstone | undefined> {
  const row = await db.maybe(sql<TombstoneRow>`
    select gone.agency_id, gone.item_id, gone.index_number, gone.withdrawn_at, gone.reason
      from index_number as given
      join withdrawn_item as gone on gone.agency_id = given.agency_id and gone.item_id = given.item_id
     where given.index_number = ${indexNumber}`);
  if (row === undefined) return undefined;
  return {
    agencyId: row.agency_id,
    itemId: row.item_id,
    indexNumber: row.index_number,
    withdrawnAt: instantOf(row.withdrawn_at),
    why: row.reason,
  };
}
