import { approvedYearFault } from '../law/approved-year.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { actionOf, matters } from './actions.ts';
import { closingEvidenceFault } from './closing-evidence.ts';
import {
  beforeReceiptFault,
  type DecisionContext,
  fault,
  futureFault,
  permissionFault,
  stageFault,
} from './decision-context.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';
import { preconditions } from './preconditions.ts';
import type { Closed, ClosingRectified, Merged, RequestEvent, Withdrawn } from './request-events.ts';
import { type RequestState, registrationOf, stateAfter } from './request-state.ts';

/**
 * Whether a request may be closed with an outcome. Refuses a second closing, an outcome whose precondition is not met,
 * a consultation or payment still open, proof that is missing or says otherwise, and a day of decision before receipt, after today or in a year whose report is
 * approved.
 */
export function decideClosing(
  history: readonly RequestEvent[],
  event: Closed,
  context: DecisionContext,
): Result<Closed, Refusal> {
  const state = stateAfter(history);
  const refusal =
    permissionFault(event, context) ??
    stageFault(state, event) ??
    futureFault(event.happenedOn, context, 'happenedOn', '办理日期') ??
    unconfirmedFault(state) ??
    decisionDayFault(state, event.decidedOn, context) ??
    outcomeFault(state, event.outcome, event.decidedOn) ??
    openMatterFault(state, event.outcome) ??
    closingEvidenceFault(state, event, context);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

/** Whether the entry of a closing may be set right: the same tests, on the history without that closing. */
export function decideClosingRectification(
  history: readonly RequestEvent[],
  event: ClosingRectified,
  context: DecisionContext,
): Result<ClosingRectified, Refusal> {
  const state = stateAfter(history);
  const before = stateAfter(withoutLastClosing(history));
  const closedOn = state.closing?.closedOn;
  const refusal =
    permissionFault(event, context) ??
    stageFault(state, event) ??
    futureFault(event.happenedOn, context, 'happenedOn', '更正日期') ??
    rectifiableFault(state) ??
    (closedOn === undefined || state.round > 1
      ? undefined
      : approvedYearFault(closedOn, context.frozenThrough, '原办结日期', 'decidedOn')) ??
    decisionDayFault(before, event.decidedOn, context) ??
    outcomeFault(before, event.outcome, event.decidedOn) ??
    openMatterFault(before, event.outcome);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

/** Whether the applicant's withdrawal may be entered: before any decision, dated from receipt to today, in an open year. */
export function decideWithdrawal(
  history: readonly RequestEvent[],
  event: Withdrawn,
  context: DecisionContext,
): Result<Withdrawn, Refusal> {
  return decideEnding(history, event, context, '撤回日期', () => undefined);
}

/** Whether a request may be merged into another one; each of the two still counts once. */
export function decideMerger(
  history: readonly RequestEvent[],
  event: Merged,
  context: DecisionContext,
): Result<Merged, Refusal> {
  return decideEnding(history, event, context, '合并日期', unconfirmedFault);
}

function decideEnding<Ending extends Withdrawn | Merged>(
  history: readonly RequestEvent[],
  event: Ending,
  context: DecisionContext,
  name: string,
  readyFault: (state: RequestState) => Refusal | undefined,
): Result<Ending, Refusal> {
  const state = stateAfter(history);
  const refusal =
    permissionFault(event, context) ??
    stageFault(state, event) ??
    readyFault(state) ??
    dayFault(state, event.happenedOn, context, 'happenedOn', name);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

/** Refusal of an action that needs a day of receipt while its confirmation is outstanding, else undefined. */
export function unconfirmedFault(state: RequestState): Refusal | undefined {
  if (registrationOf(state).receivedOn !== null) return undefined;
  return fault('receiptUnconfirmed', '申请尚未与申请人确认，没有收到申请之日，请先办理“与申请人确认收到”。', ogi(31));
}

function decisionDayFault(state: RequestState, decidedOn: PlainDate, context: DecisionContext): Refusal | undefined {
  return dayFault(state, decidedOn, context, 'decidedOn', '作出处理决定的日期') ?? beforeFactsFault(state, decidedOn);
}

// a decision cannot rest on an opinion, a correction or a payment that came after it
function beforeFactsFault(state: RequestState, decidedOn: PlainDate): Refusal | undefined {
  const { facts } = state.clock;
  const days = [
    ...(facts?.consultations ?? []).map(({ endedOn }) => endedOn),
    facts?.correction?.correctedOn,
    facts?.fee?.paidOn,
  ];
  const latest = days
    .flatMap((day) => (day === undefined ? [] : [day]))
    .sort()
    .at(-1);
  if (latest === undefined || decidedOn >= latest) return undefined;
  return fault(
    'decidedBeforeFacts',
    `作出处理决定的日期（${formatChinese(decidedOn)}）早于已登记的征求意见、补正或者缴费的日期（${formatChinese(latest)}），请核对。`,
    ogi(33, 3),
    'decidedOn',
  );
}

function dayFault(
  state: RequestState,
  day: PlainDate,
  context: DecisionContext,
  field: string,
  name: string,
): Refusal | undefined {
  return (
    futureFault(day, context, field, name) ??
    beforeReceiptFault(day, state, field, name) ??
    // a later round is not counted in table 3, so it touches no approved report
    (state.round > 1 ? undefined : approvedYearFault(day, context.frozenThrough, name, field))
  );
}

function outcomeFault(state: RequestState, outcome: Outcome, decidedOn: PlainDate): Refusal | undefined {
  const row = outcomeOf(outcome);
  if (row.reachedBy !== 'close') {
    return fault(
      'outcomeHasOwnAction',
      `“${row.label}”请通过“${actionOf(row.reachedBy).label}”办理，不能作为处理决定选择。`,
      row.cite,
      'outcome',
    );
  }
  const missing = row.needs.map((need) => preconditions[need]).find((need) => !need.holds(state, decidedOn));
  return missing === undefined ? undefined : fault('preconditionUnmet', missing.message, missing.cite, 'outcome');
}

function openMatterFault(state: RequestState, outcome: Outcome): Refusal | undefined {
  const blocking = state.open.find(
    ({ matter }) => matters[matter].blocksClosing && !(matter === 'feePayment' && outcome === 'feeUnpaid'),
  );
  if (blocking === undefined) return undefined;
  const { label } = matters[blocking.matter];
  return fault(
    'matterOpen',
    `申请自${formatChinese(blocking.since)}起${label}，请先登记其结果，再作出处理决定。`,
    ogi(33, 3),
    'outcome',
  );
}

function rectifiableFault(state: RequestState): Refusal | undefined {
  if (state.closing === null || outcomeOf(state.closing.outcome).reachedBy === 'close') return undefined;
  return fault(
    'closedByApplicant',
    `本申请以“${outcomeOf(state.closing.outcome).label}”办结，不是处理决定，不能改为其他办理结果。`,
    ogi(45),
    'outcome',
  );
}

// what was entered after the closing and depends on it goes too; a registration set right since then stays
function withoutLastClosing(history: readonly RequestEvent[]): readonly RequestEvent[] {
  const last = history.findLastIndex((event) => event.action === 'close');
  if (last < 0) return history;
  return history.filter((event, index) => index < last || event.action === 'rectifyRegistration');
}
