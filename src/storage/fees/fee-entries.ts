import { type RawBuilder, sql } from 'kysely';
import { type Fen, fen } from '../../core/values/fen.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { firstDayOf, lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';
import type { FeeEntry, FeeEntryFilter, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { pageOf } from '../page.ts';

interface FeeEntryRow {
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly seq: number;
  readonly action: FeeEntry['action'];
  readonly happened_on: PlainDate;
  readonly amount_fen: number;
  readonly basis: FeeEntry['basis'];
  readonly units: number | null;
  readonly pay_by: PlainDate | null;
  readonly voucher: string | null;
  readonly reason: string | null;
}

/**
 * Every notice, payment and refund of an agency with its amount. A payment that names none paid what its notice still
 * left: the notice less the parts that came between the two.
 */
export function feeEntriesOf(agency: AgencyId): RawBuilder<unknown> {
  return sql`
    select entry.subject_id as request_id, entry.seq, entry.action, entry.happened_on,
           coalesce((entry.payload ->> 'amountFen')::bigint, notice.amount_fen - parts.amount_fen) as amount_fen,
           entry.payload ->> 'basis' as basis, (entry.payload ->> 'units')::int as units,
           (entry.payload ->> 'payBy')::date as pay_by, entry.payload ->> 'voucher' as voucher,
           entry.payload ->> 'reason' as reason
      from event entry
      left join lateral (
        select seq, (payload ->> 'amountFen')::bigint as amount_fen from event
         where agency_id = entry.agency_id and stream = 'request' and subject_id = entry.subject_id
           and action = 'sendFeeNotice' and seq < entry.seq
         order by seq desc limit 1
      ) notice on entry.action = 'receivePayment'
      left join lateral (
        select coalesce(sum((payload ->> 'amountFen')::bigint), 0) as amount_fen from event
         where agency_id = entry.agency_id and stream = 'request' and subject_id = entry.subject_id
           and action = 'receivePartPayment' and seq > notice.seq and seq < entry.seq
      ) parts on true
     where entry.agency_id = ${agency} and entry.stream = 'request'
       and entry.action in ('sendFeeNotice', 'receivePartPayment', 'receivePayment', 'refundFee')`;
}

/** The fee ledger of an agency, the newest entry first. */
export function listFeeEntries(db: Database, agency: AgencyId, filter: FeeEntryFilter): Promise<Page<FeeEntry>> {
  const { year } = filter;
  const ofYear = year === undefined ? sql`` : sql`where happened_on between ${firstDayOf(year)} and ${lastDayOf(year)}`;
  const matching = sql<FeeEntryRow>`
    select entry.*, request.request_number
      from (${feeEntriesOf(agency)}) entry
      join disclosure_request request on request.agency_id = ${agency} and request.request_id = entry.request_id
      ${ofYear}`;
  return pageOf(db, matching, sql`happened_on desc, request_number desc, seq desc`, filter, entryOf);
}

function entryOf(row: FeeEntryRow): FeeEntry {
  return {
    requestId: row.request_id,
    requestNumber: row.request_number,
    seq: row.seq,
    action: row.action,
    happenedOn: row.happened_on,
    amountFen: amountOf(row),
    basis: row.basis,
    units: row.units,
    payBy: row.pay_by,
    voucher: row.voucher,
    reason: row.reason,
  };
}

function amountOf({ amount_fen }: FeeEntryRow): Fen {
  return fen(Number(amount_fen));
}
