import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { decideExtensionDays, extensionDaysUntil } from './extension.ts';
import { addCalendarPeriod, jointMakerOpinionDueOn, limitEndsOn, publicationDueOn } from './reply-deadline.ts';
import { formatPeriod, type TimeLimitId, timeLimits } from './time-limits.ts';

const calendar = officialCalendar();

describe('every time limit', () => {
  it.each(Object.entries(timeLimits))('%s has wordings in order of date, each with a citation', (_, { versions }) => {
    const dates = versions.map(({ from }) => from);
    expect(dates).toEqual([...dates].sort());
    expect(versions.every(({ cite }) => cite.article !== undefined)).toBe(true);
  });

  // 行政复议法 第八十八条: only 三日、五日、七日、十日 are working days
  it('of the 行政复议法 counts working days only for 3, 5, 7 and 10 days', () => {
    const working = Object.entries(timeLimits)
      .filter(([id]) => id.startsWith('reconsideration'))
      .flatMap(([, { versions }]) => versions.map((version) => (version.kind === 'working' ? version.workingDays : 0)));
    expect(working.filter((days) => days !== 0 && ![3, 5, 7, 10].includes(days))).toEqual([]);
  });
});

describe('a period of working days', () => {
  it('of a joint maker is 15, of publication 20', () => {
    const fri18Sep = day('2026-09-18');
    expect(jointMakerOpinionDueOn(fri18Sep, calendar)).toBe('2026-10-15');
    expect(publicationDueOn(fri18Sep, calendar)).toBe('2026-10-22');
  });
});

describe('a calendar period', () => {
  it.each<[TimeLimitId, string, string, string]>([
    ['reconsiderationApplication', '2026-08-06', '2026-10-08', '5 October is a day off'],
    ['reconsiderationApplication', '2026-03-02', '2026-05-06', '1 May is a day off'],
    ['directSuit', '2026-01-15', '2026-07-15', 'the day of the same number'],
    ['directSuit', '2025-08-31', '2026-02-28', 'a month without a 31st; a Saturday that is worked'],
    ['suitAfterReconsideration', '2026-03-06', '2026-03-23', 'a Saturday moves to Monday'],
    ['reconsiderationApplicationUninformed', '2024-02-29', '2025-02-28', 'a year without 29 February'],
    ['secondInstance', '2025-11-14', '2026-02-14', 'a Saturday that is worked'],
  ])('%s from %s ends on %s: %s', (id, from, to) => {
    expect(limitEndsOn(id, day(from), calendar)).toBe(to);
  });

  it('goes back over a year end', () => {
    expect(addCalendarPeriod(day('2026-03-31'), { count: -4, unit: 'month' })).toBe('2025-11-30');
  });

  it('has no wording before its act was in force', () => {
    expect(() => limitEndsOn('reconsiderationReply', day('2023-12-31'), calendar)).toThrow('No wording');
  });
});

describe('a period', () => {
  it.each([
    [{ kind: 'working', workingDays: 20 }, '20个工作日'],
    [{ kind: 'calendar', count: 60, unit: 'day' }, '60日'],
    [{ kind: 'calendar', count: 6, unit: 'month' }, '6个月'],
    [{ kind: 'calendar', count: 5, unit: 'year' }, '5年'],
  ] as const)('%j is written %s', (period, text) => {
    expect(formatPeriod(period)).toBe(text);
  });
});

describe('an extension', () => {
  const proposal = {
    receivedOn: day('2026-03-02'),
    dueOn: day('2026-03-30'),
    noticeOn: day('2026-03-30'),
    days: 20,
    alreadyExtended: 0,
  };

  it.each([
    ['20 days on the last day', {}, 20],
    ['5 days after 8', { days: 5, alreadyExtended: 8 }, 13],
    ['a day too late', { noticeOn: day('2026-03-31') }, 'deadlinePassed'],
    ['21 days', { days: 21 }, 'tooLong'],
    ['13 days after 8', { days: 13, alreadyExtended: 8 }, 'tooLong'],
    ['no day', { days: 0 }, 'notWholeDays'],
    ['half a day', { days: 1.5 }, 'notWholeDays'],
  ])('of %s', (_, change, expected) => {
    const decision = decideExtensionDays({ ...proposal, ...change });
    expect(decision.ok ? decision.value : decision.refusal.reason).toBe(expected);
  });

  it('may be given by its last day', () => {
    expect(extensionDaysUntil(proposal.dueOn, day('2026-04-28'), calendar)).toBe(20);
  });
});
