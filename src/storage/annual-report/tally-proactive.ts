import { sql } from 'kysely';
import type { ProactiveTally } from '../../core/annual-report/live-tables.ts';
import type { ProactiveItem, ProactiveKind } from '../../core/annual-report/proactive-entries.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

interface TallyRow {
  readonly item: ProactiveItem;
  readonly kind: ProactiveKind;
  readonly during_year: boolean;
  readonly quantity: number;
  readonly amount_fen: number;
}

/** Table 2: what the register adds up to on a cut-off day, apart for its year and for the time before. */
export async function tallyProactive(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<ProactiveTally[]> {
  const rows = await db.many(sql<TallyRow>`
    select item, kind, happened_on >= ${firstDayOf(yearOf(cutOff))} as during_year,
           coalesce(sum(quantity), 0)::bigint as quantity, coalesce(sum(amount_fen), 0)::bigint as amount_fen
      from proactive_entry
     where agency_id = ${agency} and happened_on <= ${cutOff} and voided_at is null
     group by item, kind, during_year`);
  return rows.map((row) => ({
    item: row.item,
    kind: row.kind,
    duringYear: row.during_year,
    quantity: row.quantity,
    amountFen: row.amount_fen,
  }));
}
