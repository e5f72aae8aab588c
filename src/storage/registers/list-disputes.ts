import { type RawBuilder, sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, lastDayOf } from '../../core/values/plain-date.ts';
import type { DisputeCase, DisputeFilter, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { type DisputeRow, disputeOf, disputeSource } from './dispute-row.ts';

/** Cases of the register behind table 4, the newest first; of a year, those that were before an authority during it. */
export function listDisputes(db: Database, agency: AgencyId, filter: DisputeFilter): Promise<Page<DisputeCase>> {
  const matching = sql<DisputeRow>`${disputeSource} where ${allOf(conditionsOf(agency, filter))}`;
  return pageOf(db, matching, sql`opened_on desc, recorded_at desc, case_id`, filter, disputeOf);
}

function conditionsOf(agency: AgencyId, filter: DisputeFilter): RawBuilder<unknown>[] {
  const conditions = [sql`dispute.agency_id = ${agency}`];
  if (filter.includeVoided !== true) conditions.push(sql`dispute.voided_at is null`);
  if (filter.year !== undefined) {
    conditions.push(sql`dispute.opened_on <= ${lastDayOf(filter.year)}`);
    conditions.push(sql`(dispute.concluded_on is null or dispute.concluded_on >= ${firstDayOf(filter.year)})`);
  }
  if (filter.route !== undefined) conditions.push(sql`dispute.route = ${filter.route}`);
  if (filter.state === 'pending') conditions.push(sql`dispute.concluded_on is null`);
  if (filter.state === 'concluded') conditions.push(sql`dispute.concluded_on is not null`);
  if (filter.result !== undefined) conditions.push(sql`dispute.result = ${filter.result}`);
  if (filter.requestNumber !== undefined) conditions.push(sql`dispute.request_number = ${filter.requestNumber}`);
  if (filter.precededBy !== undefined) conditions.push(sql`dispute.preceded_by = ${filter.precededBy}`);
  if (filter.words !== undefined) {
    const part = `%${filter.words.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(dispute.case_number ilike ${part} or dispute.authority ilike ${part}
                         or dispute.request_number ilike ${part})`);
  }
  return conditions;
}
