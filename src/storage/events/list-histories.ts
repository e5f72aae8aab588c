import { type RawBuilder, sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { LedgerStream, RecordedEvent } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EventRow, eventColumns, eventOf } from './event-row.ts';

/**
 * Whole histories of the subjects of a ledger to which something happened after a place in the agency's chain, subject by
 * subject, oldest event first. Subjects that began after it come along if their legal day is not after `lateUntil`.
 */
export async function listHistoriesChangedAfter(
  db: Database,
  agency: AgencyId,
  stream: LedgerStream,
  eventNo: number,
  lateUntil: PlainDate | null,
): Promise<RecordedEvent[]> {
  const rows = await db.many(sql<EventRow>`
    with changed as (
      select distinct later.subject_id from event as later
       where later.agency_id = ${agency} and later.event_no > ${eventNo} and later.stream = ${stream}
    ), wanted as (
      select subject_id from changed
       where exists (select from event as first
                      where first.agency_id = ${agency} and first.stream = ${stream}
                        and first.subject_id = changed.subject_id and first.seq = 1 and first.event_no <= ${eventNo})
          or ${isLate(agency, stream, lateUntil)}
    )
    select ${eventColumns}
      from wanted join event on event.agency_id = ${agency} and event.stream = ${stream}
                            and event.subject_id = wanted.subject_id
     order by event.subject_id, event.seq`);
  return rows.map(eventOf);
}

/** A subject that was entered late counts by its legal day, whenever it was entered. */
function isLate(agency: AgencyId, stream: LedgerStream, until: PlainDate | null): RawBuilder<unknown> {
  if (until === null) return sql`false`;
  const of = { request: requestDay, proactive: entryDay, dispute: disputeDay }[stream];
  return sql`exists (${of} and ledger.agency_id = ${agency} and ledger.legal_day <= ${until}::date)`;
}

const requestDay = sql`select from (select agency_id, request_id, received_on as legal_day from disclosure_request) as ledger
   where ledger.request_id = changed.subject_id`;
const entryDay = sql`select from (select agency_id, entry_id, happened_on as legal_day from proactive_entry) as ledger
   where ledger.entry_id = changed.subject_id`;
const disputeDay = sql`select from (select agency_id, case_id, opened_on as legal_day from dispute_case) as ledger
   where ledger.case_id = changed.subject_id`;
