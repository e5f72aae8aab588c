import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { RecordedEvent } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EventRow, eventColumns, eventOf } from '../events/event-row.ts';

/** What happened to a report, oldest first, with the names of who did it; a supervisor's account is of another agency. */
export async function listReportEvents(
  db: Database,
  agency: AgencyId,
  year: Year,
): Promise<(RecordedEvent & { readonly actorName: string | null })[]> {
  const rows = await db.many(sql<EventRow & { readonly actor_name: string | null }>`
    select ${eventColumns}, account.display_name as actor_name
      from event
      left join account on account.account_id = event.actor_id
     where event.agency_id = ${agency} and event.stream = 'report' and event.subject_id = ${String(year)}
     order by event.seq`);
  return rows.map((row) => ({ ...eventOf(row), actorName: row.actor_name }));
}
