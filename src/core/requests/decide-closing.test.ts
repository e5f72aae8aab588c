import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { formatCitation } from '../law/citation.ts';
import { decideAction } from './decide-action.ts';
import { decideClosing, decideClosingRectification, decideMerger, decideWithdrawal } from './decide-closing.ts';
import { type Outcome, outcomeIds, outcomeOf } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';

const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const mon9Mar = day('2026-03-09');
const fri20Mar = day('2026-03-20');
const tue31Mar = day('2026-03-31');
const wed1Apr = day('2026-04-01');
const mon1Jun = day('2026-06-01');
const tue2Jun = day('2026-06-02');

const received = [aRegistration(mon2Mar)];
const asked = [...received, anEvent('askCorrection', wed4Mar, { correctBy: tue31Mar })];
const corrected = [...asked, anEvent('receiveCorrection', mon9Mar)];
const consulting = [...received, anEvent('askThirdParty', wed4Mar)];
const consulted = [...consulting, anEvent('endThirdParty', mon9Mar)];
const explaining = [...received, anEvent('askStatementOfReasons', wed4Mar, { answerBy: fri20Mar })];
const unreasonable = [...explaining, anEvent('receiveStatement', mon9Mar, { isReasonable: false })];
const reasonable = [...explaining, anEvent('receiveStatement', mon9Mar, { isReasonable: true })];
const charged = [...received, anEvent('sendFeeNotice', wed4Mar, { payBy: mon1Jun })];
const paid = [...charged, anEvent('receivePayment', mon9Mar)];
const closed = [...received, anEvent('close', fri20Mar)];

