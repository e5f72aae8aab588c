import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration, clerk } from '../../../tests/support/request-events.ts';
import { fen } from '../values/fen.ts';
import { type Action, actionIds, actionOf } from './actions.ts';
import { allowedActions, decideAction } from './decide-action.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';
import type { Stage } from './stages.ts';

const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const wed11Mar = day('2026-03-11');
const thu12Mar = day('2026-03-12');
const mon16Mar = day('2026-03-16');
const tue31Mar = day('2026-03-31');
const wed1Apr = day('2026-04-01');

const received = [aRegistration(mon2Mar)];
const unconfirmed = [
  aRegistration(mon2Mar, {
    receipt: { channel: 'online', arrivedOn: mon2Mar, confirmedOn: null },
    receivedOn: null,
  }),
];
const corrected = [...received, anEvent('askCorrection', wed4Mar)];
const consulting = [...received, anEvent('askThirdParty', wed4Mar), anEvent('askAgency', wed4Mar)];
const claimed = [...received, anEvent('claim', wed4Mar)];
const assisted = [...received, anEvent('askAssistance', wed4Mar)];
const explaining = [...received, anEvent('askStatementOfReasons', wed4Mar)];
const explained = [...explaining, anEvent('receiveStatement', wed11Mar)];
const given = [...explaining, { action: 'receiveStatement', happenedOn: wed11Mar, by: clerk } as const];
const charged = [...received, anEvent('sendFeeNotice', wed4Mar)];
const closed = [...received, anEvent('close', wed11Mar)];
const served = [...closed, anEvent('serve', wed11Mar)];
const archived = [...closed, anEvent('archive', thu12Mar)];

/** One history for each stage. */
const reached: Readonly<Record<Stage | 'new', readonly RequestEvent[]>> = {
  new: [],
  registration: received,
  review: corrected,
  handling: consulting,
  reply: closed,
  archive: archived,
};

/** A history on which each action is accepted. */
const ready: Readonly<Record<Action, readonly RequestEvent[]>> = {
  register: [],
  confirmReceipt: unconfirmed,
  rectifyRegistration: received,
  claim: received,
  assign: received,
  returnToPool: claimed,
  urge: claimed,
  askCorrection: received,
  receiveCorrection: corrected,
  askThirdParty: received,
  endThirdParty: consulting,
  informThirdParty: consulting,
  askAgency: received,
  endAgency: consulting,
  askAssistance: received,
  answerAssistance: assisted,
  transferInternally: received,
  askStatementOfReasons: received,
  receiveStatement: explaining,
  assessStatement: given,
  deferReply: explained,
  extendReply: received,
  sendFeeNotice: received,
  recordArrival: consulting,
  receivePartPayment: charged,
  receivePayment: charged,
  refundFee: [...charged, anEvent('receivePayment', wed11Mar)],
  recomputeDue: received,
  withdraw: received,
  merge: received,
  close: received,
  rectifyClosing: closed,
  serve: closed,
  recordFailedService: served,
  reopen: closed,
  archive: closed,
};

const stageIds = Object.keys(reached) as readonly (Stage | 'new')[];
const everyActionInEveryStage = actionIds.flatMap((action) => stageIds.map((stage) => ({ action, stage })));

describe('every action in every stage', () => {
  it.each(everyActionInEveryStage)('$action in $stage', ({ action, stage }) => {
    const isAllowed = actionOf(action).during.includes(stage);
    const decision = decideAction(reached[stage], anEvent(action, thu12Mar), aContext());
    const reason = decision.ok ? 'accepted' : decision.refusal.reason;
    expect(['wrongStage', 'alreadyClosed', 'alreadyRegistered'].includes(reason)).toBe(!isAllowed);
  });

  it.each(stageIds)('leads where the histories of these tests stand: %s', (stage) => {
    expect(stateAfter(reached[stage]).stage).toBe(stage);
  });
});

describe('every action', () => {
  it.each(actionIds)('%s is accepted where its table says so', (action) => {
    expect(decideAction(ready[action], anEvent(action, dayOf(action)), aContext())).toMatchObject({ ok: true });
  });

  const bySomebody = actionIds.filter((action) => actionOf(action).bySystem === undefined);
  it.each(bySomebody)('%s is offered as a button there', (action) => {
    expect(allowedActions(stateAfter(ready[action]), () => true)).toContain(action);
  });

  it.each(actionIds)('%s is refused without its permission', (action) => {
    const { permission } = actionOf(action);
    const context = aContext({ holds: (held) => held !== permission });
    expect(decideAction(ready[action], anEvent(action, dayOf(action)), context)).toMatchObject({
      ok: false,
      refusal: { reason: 'notPermitted' },
    });
    expect(allowedActions(stateAfter(ready[action]), context.holds)).not.toContain(action);
  });

  it.each(actionIds)('%s is refused on a day to come', (action) => {
    const context = aContext({ today: day('2026-03-01') });
    expect(decideAction(ready[action], anEvent(action, dayOf(action)), context)).toMatchObject({
      ok: false,
      refusal: { reason: 'dayInFuture' },
    });
  });

  it.each(actionIds.filter((action) => action !== 'register'))('%s is refused before receipt', (action) => {
    const before = day('2026-02-27');
    const event = anEvent(action, before);
    const decision = decideAction(ready[action], event, aContext());
    // a registration may be set right on any day; its receipt is tested by itself
    if (action === 'rectifyRegistration') return expect(decision.ok).toBe(true);
    return expect(decision).toMatchObject({
      ok: false,
      refusal: { cite: expect.anything(), message: expect.any(String) },
    });
  });
});

