import { sql } from 'kysely';
import { type Fen, fen } from '../../core/values/fen.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';
import { feeEntriesOf } from '../fees/fee-entries.ts';

/** What was collected from 1 January to the cut-off day, less what was given back in that time. */
export async function sumProcessingFees(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<Fen> {
  const { amount } = await db.one(sql<{ amount: number }>`
    select coalesce(sum(case action when 'refundFee' then -amount_fen else amount_fen end), 0)::bigint as amount
      from (${feeEntriesOf(agency)}) entry
     where action <> 'sendFeeNotice' and happened_on between ${firstDayOf(yearOf(cutOff))} and ${cutOff}`);
  return fen(amount);
}
