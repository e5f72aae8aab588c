import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Stream } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Everything that events of a stream are about, in the order of its first event. */
export async function listSubjects(db: Database, agency: AgencyId, stream: Stream): Promise<string[]> {
  const rows = await db.many(sql<{ subject_id: string }>`
    select subject_id from event where agency_id = ${agency} and stream = ${stream} and seq = 1 order by event_no`);
  return rows.map((row) => row.subject_id);
}