describe('a closing', () => {
  it.each<[string, readonly RequestEvent[], Outcome, string, string]>([
    ['with an answer', received, 'granted', '2026-03-20', 'accepted'],
    ['on the day of receipt (当场答复)', received, 'granted', '2026-03-02', 'accepted'],
    ['before receipt', received, 'granted', '2026-03-01', 'dayBeforeReceipt'],
    ['on a day to come', received, 'granted', '2026-07-02', 'dayInFuture'],
    ['a second time', closed, 'granted', '2026-03-23', 'alreadyClosed'],
    ['as withdrawn, which has its own action', received, 'withdrawn', '2026-03-20', 'outcomeHasOwnAction'],
    ['as merged, which has its own action', received, 'merged', '2026-03-20', 'outcomeHasOwnAction'],
    ['as uncorrected without a correction notice', received, 'uncorrected', '2026-03-20', 'preconditionUnmet'],
    ['as uncorrected on the last day to correct', asked, 'uncorrected', '2026-03-31', 'preconditionUnmet'],
    ['as uncorrected on the day after', asked, 'uncorrected', '2026-04-01', 'accepted'],
    ['as uncorrected although corrected', corrected, 'uncorrected', '2026-04-01', 'preconditionUnmet'],
    ['as still unclear without a correction', asked, 'stillUnclear', '2026-03-20', 'preconditionUnmet'],
    ['as still unclear after a correction', corrected, 'stillUnclear', '2026-03-20', 'accepted'],
    ['although the correction is still awaited', asked, 'granted', '2026-03-20', 'accepted'],
    ['as excessive without asking for reasons', received, 'unjustifiedBulk', '2026-03-20', 'preconditionUnmet'],
    ['as excessive while reasons may still come', explaining, 'unjustifiedBulk', '2026-03-20', 'preconditionUnmet'],
    ['as excessive after the period for reasons', explaining, 'unjustifiedBulk', '2026-03-23', 'accepted'],
    ['as excessive after unreasonable reasons', unreasonable, 'unjustifiedBulk', '2026-03-20', 'accepted'],
    ['as excessive after reasonable reasons', reasonable, 'unjustifiedBulk', '2026-03-23', 'preconditionUnmet'],
    ['as unpaid without a fee notice', received, 'feeUnpaid', '2026-03-20', 'preconditionUnmet'],
    ['as unpaid on the last day to pay', charged, 'feeUnpaid', '2026-06-01', 'preconditionUnmet'],
    ['as unpaid on the day after', charged, 'feeUnpaid', '2026-06-02', 'accepted'],
    ['as unpaid although paid', paid, 'feeUnpaid', '2026-06-02', 'preconditionUnmet'],
    ['while payment is awaited', charged, 'granted', '2026-03-20', 'matterOpen'],
    ['while a third party is asked', consulting, 'thirdPartyRights', '2026-03-20', 'matterOpen'],
    ['after a third party was asked', consulted, 'thirdPartyRights', '2026-03-20', 'accepted'],
    ['dated before the opinion came', consulted, 'thirdPartyRights', '2026-03-06', 'decidedBeforeFacts'],
  ])('%s', (_, history, outcome, decidedOn, expected) => {
    const event = anEvent('close', day('2026-06-30'), { outcome, decidedOn: day(decidedOn) });
    const decision = decideClosing(history, event, aContext());
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('a second time names day, outcome and article', () => {
    const decision = decideClosing(closed, anEvent('close', mon1Jun), aContext());
    if (decision.ok) throw new Error('A request was closed twice.');
    expect(decision.refusal.message).toContain('2026年3月20日以“予以公开”办结');
    expect(decision.refusal.cite && formatCitation(decision.refusal.cite)).toContain('第三十六条');
  });

  it.each(outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close'))(
    'as %s meets nothing but its own preconditions',
    (outcome) => {
      const decision = decideClosing(received, anEvent('close', fri20Mar, { outcome }), aContext());
      expect(decision.ok).toBe(outcomeOf(outcome).needs.length === 0);
    },
  );
});

describe('a year whose report is approved', () => {
  const dec2025 = day('2025-12-20');
  const history = [aRegistration(dec2025)];
  const context = aContext({ frozenThrough: 2025 });
  const frozen = { ok: false, refusal: { reason: 'yearFrozen' } };

  it('takes no closing any more', () => {
    const event = anEvent('close', mon2Mar, { decidedOn: day('2025-12-31') });
    expect(decideClosing(history, event, context)).toMatchObject(frozen);
  });

  it('does not keep what it carried over from being closed now', () => {
    expect(decideClosing(history, anEvent('close', mon2Mar), context)).toMatchObject({ ok: true });
  });

  it('takes no withdrawal any more', () => {
    expect(decideWithdrawal(history, anEvent('withdraw', day('2025-12-31')), context)).toMatchObject(frozen);
  });

  it('lets no closing of it be set right, not even into the open year', () => {
    const closedThen = [...history, anEvent('close', day('2025-12-30'))];
    expect(decideClosingRectification(closedThen, anEvent('rectifyClosing', mon2Mar), context)).toMatchObject(frozen);
  });

  it('does not bind a later round, which no report counts', () => {
    const again = [...history, anEvent('close', day('2025-12-24')), anEvent('reopen', day('2025-12-26'))];
    const event = anEvent('close', mon2Mar, { decidedOn: day('2025-12-31') });
    expect(decideClosing(again, event, context)).toMatchObject({ ok: true });
  });
});

describe('a closing set right', () => {
  it('is refused where there is none, also after the registration was set right', () => {
    const rectified = [...received, anEvent('rectifyRegistration', wed4Mar)];
    const event = anEvent('rectifyClosing', mon9Mar, { decidedOn: mon9Mar });
    expect(decideClosingRectification(rectified, event, aContext())).toMatchObject({
      refusal: { reason: 'wrongStage' },
    });
  });

  it('not on a day to come', () => {
    const event = anEvent('rectifyClosing', day('2026-07-02'), { decidedOn: fri20Mar });
    expect(decideClosingRectification(closed, event, aContext())).toMatchObject({ refusal: { reason: 'dayInFuture' } });
  });

  it.each<[string, readonly RequestEvent[], Outcome, string, string]>([
    ['takes another outcome', closed, 'nonexistent', '2026-03-20', 'accepted'],
    ['takes another day', closed, 'granted', '2026-03-19', 'accepted'],
    ['not before receipt', closed, 'granted', '2026-03-01', 'dayBeforeReceipt'],
    ['not without the new outcome’s precondition', closed, 'feeUnpaid', '2026-03-20', 'preconditionUnmet'],
    ['not into a withdrawal', closed, 'withdrawn', '2026-03-20', 'outcomeHasOwnAction'],
    [
      'not out of a withdrawal',
      [...received, anEvent('withdraw', mon9Mar)],
      'granted',
      '2026-03-20',
      'closedByApplicant',
    ],
    ['keeps a precondition met before', [...asked, anEvent('close', wed1Apr)], 'uncorrected', '2026-04-01', 'accepted'],
  ])('%s', (_, history, outcome, decidedOn, expected) => {
    const event = anEvent('rectifyClosing', tue2Jun, { outcome, decidedOn: day(decidedOn) });
    const decision = decideClosingRectification(history, event, aContext());
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });
});

describe('a withdrawal or merger', () => {
  it('is refused after the answer', () => {
    const refused = { ok: false, refusal: { reason: 'alreadyClosed' } };
    expect(decideWithdrawal(closed, anEvent('withdraw', tue31Mar), aContext())).toMatchObject(refused);
    expect(decideMerger(closed, anEvent('merge', tue31Mar), aContext())).toMatchObject(refused);
  });

  it('is possible whatever is open', () => {
    expect(decideWithdrawal(charged, anEvent('withdraw', tue31Mar), aContext())).toMatchObject({ ok: true });
    expect(decideMerger(consulting, anEvent('merge', tue31Mar), aContext())).toMatchObject({ ok: true });
  });
});

describe('the archive', () => {
  it('waits until a third party that objected was told why the information goes out', () => {
    const objected = [...consulting, anEvent('endThirdParty', mon9Mar, { result: 'objects' })];
    const disclosed = [...objected, anEvent('close', fri20Mar), anEvent('serve', fri20Mar)];
    const archive = anEvent('archive', tue31Mar);
    expect(decideAction(disclosed, archive, aContext())).toMatchObject({ refusal: { reason: 'thirdPartyUntold' } });
    const told = [...disclosed, anEvent('informThirdParty', fri20Mar)];
    expect(decideAction(told, archive, aContext())).toMatchObject({ ok: true });
  });
});
