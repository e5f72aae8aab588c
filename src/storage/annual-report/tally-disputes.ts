import { sql } from 'kysely';
import type { DisputeTally } from '../../core/annual-report/live-tables.ts';
import type { DisputeResult, DisputeRoute } from '../../core/disputes/dispute-results.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/**
 * Table 4: disputes concluded from 1 January to the cut-off day by result, and those pending on that day. Where the agency
 * is a co-defendant, the original agency counts.
 */
export function tallyDisputes(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<DisputeTally[]> {
  return tally(db, agency, cutOff, false);
}

/** The cases that table 4 leaves out because the agency is sued beside the original agency, counted the same way. */
export function tallyCoDefendants(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<DisputeTally[]> {
  return tally(db, agency, cutOff, true);
}

function tally(db: Database, agency: AgencyId, cutOff: PlainDate, asCoDefendant: boolean): Promise<DisputeTally[]> {
  return db.many(sql<{ route: DisputeRoute; result: DisputeResult | null; count: number }>`
    select route, case when concluded_on <= ${cutOff} then result end as result, count(*) as count
      from dispute_case
     where agency_id = ${agency} and voided_at is null and as_co_defendant = ${asCoDefendant} and opened_on <= ${cutOff}
       and (concluded_on is null or concluded_on >= ${firstDayOf(yearOf(cutOff))})
     group by 1, 2`);
}
