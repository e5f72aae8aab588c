import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ChannelCount, LedgerStanding, LedgerStream } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

/**
 * Since when an agency keeps its ledgers here (its first account or first event), how many subjects one ledger has, and
 * when something was entered in it last.
 */
export async function findLedgerStanding(
  db: Database,
  agency: AgencyId,
  stream: LedgerStream,
): Promise<LedgerStanding> {
  const row = await db.one(sql<{ kept_since: string | null; subject_count: number; last_at: string | null }>`
    select least((select min(created_at) from account where agency_id = ${agency}),
                 (select recorded_at from event where agency_id = ${agency} and event_no = 1)) as kept_since,
           (select count(*) from event
             where agency_id = ${agency} and stream = ${stream} and seq = 1) as subject_count,
           (select recorded_at from event where agency_id = ${agency} and stream = ${stream}
             order by event_no desc limit 1) as last_at`);
  return {
    keptSince: instantOrNull(row.kept_since),
    subjectCount: row.subject_count,
    lastRecordedAt: instantOrNull(row.last_at),
  };
}

/** How many requests of an agency came on which channel between two days of receipt, and the last day on each. */
export async function countByChannel(
  db: Database,
  agency: AgencyId,
  from: PlainDate,
  to: PlainDate,
): Promise<ChannelCount[]> {
  const rows = await db.many(sql<{ channel: string; count: number; last_on: PlainDate | null }>`
    select channel, count(*) filter (where received_on between ${from} and ${to}) as count,
           max(received_on) filter (where received_on <= ${to}) as last_on
      from disclosure_request
     where agency_id = ${agency}
     group by channel`);
  return rows.map((row) => ({ channel: row.channel, count: row.count, lastOn: row.last_on }));
}
