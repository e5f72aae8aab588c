import { sql } from 'kysely';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, ItemCheckStore, StoredAssessment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface AssessmentRow {
  readonly agency_id: AgencyId;
  readonly assessment_id: EntryId;
  readonly title: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly made_on: PlainDate;
  readonly made_by: AccountId;
  readonly made_by_name: string | null;
  readonly made_at: string;
  readonly item_ids: readonly ItemId[];
}

/** Impact assessments of an agency with the items they cover, the newest first. */
export async function listAssessments(db: Database, agency: AgencyId): Promise<StoredAssessment[]> {
  const rows = await db.many(sql<AssessmentRow>`
    select assessment.*, maker.display_name as made_by_name,
           array(select item_id from assessed_item used
                  where used.agency_id = assessment.agency_id and used.assessment_id = assessment.assessment_id
                  order by used_at) as item_ids
      from impact_assessment assessment left join account maker on maker.account_id = assessment.made_by
     where assessment.agency_id = ${agency}
     order by assessment.made_at desc, assessment.assessment_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    title: row.title,
    answers: row.answers,
    madeOn: row.made_on,
    madeBy: row.made_by,
    madeByName: row.made_by_name,
    madeAt: instantOf(row.made_at),
    itemIds: row.item_ids,
  }));
}

/** Keeps an assessment; one with its identifier that is there already stays. */
export async function saveAssessment(
  transaction: Database,
  assessment: Parameters<ItemCheckStore['saveAssessment']>[0],
): Promise<void> {
  await transaction.run(sql`
    insert into impact_assessment (agency_id, assessment_id, title, answers, made_on, made_by, made_at)
    values (${assessment.agencyId}, ${assessment.assessmentId}, ${assessment.title},
            ${JSON.stringify(assessment.answers)}::jsonb, ${assessment.madeOn}, ${assessment.madeBy},
            ${assessment.madeAt})
    on conflict do nothing`);
}

/** Notes that an assessment covers an item. */
export async function saveAssessmentUse(
  transaction: Database,
  agency: AgencyId,
  assessmentId: EntryId,
  itemId: ItemId,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into assessed_item (agency_id, assessment_id, item_id, used_by, used_at)
    values (${agency}, ${assessmentId}, ${itemId}, ${by}, ${at}) on conflict do nothing`);
}
