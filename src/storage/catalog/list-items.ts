import { type RawBuilder, sql } from 'kysely';
import type { ItemStage } from '../../core/catalog/item-stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Page, StoredItem, WorkingItemFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';

/** Items of an agency; asked by a day, the one that falls due first stands first, otherwise the one changed last. */
export function listItems(db: Database, agency: AgencyId, filter: WorkingItemFilter): Promise<Page<StoredItem>> {
  const order =
    filter.dueUntil !== undefined
      ? sql`due_on, item_id`
      : filter.reassessUntil !== undefined
        ? sql`reassess_on, item_id`
        : filter.scheduledUntil !== undefined
          ? sql`publish_at, item_id`
          : sql`changed_at desc, item_id`;
  const matching = sql<ItemRow>`select ${itemColumns} from item where ${allOf(conditionsOf(agency, filter))}`;
  return pageOf(db, matching, order, filter, itemOf);
}

/** How many items of an agency stand at each stage. */
export function countItems(
  db: Database,
  agency: AgencyId,
): Promise<{ readonly stage: ItemStage; readonly count: number }[]> {
  return db.many(sql<{ stage: ItemStage; count: number }>`
    select stage, count(*) as count from item where agency_id = ${agency} group by stage order by stage`);
}

function conditionsOf(agency: AgencyId, filter: WorkingItemFilter): RawBuilder<unknown>[] {
  const { stages, openness, subjectId, columnId, dueUntil, reassessUntil, scheduledUntil } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`agency_id = ${agency}`];
  if (stages !== undefined) conditions.push(sql`stage = any(${[...stages]}::text[])`);
  if (openness !== undefined) conditions.push(sql`openness = ${openness}`);
  if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`);
  if (columnId !== undefined) conditions.push(sql`column_id = ${columnId}`);
  if (dueUntil !== undefined)
    conditions.push(sql`due_on <= ${dueUntil}::date and published_at is null and stage not in ('discarded', 'filed')`);
  if (reassessUntil !== undefined) conditions.push(sql`reassess_on <= ${reassessUntil}::date`);
  if (scheduledUntil !== undefined)
    conditions.push(sql`publish_at <= ${scheduledUntil}::timestamptz and stage = 'approved'`);
  return conditions;
}
