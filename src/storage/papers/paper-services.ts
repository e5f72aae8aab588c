import { sql } from 'kysely';
import type { ServiceMode } from '../../core/requests/request-events.ts';
import type { ServiceFailure } from '../../core/requests/service-failures.ts';
import type { AccountId, AgencyId, PaperId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, PaperServiceRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface ServiceRow {
  readonly seq: number;
  readonly mode: ServiceMode;
  readonly sent_on: PlainDate | null;
  readonly signed_on: PlainDate | null;
  readonly reached_on: PlainDate | null;
  readonly counts_on: PlainDate | null;
  readonly failed_on: PlainDate | null;
  readonly failure: ServiceFailure | null;
  readonly tracking_number: string | null;
  readonly sealed: Uint8Array;
  readonly recorded_by: AccountId;
  readonly recorded_at: Instant;
}

/** Keeps one attempt at handing a paper over. */
export async function savePaperService(transaction: Database, record: PaperServiceRecord): Promise<void> {
  await transaction.run(sql`
    insert into paper_service (agency_id, paper_id, seq, mode, sent_on, signed_on, reached_on, counts_on, failed_on,
                               failure, tracking_number, sealed, recorded_by, recorded_at)
    values (${record.agencyId}, ${record.paperId}, ${record.seq}, ${record.mode}, ${record.sentOn}, ${record.signedOn},
            ${record.reachedOn}, ${record.countsOn}, ${record.failedOn}, ${record.failure}, ${record.trackingNumber},
            ${record.sealed}, ${record.recordedBy}, ${record.recordedAt}::timestamptz)`);
}

/** Every attempt at handing a paper over, oldest first. */
export async function listPaperServices(
  db: Database,
  agencyId: AgencyId,
  paperId: PaperId,
): Promise<PaperServiceRecord[]> {
  const rows = await db.many(sql<ServiceRow>`
    select seq, mode, sent_on, signed_on, reached_on, counts_on, failed_on, failure, tracking_number, sealed,
           recorded_by, recorded_at
      from paper_service where agency_id = ${agencyId} and paper_id = ${paperId} order by seq`);
  return rows.map((row) => ({
    agencyId,
    paperId,
    seq: row.seq,
    mode: row.mode,
    sentOn: row.sent_on,
    signedOn: row.signed_on,
    reachedOn: row.reached_on,
    countsOn: row.counts_on,
    failedOn: row.failed_on,
    failure: row.failure,
    trackingNumber: row.tracking_number,
    sealed: row.sealed,
    recordedBy: row.recorded_by,
    recordedAt: instantOf(row.recorded_at),
  }));
}
