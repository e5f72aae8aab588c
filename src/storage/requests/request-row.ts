import { sql } from 'kysely';
import type { Matter } from '../../core/requests/actions.ts';
import type { ApplicantKind } from '../../core/requests/applicant-kinds.ts';
import type { ClockState } from '../../core/requests/clock-standing.ts';
import type { AccountId, AgencyId, DivisionId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { RequestRecord } from '../../usecases/ports.ts';

/** A row of `disclosure_request`, as far as a record is read from it. */
export interface RequestRow {
  readonly agency_id: AgencyId;
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly channel: string;
  readonly received_on: PlainDate | null;
  readonly registered_on: PlainDate;
  readonly applicant_kind: ApplicantKind;
  readonly delivery_method: string;
  readonly stage: string;
  readonly due_on: PlainDate | null;
  readonly due_is_provisional: boolean;
  readonly outcome: string | null;
  readonly closed_on: PlainDate | null;
  readonly served_on: PlainDate | null;
  readonly case_officer_id: AccountId | null;
  readonly division_id: DivisionId | null;
  readonly open_matters: readonly Matter[];
  readonly clock_state: ClockState;
  readonly stopped_until: PlainDate | null;
}

export const requestColumns = sql`agency_id, request_id, request_number, channel, received_on, registered_on,
  applicant_kind, delivery_method, stage, due_on, due_is_provisional, outcome, closed_on, served_on,
  case_officer_id, division_id, open_matters, clock_state, stopped_until`;

/** The record that a row holds. */
export function requestOf(row: RequestRow): RequestRecord {
  return {
    agencyId: row.agency_id,
    requestId: row.request_id,
    requestNumber: row.request_number,
    channel: row.channel,
    receivedOn: row.received_on,
    registeredOn: row.registered_on,
    applicantKind: row.applicant_kind,
    deliveryMethod: row.delivery_method,
    stage: row.stage,
    dueOn: row.due_on,
    dueIsProvisional: row.due_is_provisional,
    outcome: row.outcome,
    closedOn: row.closed_on,
    servedOn: row.served_on,
    caseOfficerId: row.case_officer_id,
    divisionId: row.division_id,
    openMatters: row.open_matters,
    clockState: row.clock_state,
    stoppedUntil: row.stopped_until,
  };
}
