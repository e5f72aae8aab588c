import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { clockStandingOf, isStoppedOn } from './clock-standing.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const wed25Mar = day('2026-03-25');
const calendar = officialCalendar();

const received = [aRegistration(mon2Mar)];
const asked = [...received, anEvent('askThirdParty', wed4Mar)];
const askedUntil = [...received, anEvent('askThirdParty', wed4Mar, { answerBy: wed25Mar })];

describe('the clock as lists keep it', () => {
  it.each<[string, readonly RequestEvent[], string, string | null, string | null]>([
    ['runs to 30 March', received, 'running', null, '2026-03-30'],
    ['is stopped without end while an opinion is awaited without a last day', asked, 'stopped', null, '2026-04-03'],
    // 5 to 25 March are 15 working days left out, Qingming (6 April) is in between
    [
      'is stopped until the last day of the opinion, with the day that follows then',
      askedUntil,
      'stopped',
      '2026-03-25',
      '2026-04-21',
    ],
    ['waits for a correction', [...received, anEvent('askCorrection', wed4Mar)], 'waiting', null, null],
    ['has ended', [...received, anEvent('close', wed4Mar)], 'ended', null, '2026-03-30'],
    ['runs while a division helps', [...received, anEvent('askAssistance', wed4Mar)], 'running', null, '2026-03-30'],
  ])('%s', (_, history, clockState, stoppedUntil, dueOn) => {
    const standing = clockStandingOf(stateAfter(history), calendar, day('2026-03-10'));
    expect([standing.clockState, standing.stoppedUntil, standing.due.dueOn]).toEqual([clockState, stoppedUntil, dueOn]);
  });

  it('gives the same due day on every day while stopped until a day, and after', () => {
    const state = stateAfter(askedUntil);
    const dues = ['2026-03-05', '2026-03-24', '2026-03-25', '2026-04-10'].map(
      (today) => clockStandingOf(state, calendar, day(today)).due.dueOn,
    );
    expect(new Set(dues)).toEqual(new Set(['2026-04-21']));
  });

  it('runs again on the last day of the opinion', () => {
    const { clockState, stoppedUntil } = clockStandingOf(stateAfter(askedUntil), calendar, day('2026-03-10'));
    expect(['2026-03-24', '2026-03-25'].map((today) => isStoppedOn({ clockState, stoppedUntil }, day(today)))).toEqual([
      true,
      false,
    ]);
  });
});
