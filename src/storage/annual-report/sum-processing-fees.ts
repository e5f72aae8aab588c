import { sql } from 'kysely';
import { type Fen, fen } from '../../core/values/fen.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** Amounts of the fee notices whose payment was complete from 1 January to the cut-off day. */
export async function sumProcessingFees(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<Fen> {
  const { amount } = await db.one(sql<{ amount: number }>`
    select coalesce(sum((notice.payload ->> 'amountFen')::bigint), 0)::bigint as amount
      from event payment
      join lateral (
        select payload from event
         where agency_id = payment.agency_id and stream = payment.stream and subject_id = payment.subject_id
           and action = 'sendFeeNotice' and seq < payment.seq
         order by seq desc limit 1
      ) notice on true
     where payment.agency_id = ${agency} and payment.stream = 'request' and payment.action = 'receivePayment'
       and payment.happened_on between ${firstDayOf(yearOf(cutOff))} and ${cutOff}`);
  return fen(amount);
}
