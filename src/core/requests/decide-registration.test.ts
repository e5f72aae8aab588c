import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import type { Receipt } from './channels.ts';
import { decideRectification } from './decide-rectification.ts';
import { decideRegistration } from './decide-registration.ts';
import type { Registered } from './request-events.ts';

const fri27Feb = day('2026-02-27');
const mon2Mar = day('2026-03-02');
const tue3Mar = day('2026-03-03');
const wed4Mar = day('2026-03-04');
const context = aContext();

describe('a registration', () => {
  it.each<[string, Partial<Registered>, string]>([
    ['on the day of receipt', { happenedOn: mon2Mar }, 'accepted'],
    ['one working day later', { happenedOn: tue3Mar }, 'accepted'],
    ['two working days later without a reason', { happenedOn: wed4Mar }, 'lateEntryReasonMissing'],
    [
      'two working days later with a reason',
      { happenedOn: wed4Mar, lateEntryReason: 'forwardedByDivision' },
      'accepted',
    ],
    ['of a spoken request the applicant confirmed', spoken(mon2Mar), 'accepted'],
    ['of a spoken request nobody confirmed', { filledByAgency: true }, 'formUnconfirmed'],
    ['of a spoken request confirmed before it was made', spoken(fri27Feb), 'formConfirmedEarly'],
    ['of a spoken request confirmed on a day to come', spoken(day('2026-07-02')), 'dayInFuture'],
    ['before receipt', { happenedOn: fri27Feb }, 'registeredBeforeReceipt'],
    ['on a day to come', { happenedOn: day('2026-07-02'), lateEntryReason: 'paperLedger' }, 'dayInFuture'],
  ])('%s', (_, what, expected) => {
    const decision = decideRegistration(aRegistration(mon2Mar, what), context);
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('after a weekend with a make-up workday counts that day', () => {
    // 28 February 2026 is a Saturday that is worked; a request of Friday must be entered on it
    const entered = { ...aRegistration(fri27Feb), happenedOn: mon2Mar };
    expect(decideRegistration(entered, context)).toMatchObject({ refusal: { reason: 'lateEntryReasonMissing' } });
  });

  it.each<[string, Receipt, string]>([
    ['in person on a day to come', { channel: 'inPerson', submittedOn: day('2026-07-02') }, 'dayInFuture'],
    // a slip in the year would otherwise find no time limit to compute with
    ['before there was a Regulation', { channel: 'inPerson', submittedOn: day('2008-04-30') }, 'beforeRegulation'],
    [
      'signed for on a day to come',
      { channel: 'byPost', mail: 'signedFor', signedForOn: day('2026-07-02') },
      'dayInFuture',
    ],
    [
      'confirmed before arrival',
      { channel: 'byFax', arrivedOn: tue3Mar, confirmedOn: mon2Mar },
      'confirmedBeforeArrival',
    ],
    [
      'confirmed on a day to come',
      { channel: 'online', arrivedOn: mon2Mar, confirmedOn: day('2026-07-02') },
      'dayInFuture',
    ],
  ])('received %s is refused', (_, receipt, expected) => {
    const decision = decideRegistration(aRegistration(wed4Mar, { receipt }), context);
    expect(decision).toMatchObject({ ok: false, refusal: { reason: expected } });
  });

  it('of the first day of the Regulation is not refused for its age', () => {
    const first = aRegistration(day('2008-05-01'), { happenedOn: mon2Mar, lateEntryReason: 'paperLedger' });
    expect(decideRegistration(first, context)).toMatchObject({ ok: true });
  });

  it('takes the day of receipt from the channel, not from whoever enters it', () => {
    const receipt: Receipt = { channel: 'byPost', mail: 'ordinary', arrivedOn: mon2Mar, confirmedOn: tue3Mar };
    const decision = decideRegistration(aRegistration(tue3Mar, { receipt, receivedOn: fri27Feb }), context);
    expect(decision).toMatchObject({ ok: true, value: { receivedOn: tue3Mar } });
  });

  it('without confirmation has no day of receipt yet', () => {
    const receipt: Receipt = { channel: 'online', arrivedOn: mon2Mar, confirmedOn: null };
    expect(decideRegistration(aRegistration(mon2Mar, { receipt }), context)).toMatchObject({
      value: { receivedOn: null },
    });
  });

  it('of a request received in a year whose report is approved is refused', () => {
    const late = aRegistration(day('2025-12-31'), { happenedOn: mon2Mar, lateEntryReason: 'paperLedger' });
    expect(decideRegistration(late, aContext({ frozenThrough: 2025 }))).toMatchObject({
      refusal: { reason: 'yearFrozen' },
    });
    expect(decideRegistration(late, aContext({ frozenThrough: 2024 }))).toMatchObject({ ok: true });
  });
});

describe('a registration set right', () => {
  const history = [aRegistration(mon2Mar), anEvent('askThirdParty', wed4Mar)];
  const inPerson = (submittedOn: typeof mon2Mar): Receipt => ({ channel: 'inPerson', submittedOn });

  it.each([
    ['earlier receipt', { receipt: inPerson(fri27Feb) }, 'accepted'],
    ['receipt after it was registered', { receipt: inPerson(tue3Mar) }, 'dayBeforeReceipt'],
    ['receipt to come', { receipt: inPerson(day('2026-07-02')) }, 'dayInFuture'],
    [
      'receipt without confirmation although handling began',
      { receipt: { channel: 'online', arrivedOn: mon2Mar, confirmedOn: null } as Receipt },
      'receiptUnconfirmed',
    ],
    ['delivery method', { deliveryMethod: 'byPost' as const }, 'accepted'],
    ['nothing', {}, 'nothingChanges'],
  ])('%s', (_, changes, expected) => {
    const event = {
      action: 'rectifyRegistration' as const,
      happenedOn: wed4Mar,
      by: aRegistration(mon2Mar).by,
      reason: 'typingError' as const,
    };
    const decision = decideRectification(history, { ...event, ...changes }, context);
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('changes no kind of applicant of an approved year', () => {
    const event = anEvent('rectifyRegistration', wed4Mar);
    const decision = decideRectification([aRegistration(day('2025-12-31'))], event, aContext({ frozenThrough: 2025 }));
    expect(decision).toMatchObject({ ok: false, refusal: { reason: 'yearFrozen' } });
  });
});

/** A form that the office filled in, confirmed by the applicant on a day. */
function spoken(formConfirmedOn: Registered['happenedOn']): Partial<Registered> {
  return { filledByAgency: true, formConfirmedOn };
}
