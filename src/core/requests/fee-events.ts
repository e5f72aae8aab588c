import type { Fen } from '../values/fen.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';
import type { RefundReason } from './refund-reasons.ts';
import type { Fact } from './request-fact.ts';

export interface FeeNoticeSent extends Fact<'sendFeeNotice'> {
  readonly basis: 'perRequest' | 'perPage';
  readonly amountFen: Fen;
  /** Requests or pages that were charged, and the requests of the applicant that came before in the month. */
  readonly units?: number;
  readonly earlierInMonth?: number;
  /** Last day to pay: 20 working days from the day after the applicant received the notice. */
  readonly payBy: PlainDate;
}

/** `happenedOn` is the day on which payment was complete. */
export interface PaymentReceived extends Fact<'receivePayment'> {
  /** What came last; without it, all that was outstanding. */
  readonly amountFen?: Fen;
  /** 票据号 of the fiscal receipt. */
  readonly voucher?: string;
}

/** Less than what was asked: the rest stays to be paid, and nothing begins anew. */
export interface PartPaymentReceived extends Fact<'receivePartPayment'> {
  readonly amountFen: Fen;
  readonly voucher?: string;
}

export interface FeeRefunded extends Fact<'refundFee'> {
  readonly amountFen: Fen;
  readonly reason: RefundReason;
  readonly voucher?: string;
}

/** The last day of an open request moved because the calendar or a reading of the clock changed. */
export interface DueRecomputed extends Fact<'recomputeDue'> {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly isProvisional: boolean;
  /** The version of the notice that moved it, or the settings of the clock. */
  readonly cause:
    | { readonly kind: 'notice'; readonly area: string; readonly year: Year; readonly version: number }
    | { readonly kind: 'calendar' }
    | { readonly kind: 'setting' };
}
