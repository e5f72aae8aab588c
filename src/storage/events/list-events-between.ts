import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { RecordedEvent, Stream } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EventRow, eventColumns, eventOf } from './event-row.ts';

/** Events of some streams after one place in an agency's chain and up to another, in the order of the chain. */
export async function listEventsBetween(
  db: Database,
  agency: AgencyId,
  streams: readonly Stream[],
  window: { readonly after: number; readonly through: number; readonly limit: number },
): Promise<RecordedEvent[]> {
  const rows = await db.many(sql<EventRow>`
    select ${eventColumns} from event
     where agency_id = ${agency} and event_no > ${window.after} and event_no <= ${window.through}
       and stream = any(${streams})
     order by event_no limit ${window.limit}`);
  return rows.map(eventOf);
}

/** The event at a place in an agency's chain. */
export async function findEvent(db: Database, agency: AgencyId, eventNo: number): Promise<RecordedEvent | undefined> {
  const row = await db.maybe(sql<EventRow>`
    select ${eventColumns} from event where agency_id = ${agency} and event_no = ${eventNo}`);
  return row && eventOf(row);
}
