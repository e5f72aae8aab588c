import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../tests/support/official-calendar.ts';
import { aRequest } from '../../tests/support/stored-facts.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { requestRow } from './rows.ts';

describe('days left of a request in a list', () => {
  const [closedOn, dueOn] = [day('2026-01-20'), day('2026-03-13')];
  const daysLeft = (stage: string, what: object = {}) =>
    requestRow(
      { ...aRequest('town' as AgencyId), stage, closedOn, dueOn, ...what },
      day('2026-03-11'),
      officialCalendar(),
    ).daysLeft;

  it('are told while it is handled, also once more after it was reopened', () => {
    expect([daysLeft('handling', { closedOn: null }), daysLeft('handling')]).toEqual([2, 2]);
    expect(daysLeft('handling', { dueOn: day('2026-03-09') })).toBe(-2);
  });

  it('are none when it is closed or its clock does not run', () => {
    expect([daysLeft('reply'), daysLeft('archive'), daysLeft('handling', { dueOn: null })]).toEqual([null, null, null]);
  });
});
