import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** How many requests closed from 1 January to the cut-off day had been sent a fee notice, and a correction notice. */
export async function countRequestNotices(
  db: Database,
  agency: AgencyId,
  cutOff: PlainDate,
): Promise<{ readonly feeNoticeCount: number; readonly correctionNoticeCount: number }> {
  const { fee, correction } = await db.one(sql<{ fee: number; correction: number }>`
    select count(*) filter (where exists (
             select from event where event.agency_id = request.agency_id and event.stream = 'request'
                and event.subject_id = request.request_id and event.action = 'sendFeeNotice')) as fee,
           count(*) filter (where exists (
             select from event where event.agency_id = request.agency_id and event.stream = 'request'
                and event.subject_id = request.request_id and event.action = 'askCorrection')) as correction
      from disclosure_request as request
     where request.agency_id = ${agency} and request.outcome in ('feeUnpaid', 'uncorrected', 'stillUnclear')
       and request.closed_on between ${firstDayOf(yearOf(cutOff))} and ${cutOff}`);
  return { feeNoticeCount: fee, correctionNoticeCount: correction };
}
