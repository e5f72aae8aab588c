import { approvedYearFault } from '../law/approved-year.ts';
import { type Citation, feeRules } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { type Fen, fen, formatYuan } from '../values/fen.ts';
import type { Action } from './actions.ts';
import { type DecisionContext, fault } from './decision-context.ts';
import type { EventOf, RequestEvent } from './request-events.ts';
import type { RequestState } from './request-state.ts';

/** What was asked, paid and given back for a request, in fen, in all its rounds. */
export interface Payments {
  readonly askedFen: Fen;
  readonly paidFen: Fen;
  readonly refundedFen: Fen;
  /** What is still to be paid of the newest notice. */
  readonly outstandingFen: Fen;
}

/** Adds up the fee notices, payments and refunds of a request. A payment without an amount paid what was outstanding. */
export function paymentsOf(history: readonly RequestEvent[]): Payments {
  let [asked, paid, refunded, outstanding] = [0, 0, 0, 0];
  for (const event of history) {
    if (event.action === 'sendFeeNotice') {
      asked += event.amountFen;
      outstanding = event.amountFen;
    } else if (event.action === 'receivePartPayment' || event.action === 'receivePayment') {
      const amount = event.amountFen ?? outstanding;
      paid += amount;
      outstanding -= amount;
    } else if (event.action === 'refundFee') refunded += event.amountFen;
  }
  return {
    askedFen: fen(asked),
    paidFen: fen(paid),
    refundedFen: fen(refunded),
    outstandingFen: fen(Math.max(0, outstanding)),
  };
}

type Money = EventOf<'receivePartPayment' | 'receivePayment' | 'refundFee'>;

/**
 * Refusal of an amount that cannot be: a part that is nothing or the whole, a rest that is not what is left, a refund of
 * more than was paid and not yet given back, a day in a year whose report states the sum already. Undefined where it fits.
 */
export function paymentFault(
  history: readonly RequestEvent[],
  event: Money,
  { frozenThrough }: Pick<DecisionContext, 'frozenThrough'>,
): Refusal | undefined {
  return amountFault(history, event) ?? approvedYearFault(event.happenedOn, frozenThrough, '收款日期', 'happenedOn');
}

/** Whether a step that moves money has any to move, so that it may be offered as a button; true for every other step. */
export function hasMoneyToMove({ open, taken }: Pick<RequestState, 'open' | 'taken'>, action: Action): boolean {
  if (action === 'receivePartPayment') return open.some(({ matter }) => matter === 'feePayment');
  if (action !== 'refundFee') return true;
  return taken.some((step) => step.action === 'receivePayment' || step.action === 'receivePartPayment');
}

function amountFault(history: readonly RequestEvent[], event: Money): Refusal | undefined {
  const { paidFen, refundedFen, outstandingFen } = paymentsOf(history);
  switch (event.action) {
    case 'receivePartPayment':
      if (event.amountFen > 0 && event.amountFen < outstandingFen) return undefined;
      return wrong(
        `部分缴费应当大于0元、少于尚未缴纳的${formatYuan(outstandingFen)}元；已经缴清的，请办理“收到缴费”。`,
        feeRules(6),
      );
    case 'receivePayment':
      if (event.amountFen === undefined || event.amountFen === outstandingFen) return undefined;
      return wrong(
        `缴清时应当正好是尚未缴纳的${formatYuan(outstandingFen)}元。少于它的请登记为部分缴费，多缴的请先按应缴数额登记，再登记退费。`,
        feeRules(6),
      );
    case 'refundFee':
      if (event.amountFen > 0 && event.amountFen <= paidFen - refundedFen) return undefined;
      return wrong(`退费应当大于0元，不超过已缴未退的${formatYuan(fen(paidFen - refundedFen))}元。`, feeRules(3));
  }
}

function wrong(message: string, cite: Citation): Refusal {
  return fault('amountUnusable', message, cite, 'amountFen');
}
