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
  return [
    sql`agency_id = ${agency}`,
    ...standingConditions(filter, today),
    ...deskConditions(filter),
    ...factConditions(filter),
  ];
}

const isOpen = sql`stage <> all(${afterClosing})`;

/** A clock that is stopped until a day runs again from that day without anything being written. */
function standsStill(today: PlainDate): RawBuilder<unknown> {
  return sql`(clock_state = 'stopped' and (stopped_until is null or stopped_until > ${today}))`;
}

function standingConditions(filter: RequestFilter, today: PlainDate): RawBuilder<unknown>[] {
  const { state, dueFrom, dueTo, clockStands } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (state === 'closed' || state === 'closedLate') conditions.push(sql`stage = any(${afterClosing})`);
  if (state === 'closedLate') conditions.push(sql`coalesce(served_on, closed_on) > due_on`);
  if (state === 'open' || state === 'overdue') conditions.push(isOpen);
  if (state === 'overdue') conditions.push(sql`due_on < ${today} and not ${standsStill(today)}`);
  if (dueFrom !== undefined || dueTo !== undefined) conditions.push(sql`${isOpen} and not ${standsStill(today)}`);
  if (dueFrom !== undefined) conditions.push(sql`due_on >= ${dueFrom}`);
  if (dueTo !== undefined) conditions.push(sql`due_on <= ${dueTo}`);
  if (clockStands) conditions.push(sql`${isOpen} and (due_on is null or ${standsStill(today)})`);
  return conditions;
}

function deskConditions(filter: RequestFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.unclaimed) conditions.push(sql`${isOpen} and case_officer_id is null`);
  if (filter.caseOfficerId !== undefined) conditions.push(sql`case_officer_id = ${filter.caseOfficerId}`);
  if (filter.divisionId !== undefined) conditions.push(sql`division_id = ${filter.divisionId}`);
  if (filter.openMatter !== undefined) conditions.push(sql`${filter.openMatter} = any(open_matters)`);
  return conditions;
}

function factConditions(filter: RequestFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.receivedFrom !== undefined) conditions.push(sql`received_on >= ${filter.receivedFrom}`);
  if (filter.receivedTo !== undefined) conditions.push(sql`received_on <= ${filter.receivedTo}`);
  if (filter.closedFrom !== undefined) conditions.push(sql`closed_on >= ${filter.closedFrom}`);
  if (filter.closedTo !== undefined) conditions.push(sql`closed_on <= ${filter.closedTo}`);
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
      case when stage = any(${afterClosing}) or ${standsStill(today)} then null
           when received_on is null then ${today} else due_on end nulls last,
      received_on desc nulls first, request_number desc`;
  if (filter.sort === 'closed') return sql`closed_on desc nulls last, request_number desc`;
  // one without a confirmed day of receipt is the newest of all
  return sql`received_on desc nulls first, registered_on desc, request_number desc`;
}
