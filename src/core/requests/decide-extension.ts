import { decideExtensionDays } from '../deadlines/extension.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { unconfirmedFault } from './decide-closing.ts';
import {
  beforeReceiptFault,
  type DecisionContext,
  fault,
  futureFault,
  permissionFault,
  stageFault,
} from './decision-context.ts';
import { replyDueOf } from './request-clock.ts';
import type { ReplyExtended, RequestEvent } from './request-events.ts';
import { type RequestState, stateAfter } from './request-state.ts';

/**
 * Whether the reply may be put off (Article 33(2)): with the consent of the head of the disclosure office, told to the
 * applicant before the period ends, and by at most 20 working days in all.
 */
export function decideExtension(
  history: readonly RequestEvent[],
  event: ReplyExtended,
  context: DecisionContext,
): Result<ReplyExtended, Refusal> {
  const state = stateAfter(history);
  const refusal =
    permissionFault(event, context) ??
    stageFault(state, event) ??
    unconfirmedFault(state) ??
    futureFault(event.happenedOn, context, 'happenedOn', '延期告知日期') ??
    beforeReceiptFault(event.happenedOn, state, 'happenedOn', '延期告知日期') ??
    consentFault(event, context) ??
    periodFault(state, event, context);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

function consentFault(event: ReplyExtended, context: DecisionContext): Refusal | undefined {
  if (context.headsDisclosureOffice(event.approvedBy)) return undefined;
  return fault(
    'consentMissing',
    '延长答复期限应当经政府信息公开工作机构负责人同意，请选择同意延期的负责人。',
    ogi(33, 2),
    'approvedBy',
  );
}

function periodFault(state: RequestState, event: ReplyExtended, context: DecisionContext): Refusal | undefined {
  const { facts, orderedBy, deferredUntil } = state.clock;
  const fixed = orderedBy ?? deferredUntil;
  if (fixed !== null) {
    return fault('periodFixed', `答复期限已另行确定为${formatChinese(fixed)}，不能再办理延期。`, ogi(33, 2));
  }
  const { dueOn } = replyDueOf(state, context.calendar, event.happenedOn, context.clockSettings);
  if (facts === null || dueOn === null) {
    return fault('clockNotRunning', '正在等待申请人补正或者缴费，答复期限将重新计算，现在不需要延期。', ogi(33, 2));
  }
  const days = decideExtensionDays({
    receivedOn: facts.receivedOn,
    dueOn,
    noticeOn: event.happenedOn,
    days: event.workingDays,
    alreadyExtended: facts.extensionDays ?? 0,
  });
  if (days.ok) return undefined;
  // the form of this action calls the two fields by its own names
  const field = days.refusal.field === 'noticeOn' ? 'happenedOn' : 'workingDays';
  return { ...days.refusal, field };
}
