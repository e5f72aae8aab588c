import { describe, expect, it } from 'vitest';
import { choicesOf, noExemption, toExemptions } from '../../../tests/support/coach-answers.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { decideClosing } from './decide-closing.ts';
import type { Closed, RequestEvent } from './request-events.ts';

const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const fri20Mar = day('2026-03-20');

const received = [aRegistration(mon2Mar)];
const granted = choicesOf({ ...toExemptions, ...noExemption, delivery: 'provided' });
const absent = choicesOf({ ...toExemptions, recordSearch: 'absent' });
const partly = choicesOf({ ...toExemptions, ...noExemption, enforcementFile: 'part', severance: 'separable' });
const uncorrected = choicesOf({ purpose: 'information', clarity: 'uncorrected' });
const search = { searchedOn: wed4Mar, places: ['recordsRoom'] } as const;
const correctionAsked = [...received, anEvent('askCorrection', wed4Mar, { correctBy: fri20Mar })];

describe('the proof a closing carries', () => {
  it.each<[string, Partial<Closed>, boolean, string]>([
    ['none, entered after a decision on paper', { outcome: 'nonexistent' }, false, 'accepted'],
    ['no search behind a paper that is issued', { outcome: 'nonexistent' }, true, 'searchMissing'],
    ['no search behind “not held” either', { outcome: 'notHeld' }, true, 'searchMissing'],
    ['a search nowhere', { outcome: 'nonexistent', recordSearch: { ...search, places: [] } }, true, 'searchMissing'],
    ['a search', { outcome: 'nonexistent', recordSearch: search }, true, 'accepted'],
    [
      'a search before the request came',
      { outcome: 'nonexistent', recordSearch: { ...search, searchedOn: day('2026-03-01') } },
      true,
      'searchOutOfTime',
    ],
    [
      'a search after the decision',
      { outcome: 'nonexistent', recordSearch: { ...search, searchedOn: day('2026-03-21') } },
      true,
      'searchOutOfTime',
    ],
    ['answers that lead to it', { outcome: 'granted', coach: granted }, false, 'accepted'],
    [
      'answers that lead elsewhere',
      { outcome: 'nonexistent', coach: granted, recordSearch: search },
      false,
      'coachDisagrees',
    ],
    ['answers without the search they speak of', { outcome: 'nonexistent', coach: absent }, false, 'searchMissing'],
    ['answers with the search', { outcome: 'nonexistent', coach: absent, recordSearch: search }, false, 'accepted'],
    ['answers that do not end', { outcome: 'granted', coach: granted.slice(0, 4) }, false, 'coachDisagrees'],
    ['answers out of order', { outcome: 'granted', coach: granted.slice(1) }, false, 'strayAnswer'],
    [
      'grounds that were answered',
      { outcome: 'partiallyGranted', refusedPartGrounds: ['enforcementFile'], coach: partly },
      false,
      'accepted',
    ],
    [
      'grounds that were not',
      { outcome: 'partiallyGranted', refusedPartGrounds: ['stateSecret'], coach: partly },
      false,
      'coachDisagrees',
    ],
  ])('%s', (_, what, isIssued, expected) => {
    expect(decided(received, what, isIssued)).toBe(expected);
  });

  it('answers are held against the record of the day of the decision', () => {
    const closing = { outcome: 'uncorrected', coach: uncorrected } as const;
    expect(decided(correctionAsked, { ...closing, decidedOn: day('2026-03-23') })).toBe('accepted');
    expect(decided(received, { outcome: 'granted', coach: granted })).toBe('accepted');
    const objected = [
      ...received,
      anEvent('askThirdParty', wed4Mar),
      anEvent('endThirdParty', wed4Mar, { result: 'objects' }),
    ];
    expect(decided(objected, { outcome: 'granted', coach: granted })).toBe('contradictsRecord');
  });
});

function decided(history: readonly RequestEvent[], what: Partial<Closed>, isIssued = false): string {
  const event = anEvent('close', day('2026-06-30'), { decidedOn: fri20Mar, ...what });
  const decision = decideClosing(history, event, aContext({ isIssued }));
  return decision.ok ? 'accepted' : decision.refusal.reason;
}
