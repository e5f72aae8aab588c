import { sql } from 'kysely';
import type { ItemCheckId } from '../../core/releases/item-check-table.ts';
import type { ItemPlace } from '../../core/releases/item-findings.ts';
import type { AccountId, AgencyId, Digest, ItemId } from '../../core/values/ids.ts';
import type { StoredOverride } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface OverrideRow {
  readonly agency_id: AgencyId;
  readonly item_id: ItemId;
  readonly content_digest: Digest;
  readonly check_id: ItemCheckId;
  readonly place_key: string;
  readonly place: ItemPlace;
  readonly reason: string;
  readonly made_by: AccountId;
  readonly made_by_name: string | null;
  readonly made_at: string;
}

/** Findings of an item that people let stand, of every content it had, oldest first. */
export async function listOverrides(db: Database, agency: AgencyId, itemId: ItemId): Promise<StoredOverride[]> {
  const rows = await db.many(sql<OverrideRow>`
    select finding_override.*, maker.display_name as made_by_name
      from finding_override left join account maker on maker.account_id = finding_override.made_by
     where finding_override.agency_id = ${agency} and finding_override.item_id = ${itemId}
     order by made_at, check_id, place_key`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    itemId: row.item_id,
    contentDigest: row.content_digest,
    check: row.check_id,
    placeKey: row.place_key,
    place: row.place,
    reason: row.reason,
    madeBy: row.made_by,
    madeByName: row.made_by_name,
    madeAt: instantOf(row.made_at),
  }));
}

/** Keeps an override; the first one for a finding of a content stays. */
export async function saveOverride(transaction: Database, override: Omit<StoredOverride, 'madeByName'>): Promise<void> {
  await transaction.run(sql`
    insert into finding_override (agency_id, item_id, content_digest, check_id, place_key, place, reason, made_by, made_at)
    values (${override.agencyId}, ${override.itemId}, ${override.contentDigest}, ${override.check},
            ${override.placeKey}, ${JSON.stringify(override.place)}::jsonb, ${override.reason}, ${override.madeBy},
            ${override.madeAt})
    on conflict do nothing`);
}
