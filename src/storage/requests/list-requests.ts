import { type RawBuilder, sql } from 'kysely';
import { stagesAfterClosing as afterClosing } from '../../core/requests/stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Page, RequestFilter, RequestRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { type RequestRow, requestColumns, requestOf } from './request-row.ts';

/** Requests of an agency that fit every part of the filter; the newest receipt first, or the nearest due date. */
export function listRequests(
  db: Database,
  agency: AgencyId,
  filter: RequestFilter,
  today: PlainDate,
): Promise<Page<RequestRecord>> {
  const matching = sql<RequestRow>`
    select ${requestColumns} from disclosure_request where ${allOf(conditionsOf(agency, filter, today))}`;
  return pageOf(db, matching, orderOf(filter, today), filter, requestOf);
}

function conditionsOf(agency: AgencyId, filter: RequestFilter, today: PlainDate): RawBuilder<unknown>[] {
  const conditions = [sql`agency_id = ${agency}`];
  if (filter.state === 'closed') conditions.push(sql`stage = any(${afterClosing})`);
  if (filter.state === 'open' || filter.state === 'overdue') conditions.push(sql`stage <> all(${afterClosing})`);
  if (filter.state === 'overdue') conditions.push(sql`due_on < ${today}`);
  if (filter.receivedFrom !== undefined) conditions.push(sql`received_on >= ${filter.receivedFrom}`);
  if (filter.receivedTo !== undefined) conditions.push(sql`received_on <= ${filter.receivedTo}`);
  if (filter.applicantKind !== undefined) conditions.push(sql`applicant_kind = ${filter.applicantKind}`);
  if (filter.channel !== undefined) conditions.push(sql`channel = ${filter.channel}`);
  if (filter.outcome !== undefined) conditions.push(sql`outcome = ${filter.outcome}`);
  if (filter.number !== undefined) conditions.push(sql`position(${filter.number} in request_number) > 0`);
  return conditions;
}

function orderOf(filter: RequestFilter, today: PlainDate): RawBuilder<unknown> {
  // what is closed is no longer urgent, whatever its due date was; a receipt is to be confirmed today
  if (filter.sort === 'due')
    return sql`(stage = any(${afterClosing})),
      case when stage = any(${afterClosing}) then null when received_on is null then ${today} else due_on end nulls last,
      received_on desc nulls first, request_number desc`;
  // one without a confirmed day of receipt is the newest of all
  return sql`received_on desc nulls first, registered_on desc, request_number desc`;
}
