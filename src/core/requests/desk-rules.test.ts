import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration, clerk } from '../../../tests/support/request-events.ts';
import type { AccountId, DivisionId } from '../values/ids.ts';
import { decideAction } from './decide-action.ts';
import type { DecisionContext } from './decision-context.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const mon2Mar = day('2026-03-02');
const tue3Mar = day('2026-03-03');
const wed4Mar = day('2026-03-04');
const colleague = 'colleague-0001' as AccountId;
const roads = 'division-roads' as DivisionId;
const finance = 'division-finance' as DivisionId;

const received = [aRegistration(mon2Mar)];
const claimed = [...received, anEvent('claim', tue3Mar)];
const inDivision = [...received, anEvent('assign', tue3Mar, { to: undefined, division: roads } as never)];
const urged = [...claimed, anEvent('urge', wed4Mar)];

describe('who holds a request', () => {
  it.each<[string, readonly RequestEvent[], AccountId | null, DivisionId | null]>([
    ['nobody after registration', received, null, null],
    ['whoever claimed it', claimed, clerk, null],
    ['the person it was assigned to', [...claimed, anEvent('assign', wed4Mar, { to: colleague })], colleague, null],
    ['the division it was assigned to, until somebody there claims it', inDivision, null, roads],
    ['who claimed it in the division', [...inDivision, anEvent('claim', wed4Mar)], clerk, roads],
    [
      'a colleague after a transfer',
      [...inDivision, anEvent('transferInternally', wed4Mar, { to: colleague })],
      colleague,
      roads,
    ],
    [
      'another division takes it from the person',
      [...claimed, anEvent('assign', wed4Mar, { to: undefined, division: finance } as never)],
      null,
      finance,
    ],
    ['nobody once it is returned', [...inDivision, anEvent('returnToPool', wed4Mar)], null, null],
  ])('%s', (_, history, caseOfficer, division) => {
    expect(stateAfter(history)).toMatchObject({ caseOfficer, division });
  });

  it('does not move the reply period', () => {
    const before = stateAfter(received).clock;
    expect(stateAfter([...urged, anEvent('returnToPool', wed4Mar)]).clock).toEqual(before);
  });
});

const refusals: readonly [string, readonly RequestEvent[], RequestEvent, string, Partial<DecisionContext>?][] = [
  ['claiming what is one’s own', claimed, anEvent('claim', wed4Mar), 'alreadyYours'],
  ['claiming what a colleague holds', claimed, anEvent('claim', wed4Mar, { by: colleague }), 'alreadyClaimed'],
  ['an assignment to nobody', received, anEvent('assign', wed4Mar, { to: undefined } as never), 'missing'],
  ['an assignment to whoever holds it', claimed, anEvent('assign', wed4Mar, { to: clerk }), 'alreadyAssigned'],
  ['a transfer to oneself', claimed, anEvent('transferInternally', wed4Mar, { to: clerk }), 'alreadyAssigned'],
  [
    'a person without the post',
    received,
    anEvent('assign', wed4Mar, { to: colleague }),
    'noCaseOfficer',
    { mayBeCaseOfficer: () => false },
  ],
  [
    'a division that is none',
    received,
    anEvent('assign', wed4Mar, { division: roads } as never),
    'noDivision',
    { hasDivision: () => false },
  ],
  [
    'help from a division that is none',
    received,
    anEvent('askAssistance', wed4Mar, { division: roads }),
    'noDivision',
    { hasDivision: () => false },
  ],
  ['a return of what nobody holds', received, anEvent('returnToPool', wed4Mar), 'inPool'],
  ['urging nobody', received, anEvent('urge', wed4Mar), 'nobodyToUrge'],
  ['urging twice a day', urged, anEvent('urge', wed4Mar), 'urgedToday'],
  ['the answer of a division that was not asked', claimed, anEvent('answerAssistance', wed4Mar), 'wrongStage'],
];

describe('what is refused at the desk', () => {
  it.each(refusals)('%s', (_, history, event, reason, context = {}) => {
    expect(decideAction(history, event, aContext(context))).toMatchObject({
      ok: false,
      refusal: { reason, cite: expect.anything() },
    });
  });

  it('urging again is allowed the next day', () => {
    expect(decideAction(urged, anEvent('urge', day('2026-03-05')), aContext()).ok).toBe(true);
  });
});

describe('an entry about an earlier day (five working days allowed)', () => {
  const context = aContext({ today: day('2026-03-12'), lateRecordingDays: 5 });

  it.each<[string, RequestEvent, boolean]>([
    ['five working days back', anEvent('askThirdParty', day('2026-03-05')), true],
    ['six working days back', anEvent('askThirdParty', wed4Mar), false],
    ['six working days back, with the reason', anEvent('askThirdParty', wed4Mar, { lateReason: 'paperLedger' }), true],
    [
      'a closing entered today whose decision lies six back',
      { ...anEvent('close', day('2026-03-12')), decidedOn: wed4Mar },
      false,
    ],
    ['a registration set right', anEvent('rectifyRegistration', wed4Mar), true],
  ])('%s', (_, event, isAccepted) => {
    const decision = decideAction(received, event, context);
    expect(decision.ok).toBe(isAccepted);
    if (!decision.ok) expect(decision.refusal).toMatchObject({ reason: 'lateReasonMissing', field: 'lateReason' });
  });
});
