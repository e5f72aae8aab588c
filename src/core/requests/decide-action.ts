import { systemActor } from '../access/outside-actors.ts';
import { correctionNoticeDueOn, feePaymentDueOn, isLimitedOn } from '../deadlines/reply-deadline.ts';
import { approvedYearFault } from '../law/approved-year.ts';
import { feeRules, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type Action, type ActionRow, actionIds, actionOf, matters } from './actions.ts';
import { afterDecisionFault } from './after-decision.ts';
import { arrivedOnOf } from './channels.ts';
import {
  decideClosing,
  decideClosingRectification,
  decideMerger,
  decideWithdrawal,
  unconfirmedFault,
} from './decide-closing.ts';
import { decideExtension } from './decide-extension.ts';
import { decideRectification } from './decide-rectification.ts';
import { confirmationFault, decideRegistration } from './decide-registration.ts';
import {
  beforeReceiptFault,
  type DecisionContext,
  fault,
  futureFault,
  permissionFault,
  stageFault,
} from './decision-context.ts';
import { deskFault, divisionFault, lateRecordingFault, mayBeOffered } from './desk-rules.ts';
import { answerTimeFault, awaitsArrival } from './notice-arrival.ts';
import { consultationOf, type OpenMatter } from './open-matters.ts';
import { hasMoneyToMove, paymentFault } from './payments.ts';
import type { EventOf, RequestEvent } from './request-events.ts';
import { type RequestState, registrationOf, stateAfter } from './request-state.ts';

/** The one question of every use case: whether an event may be appended to a history, and why not. */
export function decideAction(
  history: readonly RequestEvent[],
  event: RequestEvent,
  context: DecisionContext,
): Result<RequestEvent, Refusal> {
  const decision = decideByKind(history, event, context);
  // asked last, so that a day that cannot be is refused as such first
  const late = decision.ok ? lateRecordingFault(event, context) : undefined;
  return late === undefined ? decision : refuse(late);
}

function decideByKind(
  history: readonly RequestEvent[],
  event: RequestEvent,
  context: DecisionContext,
): Result<RequestEvent, Refusal> {
  switch (event.action) {
    case 'register':
      return history.length === 0
        ? decideRegistration(event, context)
        : refuse(fault('alreadyRegistered', '本申请已经登记，请勿重复登记。', ogi(45)));
    case 'rectifyRegistration':
      return decideRectification(history, event, context);
    case 'extendReply':
      return decideExtension(history, event, context);
    case 'close':
      return decideClosing(history, event, context);
    case 'rectifyClosing':
      return decideClosingRectification(history, event, context);
    case 'withdraw':
      return decideWithdrawal(history, event, context);
    case 'merge':
      return decideMerger(history, event, context);
    default:
      return decideStep(history, event, context);
  }
}

/** Actions that stage and rights allow now: what a screen offers as buttons. Their details may still be refused. */
export function allowedActions(state: RequestState, holds: DecisionContext['holds']): readonly Action[] {
  return actionIds.filter((action) => {
    const row = actionOf(action);
    return (
      row.during.includes(state.stage) &&
      row.bySystem === undefined &&
      holds(row.permission) &&
      onceFault(state, action, row) === undefined &&
      (row.closes === undefined || state.open.some(({ matter }) => matter === row.closes)) &&
      (state.registration === null || state.registration.receivedOn !== null || needsNoReceipt.includes(action)) &&
      (action !== 'confirmReceipt' || state.registration?.receivedOn === null) &&
      mayBeOffered(state, action) &&
      (action !== 'recordArrival' || awaitsArrival(state)) &&
      (action !== 'recordFailedService' || typeof state.closing?.servedOn === 'string') &&
      hasMoneyToMove(state, action)
    );
  });
}

type Step = Exclude<
  RequestEvent,
  EventOf<'register' | 'rectifyRegistration' | 'extendReply' | 'close' | 'rectifyClosing' | 'withdraw' | 'merge'>
>;

const needsNoReceipt: readonly Action[] = [
  'confirmReceipt',
  'rectifyRegistration',
  'claim',
  'assign',
  'returnToPool',
  'urge',
  'transferInternally',
  'withdraw',
];

