import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { fen } from '../values/fen.ts';
import { paymentFault, paymentsOf } from './payments.ts';
import type { RequestEvent } from './request-events.ts';

const mon2Mar = day('2026-03-02');
const open = { frozenThrough: null };
const noticed = [aRegistration(mon2Mar), anEvent('sendFeeNotice', mon2Mar, { amountFen: fen(20_000) })];
const money = (action: 'receivePartPayment' | 'receivePayment' | 'refundFee', amountFen: number) =>
  anEvent(action, mon2Mar, { amountFen: fen(amountFen) });

describe('what was asked, paid and given back', () => {
  it('takes a payment without an amount for all that was outstanding', () => {
    const history = [...noticed, money('receivePartPayment', 5_000), anEvent('receivePayment', mon2Mar)];
    expect(paymentsOf(history)).toEqual({ askedFen: 20_000, paidFen: 20_000, refundedFen: 0, outstandingFen: 0 });
  });

  it('never gives back more than came in, nor takes more than was asked, whatever is tried', () => {
    const step = fc.tuple(
      fc.constantFrom('receivePartPayment' as const, 'receivePayment' as const, 'refundFee' as const),
      fc.integer({ min: -100, max: 30_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let history: readonly RequestEvent[] = noticed;
        for (const [action, amount] of steps) {
          const event = money(action, amount);
          if (paymentFault(history, event, open) === undefined) history = [...history, event];
        }
        const { paidFen, refundedFen, outstandingFen } = paymentsOf(history);
        expect(paidFen + outstandingFen).toBe(20_000);
        expect(refundedFen).toBeGreaterThanOrEqual(0);
        expect(refundedFen).toBeLessThanOrEqual(paidFen);
      }),
    );
  });

  it('does not move in a year whose report states the sum', () => {
    const payment = anEvent('receivePayment', mon2Mar);
    expect(paymentFault(noticed, payment, { frozenThrough: 2026 })).toMatchObject({ reason: 'yearFrozen' });
    expect(paymentFault(noticed, payment, { frozenThrough: 2025 })).toBeUndefined();
  });
});
