import type { Actor } from '../../core/access/permissions.ts';
import { feePaymentDueOn } from '../../core/deadlines/reply-deadline.ts';
import { feeRules } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RefundReason } from '../../core/requests/refund-reasons.ts';
import type { Fen } from '../../core/values/fen.ts';
import type { RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, RequestRecord } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { takeRequestAction } from '../requests/take-request-action.ts';
import { type FeeQuestion, quoteFee } from './quote-fee.ts';

/** A fee notice that went out on paper outside of this program. */
export interface FeeNotice extends FeeQuestion {
  readonly basis: 'perRequest' | 'perPage';
  readonly sentOn: PlainDate;
  /** Day on which the applicant received it, where it is known; the period to pay counts from the day after it. */
  readonly reachedOn: PlainDate | null;
}

/** Money that came or went. */
export interface FeeMovement {
  readonly requestId: RequestId;
  readonly kind: 'part' | 'rest' | 'refund';
  readonly amountFen: Fen;
  readonly happenedOn: PlainDate;
  /** 票据号 of the fiscal receipt; asked for with every payment. */
  readonly voucher: string;
  readonly reason?: RefundReason;
}

/**
 * Records a fee notice: the amount is the one that the basis gives for this request, computed here and never entered, so
 * that a request is charged on one basis only and by the tariff.
 */
export async function recordFeeNotice(
  deps: Deps,
  actor: Actor,
  notice: FeeNotice,
): Promise<Result<RequestRecord, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.handle', actor.agencyId);
  if (!allowed.ok) return allowed;
  const quoted = await quoteFee(deps, actor, notice);
  if (!quoted.ok) return quoted;
  const { perRequest, perPage, counted, earlierInMonth } = quoted.value;
  const calendar = await calendarOf(deps.queries, agencyIn(allowed.value, actor.agencyId));
  const isPerPage = notice.basis === 'perPage';
  if (notice.reachedOn !== null && notice.reachedOn < notice.sentOn) return refuse(reachedBeforeSent);
  return takeRequestAction(deps, actor, {
    requestId: notice.requestId,
    event: {
      action: 'sendFeeNotice',
      happenedOn: notice.sentOn,
      basis: notice.basis,
      amountFen: isPerPage ? perPage.amountFen : perRequest.amountFen,
      units: isPerPage ? notice.pages : counted,
      ...(isPerPage ? {} : { earlierInMonth }),
      payBy: feePaymentDueOn(notice.reachedOn ?? notice.sentOn, calendar),
    },
  });
}

/** Records a payment with its fiscal receipt, a part of one, or a refund with its reason. */
export async function recordFeeMovement(
  deps: Deps,
  actor: Actor,
  movement: FeeMovement,
): Promise<Result<RequestRecord, Refusal>> {
  const { requestId, kind, amountFen, happenedOn, reason } = movement;
  const voucher = movement.voucher.trim();
  if (voucher === '' && kind !== 'refund') return refuse(voucherMissing);
  if (kind === 'refund' && reason === undefined) return refuse(reasonMissing);
  const money = { happenedOn, amountFen, ...(voucher === '' ? {} : { voucher }) };
  if (kind === 'refund' && reason !== undefined)
    return takeRequestAction(deps, actor, { requestId, event: { action: 'refundFee', ...money, reason } });
  const action = kind === 'part' ? 'receivePartPayment' : 'receivePayment';
  return takeRequestAction(deps, actor, { requestId, event: { action, ...money } });
}

const voucherMissing: Refusal = {
  reason: 'missing',
  field: 'voucher',
  message: '请填写财政票据号，作为收到缴费的凭证。',
  cite: feeRules(6),
};
const reasonMissing: Refusal = { reason: 'missing', field: 'reason', message: '请选择退费的原因。' };
const reachedBeforeSent: Refusal = {
  reason: 'reachedBeforeSent',
  field: 'reachedOn',
  message: '申请人收到通知的日期早于发出之日，请核对。',
};
