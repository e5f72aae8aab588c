import { sql } from 'kysely';
import type { AccountId, AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ValidityReview } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Notes that a clean-up left a document in force; a second note of the same day is none. */
export async function saveValidityReview(transaction: Database, review: ValidityReview): Promise<void> {
  const { agencyId, itemId, reviewedOn, reviewedBy, note } = review;
  await transaction.run(sql`
    insert into validity_review (agency_id, item_id, reviewed_on, reviewed_by, note)
    values (${agencyId}, ${itemId}, ${reviewedOn}, ${reviewedBy}, ${note})
    on conflict do nothing`);
}

/** What clean-ups left in force, the newest first. */
export async function listValidityReviews(db: Database, agency: AgencyId): Promise<ValidityReview[]> {
  const rows = await db.many(sql<{ item_id: ItemId; reviewed_on: PlainDate; reviewed_by: AccountId; note: string }>`
    select item_id, reviewed_on, reviewed_by, note
      from validity_review where agency_id = ${agency} order by reviewed_on desc, item_id`);
  return rows.map((row) => ({
    agencyId: agency,
    itemId: row.item_id,
    reviewedOn: row.reviewed_on,
    reviewedBy: row.reviewed_by,
    note: row.note,
  }));
}
