import { sql } from 'kysely';
import type { ValidityChange } from '../../core/catalog/validity.ts';
import type { AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { Database } from '../database.ts';

/** Adds a released change of validity to a document; the database refuses one without a standing release. */
export async function saveValidityChange(
  transaction: Database,
  item: { readonly agencyId: AgencyId; readonly itemId: ItemId },
  change: ValidityChange,
  releaseId: EntryId,
): Promise<void> {
  const { agencyId, itemId } = item;
  await transaction.run(sql`
    insert into validity_change (agency_id, item_id, change_no, effect, from_on, changed_by, by_index_number,
                                 release_id)
    select ${agencyId}, ${itemId}, coalesce(max(change_no), 0) + 1, ${change.effect}, ${change.from}::date, ${change.by},
           ${change.byIndexNumber}, ${releaseId}
      from validity_change where agency_id = ${agencyId} and item_id = ${itemId}`);
}

/** Every change of `shown`, an item that is public, in the order of their release, as one JSON value for `PublishedItemRow.changes`. */
export const validityChanges = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('effect', change.effect, 'from', change.from_on, 'by', change.changed_by,
                                                'byIndexNumber', change.by_index_number)
                             order by change.change_no), '[]'::jsonb)
     from validity_change as change
    where change.agency_id = shown.agency_id and change.item_id = shown.item_id)`;
