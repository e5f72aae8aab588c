import { sql } from 'kysely';
import type { PublicationChannel } from '../../core/catalog/publication-channels.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ReachRow, VisitCount } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Adds readers to what was counted before; numbers under which nothing is public are left out. */
export async function addVisits(transaction: Database, visits: readonly VisitCount[]): Promise<void> {
  await transaction.run(sql`
    insert into item_visit (agency_id, item_id, visited_on, channel, place_no, visit_count)
    select shown.agency_id, shown.item_id, seen.visited_on, seen.channel, seen.place_no, sum(seen.visit_count)
      from unnest(${visits.map(({ indexNumber }) => indexNumber)}::text[],
                  ${visits.map(({ visitedOn }) => visitedOn)}::date[],
                  ${visits.map(({ channel }) => channel)}::text[],
                  ${visits.map(({ placeNo }) => placeNo)}::integer[],
                  ${visits.map(({ count }) => count)}::integer[])
             as seen (index_number, visited_on, channel, place_no, visit_count)
      join index_number as given on given.index_number = seen.index_number
      join published_item as shown on shown.agency_id = given.agency_id and shown.item_id = given.item_id
     group by 1, 2, 3, 4, 5
     order by 1, 2, 3, 4, 5
    on conflict (agency_id, item_id, visited_on, channel, place_no) do update
       set visit_count = item_visit.visit_count + excluded.visit_count`);
}

/** Readers of an item until the end of a day. */
export async function countVisits(db: Database, agency: AgencyId, itemId: ItemId, through: PlainDate): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select coalesce(sum(visit_count), 0) as count from item_visit
     where agency_id = ${agency} and item_id = ${itemId} and visited_on <= ${through}::date`);
  return count;
}

interface Row {
  readonly item_id: ItemId;
  readonly channel: PublicationChannel;
  readonly place_no: number;
  readonly count: number;
}

/** Readers of an agency's items by item, channel and place, both days included. */
export async function listReach(
  db: Database,
  agency: AgencyId,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly ReachRow[]> {
  const rows = await db.many(sql<Row>`
    select item_id, channel, place_no, sum(visit_count) as count from item_visit
     where agency_id = ${agency} and visited_on between ${from}::date and ${to}::date
     group by item_id, channel, place_no
     order by item_id, channel, place_no`);
  return rows.map(({ item_id: itemId, channel, place_no: placeNo, count }) => ({ itemId, channel, placeNo, count }));
}
