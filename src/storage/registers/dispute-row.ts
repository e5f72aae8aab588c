import { sql } from 'kysely';
import type { DisputedAct, DisputeProcedure } from '../../core/disputes/dispute-events.ts';
import type { DisputeResult, DisputeRoute } from '../../core/disputes/dispute-results.ts';
import type { DisputeStep } from '../../core/disputes/dispute-steps.ts';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { DisputeCase } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** A row of `dispute_case` with its author's name. */
export interface DisputeRow {
  readonly agency_id: AgencyId;
  readonly case_id: EntryId;
  readonly route: DisputeRoute;
  readonly case_number: string;
  readonly authority: string;
  readonly opened_on: PlainDate;
  readonly outcome: string | null;
  readonly result: DisputeResult | null;
  readonly concluded_on: PlainDate | null;
  readonly request_number: string | null;
  readonly source: string;
  readonly author_id: AccountId;
  readonly author_name: string;
  readonly recorded_at: string;
  readonly voided_at: string | null;
  readonly void_reason: string | null;
  readonly as_co_defendant: boolean;
  readonly procedure: DisputeProcedure;
  readonly disputed_act: DisputedAct | null;
  readonly preceded_by: EntryId | null;
  readonly steps: readonly DisputeStep[];
  readonly step_count: number;
  readonly lessons: string;
}

/** What a query of disputes selects from and joins; conditions name the table `dispute`. */
export const disputeSource = sql`
  select dispute.agency_id, dispute.case_id, dispute.route, dispute.case_number, dispute.authority, dispute.opened_on,
         dispute.outcome, dispute.result, dispute.concluded_on, dispute.request_number, dispute.source,
         dispute.author_id, coalesce(account.display_name, dispute.author_id) as author_name,
         dispute.recorded_at, dispute.voided_at, dispute.void_reason, dispute.as_co_defendant, dispute.procedure,
         dispute.disputed_act, dispute.preceded_by, dispute.steps, dispute.step_count, dispute.lessons
    from dispute_case as dispute
    left join account on account.account_id = dispute.author_id`;

/** The case that a row holds. */
export function disputeOf(row: DisputeRow): DisputeCase {
  return {
    agencyId: row.agency_id,
    caseId: row.case_id,
    route: row.route,
    caseNumber: row.case_number,
    authority: row.authority,
    openedOn: row.opened_on,
    outcome: row.outcome,
    result: row.result,
    concludedOn: row.concluded_on,
    requestNumber: row.request_number,
    source: row.source,
    authorId: row.author_id,
    authorName: row.author_name,
    recordedAt: instantOf(row.recorded_at),
    voidedAt: instantOrNull(row.voided_at),
    voidReason: row.void_reason,
    asCoDefendant: row.as_co_defendant,
    procedure: row.procedure,
    disputedAct: row.disputed_act,
    precededBy: row.preceded_by,
    steps: row.steps,
    stepCount: row.step_count,
    lessons: row.lessons,
  };
}
