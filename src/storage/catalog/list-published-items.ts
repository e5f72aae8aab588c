import { type RawBuilder, sql } from 'kysely';
import { firstDayOf, lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';
import type { ItemHead, Page, PublishedItemFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { headColumns, headOf, type PublishedItemRow } from './published-item-row.ts';
import { validityKindOn } from './validity-kind.ts';

/** Items that the public sees, with their validity on a day. */
export function listPublishedItems(
  db: Database,
  filter: PublishedItemFilter,
  today: PlainDate,
): Promise<Page<ItemHead>> {
  return pageOf(
    db,
    sql<PublishedItemRow>`select ${headColumns} from published_item as shown where ${matching(filter, today)}`,
    orders[filter.order ?? 'newest'],
    filter,
    (row) => headOf(row, today),
  );
}

/** The conditions of a filter on `published_item as shown`. */
export function matching(filter: Filter, today: PlainDate): RawBuilder<unknown> {
  return allOf([...placeOf(filter), ...marksOf(filter, today), ...daysOf(filter)]);
}

const orders = {
  newest: sql`published_at desc, item_id`,
  oldest: sql`published_at, item_id`,
  madeOn: sql`made_on desc, item_id`,
};

type Filter = Omit<PublishedItemFilter, 'offset' | 'limit' | 'order'>;

function placeOf(filter: Filter): RawBuilder<unknown>[] {
  const { agencyIds, itemIds, subjectIds, columnId, explains, variantOf } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (agencyIds !== undefined) conditions.push(sql`shown.agency_id = any(${[...agencyIds]}::text[])`);
  if (itemIds !== undefined) conditions.push(sql`shown.item_id = any(${[...itemIds]}::text[])`);
  if (subjectIds !== undefined) conditions.push(sql`shown.subject_id = any(${[...subjectIds]}::text[])`);
  if (columnId !== undefined) conditions.push(sql`shown.column_id = ${columnId}`);
  if (explains !== undefined) conditions.push(sql`shown.explains = ${explains}`);
  if (variantOf !== undefined) conditions.push(sql`shown.variant_of = ${variantOf}`);
  return conditions;
}

function marksOf(filter: Filter, today: PlainDate): RawBuilder<unknown>[] {
  const { genre, topic, keyword, normativeKinds, validity, validities, words } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (genre !== undefined) conditions.push(sql`shown.genre = ${genre}`);
  if (topic !== undefined) conditions.push(sql`shown.topic = ${topic}`);
  if (keyword !== undefined) conditions.push(sql`${keyword} = any(shown.keywords)`);
  if (normativeKinds !== undefined) conditions.push(sql`shown.normative_kind = any(${[...normativeKinds]}::text[])`);
  if (validity !== undefined) conditions.push(sql`${validityKindOn(today)} = ${validity}`);
  if (validities !== undefined) conditions.push(sql`${validityKindOn(today)} = any(${[...validities]}::text[])`);
  if (words !== undefined)
    conditions.push(sql`
      position(lower(${words}) in lower(shown.title || ' ' || coalesce(shown.document_number, ''))) > 0`);
  return conditions;
}

function daysOf({ from, to, year }: Filter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== undefined) conditions.push(sql`shown.published_on >= ${from}::date`);
  if (to !== undefined) conditions.push(sql`shown.published_on <= ${to}::date`);
  if (year !== undefined)
    conditions.push(sql`shown.published_on between ${firstDayOf(year)}::date and ${lastDayOf(year)}::date`);
  return conditions;
}
