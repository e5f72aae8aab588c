import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { decideAction } from './decide-action.ts';

// 条例第三十二条、第三十四条: 15 working days from the receipt of the letter, here the 4th to the 25th of March
const wed4Mar = day('2026-03-04');
const wed25Mar = day('2026-03-25');
const thu26Mar = day('2026-03-26');
const received = [aRegistration(day('2026-03-02'))];
const thirdParty = [...received, anEvent('askThirdParty', wed4Mar)];
const agency = (capacity: 'jointMaker' | 'otherAgency') => [...received, anEvent('askAgency', wed4Mar, { capacity })];
const arrival = anEvent('recordArrival', wed4Mar, {
  matter: 'thirdPartyConsultation',
  consultation: 1,
  until: wed25Mar,
});
const arrived = [...thirdParty, arrival];

describe('silence of whoever was asked', () => {
  it.each([
    ['before the letter arrived', thirdParty, 'endThirdParty', thu26Mar, thu26Mar, 'arrivalMissing'],
    ['on the last day', arrived, 'endThirdParty', wed25Mar, wed25Mar, 'notSilentYet'],
    ['after the last day', arrived, 'endThirdParty', thu26Mar, thu26Mar, 'accepted'],
    ['after the last day, as of that day', arrived, 'endThirdParty', wed25Mar, thu26Mar, 'accepted'],
    [
      'after the last day, as of the day before it',
      arrived,
      'endThirdParty',
      day('2026-03-24'),
      thu26Mar,
      'notSilentYet',
    ],
    ['of a joint maker that was not reached', agency('jointMaker'), 'endAgency', thu26Mar, thu26Mar, 'arrivalMissing'],
    ['of an agency that has no period', agency('otherAgency'), 'endAgency', thu26Mar, thu26Mar, 'accepted'],
  ] as const)('%s', (_, history, action, on, today, expected) => {
    const decision = decideAction(history, anEvent(action, on, { result: 'silent' }), aContext({ today }));
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('is no reason to refuse an opinion that was given', () => {
    const event = anEvent('endThirdParty', wed4Mar, { result: 'objects' });
    expect(decideAction(thirdParty, event, aContext({ today: wed4Mar }))).toMatchObject({ ok: true });
  });
});