const refusals: readonly [string, readonly RequestEvent[], RequestEvent, string][] = [
  ['a second registration', received, aRegistration(wed4Mar), 'alreadyRegistered'],
  [
    'a second correction notice',
    [...corrected, anEvent('receiveCorrection', wed11Mar)],
    anEvent('askCorrection', wed11Mar),
    'onlyOnce',
  ],
  ['a correction notice on the 8th working day', received, anEvent('askCorrection', thu12Mar), 'correctionNoticeLate'],
  [
    'a correction period that ends at once',
    received,
    anEvent('askCorrection', wed4Mar, { correctBy: wed4Mar }),
    'periodEmpty',
  ],
  ['a correction nobody asked for', consulting, anEvent('receiveCorrection', wed11Mar), 'wrongStage'],
  ['the same consultation twice', consulting, anEvent('askThirdParty', wed11Mar), 'alreadyOpen'],
  [
    'the end of a consultation that is not open',
    consulting,
    anEvent('endThirdParty', wed11Mar, { consultation: 9 }),
    'nothingOpen',
  ],
  ['the end of a consultation before it began', consulting, anEvent('endThirdParty', mon2Mar), 'endsBeforeStart'],
  ['a judgement of reasons nobody gave', consulting, anEvent('assessStatement', wed11Mar), 'nothingToAssess'],
  ['a second judgement of the same reasons', explained, anEvent('assessStatement', wed11Mar), 'nothingToAssess'],
  ['a deferral before the reasons are judged', given, anEvent('deferReply', wed11Mar), 'statementMissing'],
  ['a deferral without reasons given', consulting, anEvent('deferReply', wed11Mar), 'statementMissing'],
  ['a fee of nothing', received, anEvent('sendFeeNotice', wed4Mar, { amountFen: 0 as never }), 'nothingToPay'],
  [
    'a payment period below 20 working days',
    received,
    anEvent('sendFeeNotice', wed4Mar, { payBy: tue31Mar }),
    'paymentPeriodShort',
  ],
  [
    'a part payment of everything',
    charged,
    anEvent('receivePartPayment', wed11Mar, { amountFen: fen(20_000) }),
    'amountUnusable',
  ],
  ['a rest that is too small', charged, anEvent('receivePayment', wed11Mar, { amountFen: fen(100) }), 'amountUnusable'],
  [
    'a refund of more than was paid',
    [...charged, anEvent('receivePartPayment', wed11Mar)],
    anEvent('refundFee', wed11Mar, { amountFen: fen(5_001) }),
    'amountUnusable',
  ],
  ['a refund before anything was paid', charged, anEvent('refundFee', wed11Mar), 'amountUnusable'],
  ['a due day recomputed by hand', received, anEvent('recomputeDue', wed11Mar, { by: clerk }), 'onlySystem'],
  ['service before the decision', closed, anEvent('serve', wed4Mar), 'beforeDecision'],
  ['an order to answer again before the answer', closed, anEvent('reopen', wed4Mar), 'beforeDecision'],
  ['filing before the decision', closed, anEvent('archive', wed4Mar), 'beforeDecision'],
  ['a second service', [...closed, anEvent('serve', wed11Mar)], anEvent('serve', thu12Mar), 'onlyOnce'],
  [
    'the arrival of a letter nobody sent',
    consulting,
    anEvent('recordArrival', wed11Mar, { consultation: 9 }),
    'nothingOpen',
  ],
  [
    'a period of a third party below 15 working days',
    consulting,
    anEvent('recordArrival', wed11Mar, { until: tue31Mar }),
    'periodShort',
  ],
  ['a failed service of what was not served', closed, anEvent('recordFailedService', thu12Mar), 'notServedYet'],
  ['handling before receipt is confirmed', unconfirmed, anEvent('askThirdParty', wed4Mar), 'receiptUnconfirmed'],
  [
    'a confirmation before arrival',
    unconfirmed,
    anEvent('confirmReceipt', day('2026-02-28')),
    'confirmedBeforeArrival',
  ],
  ['a confirmation of what is confirmed', received, anEvent('confirmReceipt', wed4Mar), 'alreadyConfirmed'],
  ['an order to answer again before any answer', consulting, anEvent('reopen', wed11Mar), 'wrongStage'],
];

describe('what is refused', () => {
  it.each(refusals)('%s', (_, history, event, reason) => {
    expect(decideAction(history, event, aContext())).toMatchObject({ ok: false, refusal: { reason } });
  });

  it('the last lawful day of a correction notice is the 7th working day', () => {
    expect(decideAction(received, anEvent('askCorrection', wed11Mar), aContext())).toMatchObject({ ok: true });
  });

  it('the 7 working days bind no correction of a request from before 15 May 2019, when there were none', () => {
    const old = [aRegistration(day('2019-05-14'), { happenedOn: mon2Mar, lateEntryReason: 'paperLedger' })];
    expect(decideAction(old, anEvent('askCorrection', wed11Mar), aContext())).toMatchObject({ ok: true });
  });

  it('a correction asked for in the first round is not asked for again in the next', () => {
    const history = [
      ...corrected,
      anEvent('receiveCorrection', wed11Mar),
      anEvent('close', mon16Mar),
      anEvent('reopen', wed1Apr),
    ];
    expect(decideAction(history, anEvent('askCorrection', wed1Apr), aContext())).toMatchObject({
      ok: false,
      refusal: { reason: 'onlyOnce' },
    });
  });
});

function dayOf(action: Action) {
  return action === 'askCorrection' ? wed11Mar : thu12Mar;
}
