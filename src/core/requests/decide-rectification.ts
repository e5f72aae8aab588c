import { approvedYearFault } from '../law/approved-year.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { receivedOnOf } from './channels.ts';
import { receiptFault } from './decide-registration.ts';
import { type DecisionContext, fault, futureFault, permissionFault, stageFault } from './decision-context.ts';
import type { RegistrationRectified, RequestEvent } from './request-events.ts';
import { registrationOf, stateAfter } from './request-state.ts';

/**
 * Whether a registration may be set right. What table 3 counts (day of receipt, kind of applicant) may not change once
 * the report of the old or the new year is approved, nor may receipt move behind what was done since.
 */
export function decideRectification(
  history: readonly RequestEvent[],
  event: RegistrationRectified,
  context: DecisionContext,
): Result<RegistrationRectified, Refusal> {
  const state = stateAfter(history);
  const refusal =
    permissionFault(event, context) ??
    stageFault(state, event) ??
    futureFault(event.happenedOn, context, 'happenedOn', '更正日期') ??
    emptyFault(event) ??
    countedFault(registrationOf(state).receivedOn, event, context) ??
    (event.receipt === undefined ? undefined : receiptFault(event.receipt, context)) ??
    orderFault(history, event);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

function emptyFault(event: RegistrationRectified): Refusal | undefined {
  if (event.receipt ?? event.applicantKind ?? event.deliveryMethod) return undefined;
  return fault('nothingChanges', '没有需要更正的内容，请修改后再保存。', ogi(45));
}

function countedFault(
  receivedOn: PlainDate | null,
  event: RegistrationRectified,
  context: DecisionContext,
): Refusal | undefined {
  if (event.receipt === undefined && event.applicantKind === undefined) return undefined;
  const next = event.receipt === undefined ? null : receivedOnOf(event.receipt);
  return (
    (receivedOn === null
      ? undefined
      : approvedYearFault(receivedOn, context.frozenThrough, '原收到申请之日', 'receivedOn')) ??
    (next === null ? undefined : approvedYearFault(next, context.frozenThrough, '更正后的收到申请之日', 'receivedOn'))
  );
}

function orderFault(history: readonly RequestEvent[], event: RegistrationRectified): Refusal | undefined {
  if (event.receipt === undefined) return undefined;
  const receivedOn = receivedOnOf(event.receipt);
  const done = history.filter(({ action }) => action !== 'rectifyRegistration' && action !== 'confirmReceipt');
  if (receivedOn === null) {
    if (done.length <= 1) return undefined;
    const message = '申请已经开始办理，应当有收到申请之日，请填写确认日期。';
    return fault('receiptUnconfirmed', message, ogi(31), 'confirmedOn');
  }
  const first = done.map((row) => ('decidedOn' in row ? row.decidedOn : row.happenedOn)).sort()[0];
  if (first === undefined || receivedOn <= first) return undefined;
  const message = `更正后的收到申请之日（${formatChinese(receivedOn)}）晚于已登记的办理日期（${formatChinese(first)}），请核对。`;
  return fault('dayBeforeReceipt', message, ogi(31), 'receivedOn');
}