function decideStep<Event extends Step>(
  history: readonly RequestEvent[],
  event: Event,
  context: DecisionContext,
): Result<Event, Refusal> {
  const state = stateAfter(history);
  const row = actionOf(event.action);
  const refusal =
    systemFault(event, row) ??
    permissionFault(event, context) ??
    stageFault(state, event) ??
    onceFault(state, event.action, row) ??
    futureFault(event.happenedOn, context, 'happenedOn', '办理日期') ??
    (needsNoReceipt.includes(event.action) ? undefined : unconfirmedFault(state)) ??
    beforeReceiptFault(event.happenedOn, state, 'happenedOn', '办理日期') ??
    matterFault(state, event, row) ??
    detailFault(state, event, context) ??
    (isPayment(event) ? paymentFault(history, event, context) : undefined);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

function systemFault(event: Step, row: ActionRow): Refusal | undefined {
  if (row.bySystem === undefined || event.by === systemActor) return undefined;
  return fault('onlySystem', `“${row.label}”由系统在工作日安排变化时自动登记，不能人工办理。`, row.cite);
}

function isPayment(event: Step): event is EventOf<'receivePartPayment' | 'receivePayment' | 'refundFee'> {
  return ['receivePartPayment', 'receivePayment', 'refundFee'].includes(event.action);
}

function onceFault(state: RequestState, action: Action, row: ActionRow): Refusal | undefined {
  if (row.once === undefined) return undefined;
  const before = state.taken.some(
    (taken) => taken.action === action && (row.once === 'ever' || taken.round === state.round),
  );
  return before ? fault('onlyOnce', `“${row.label}”只能办理一次，本申请已经办理过。`, row.cite) : undefined;
}

function matterFault(state: RequestState, event: Step, row: ActionRow): Refusal | undefined {
  const consultation = consultationOf(event);
  const same = (open: OpenMatter): boolean => open.consultation === consultation;
  if (row.opens !== undefined) {
    const used = state.clock.facts?.consultations.some((span) => span.consultation === consultation);
    if (!used && !state.open.some((open) => open.matter === row.opens && same(open))) return undefined;
    return fault('alreadyOpen', `“${row.label}”已经登记，尚未结束，请勿重复登记。`, row.cite);
  }
  if (row.closes === undefined) return undefined;
  const open = state.open.find((candidate) => candidate.matter === row.closes && same(candidate));
  if (open === undefined) {
    return fault('nothingOpen', `本申请没有“${matters[row.closes].label}”的事项，不能办理“${row.label}”。`, row.cite);
  }
  if (event.happenedOn >= open.since) return undefined;
  const message = `日期（${formatChinese(event.happenedOn)}）早于该事项开始之日（${formatChinese(open.since)}），请核对。`;
  return fault('endsBeforeStart', message, row.cite, 'happenedOn');
}

function detailFault(state: RequestState, event: Step, context: DecisionContext): Refusal | undefined {
  switch (event.action) {
    case 'claim':
    case 'assign':
    case 'returnToPool':
    case 'transferInternally':
    case 'urge':
      return deskFault(state, event, context);
    case 'confirmReceipt':
      return receiptConfirmationFault(state, event, context);
    case 'askCorrection':
      return correctionFault(state, event, context);
    case 'askAssistance':
      return divisionFault(event.division, context) ?? lastDayFault(event.answerBy, event, 'answerBy');
    case 'askThirdParty':
    case 'askAgency':
    case 'askStatementOfReasons':
      return lastDayFault(event.answerBy, event, 'answerBy');
    case 'assessStatement':
      return assessmentFault(state);
    case 'deferReply':
      return deferralFault(state, event);
    case 'sendFeeNotice':
      return feeNoticeFault(event, context);
    case 'serve':
    case 'archive':
    case 'recordFailedService':
      return afterDecisionFault(state, event);
    case 'reopen':
      return afterDecisionFault(state, event) ?? lastDayFault(event.replyBy, event, 'replyBy');
    case 'endThirdParty':
    case 'endAgency':
    case 'recordArrival':
      return answerTimeFault(state, event, context);
    default:
      return undefined;
  }
}

function receiptConfirmationFault(
  state: RequestState,
  event: EventOf<'confirmReceipt'>,
  context: DecisionContext,
): Refusal | undefined {
  const { receivedOn, receipt } = registrationOf(state);
  if (receivedOn !== null) {
    return fault('alreadyConfirmed', `收到申请之日已确定为${formatChinese(receivedOn)}，无需再确认。`, ogi(31));
  }
  return (
    confirmationFault(event.happenedOn, arrivedOnOf(receipt)) ??
    approvedYearFault(event.happenedOn, context.frozenThrough, '确认日期', 'happenedOn')
  );
}

function correctionFault(
  state: RequestState,
  event: EventOf<'askCorrection'>,
  context: DecisionContext,
): Refusal | undefined {
  const receivedOn = state.clock.facts?.receivedOn;
  if (receivedOn === undefined) return undefined;
  const latest = isLimitedOn('correctionNotice', receivedOn)
    ? correctionNoticeDueOn(receivedOn, context.calendar)
    : undefined;
  if (latest === undefined || event.happenedOn <= latest) return lastDayFault(event.correctBy, event, 'correctBy');
  const message = `补正应当在收到申请之日起7个工作日内（最晚${formatChinese(latest)}）一次性告知，现已超过，请就现有内容作出处理。`;
  return fault('correctionNoticeLate', message, ogi(30), 'happenedOn');
}

function lastDayFault(last: string | undefined, event: Step, field: string): Refusal | undefined {
  if (last === undefined || last > event.happenedOn) return undefined;
  const message = `期限的最后一日应当晚于告知之日（${formatChinese(event.happenedOn)}），请核对。`;
  return fault('periodEmpty', message, actionOf(event.action).cite, field);
}

function assessmentFault({ statement }: RequestState): Refusal | undefined {
  if (statement === 'unassessed') return undefined;
  const message = '没有等待审查的理由：请先办理“收到说明的理由”；收到时已经审查的，不必再次审查。';
  return fault('nothingToAssess', message, ogi(35));
}

function deferralFault(state: RequestState, event: EventOf<'deferReply'>): Refusal | undefined {
  if (state.statement === 'reasonable') return lastDayFault(event.until, event, 'until');
  const message =
    '只有要求申请人说明理由、并且理由合理的，才能确定延迟答复的合理期限。请先办理“要求说明理由”和“收到说明的理由”。';
  return fault('statementMissing', message, ogi(35));
}

function feeNoticeFault(event: EventOf<'sendFeeNotice'>, context: DecisionContext): Refusal | undefined {
  if (event.amountFen <= 0) {
    return fault(
      'nothingToPay',
      '收费金额应当大于零；没有超出免费标准的，无需发出收费通知。',
      feeRules(3),
      'amountFen',
    );
  }
  const earliest = feePaymentDueOn(event.happenedOn, context.calendar);
  if (event.payBy >= earliest) return undefined;
  const message = `缴费期限自申请人收到通知次日起为20个工作日，最后一日不得早于${formatChinese(earliest)}。`;
  return fault('paymentPeriodShort', message, feeRules(6), 'payBy');
}
