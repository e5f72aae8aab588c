import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { RecordedEvent, Stream } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EventRow, eventColumns, eventOf } from './event-row.ts';

/** The history of a subject, oldest first. */
export async function listEvents(
  db: Database,
  agency: AgencyId,
  stream: Stream,
  subjectId: string,
): Promise<RecordedEvent[]> {
  const rows = await db.many(sql<EventRow>`
    select ${eventColumns} from event
     where agency_id = ${agency} and stream = ${stream} and subject_id = ${subjectId}
     order by seq`);
  return rows.map(eventOf);
}
