import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { isWorkingDay, workingDaysBetween } from '../deadlines/work-calendar.ts';
import { addDays } from '../values/plain-date.ts';
import {
  explainPublication,
  type PublicationFacts,
  publicationStanding,
  readPublicationClock,
} from './publication-clock.ts';

const calendar = officialCalendar();
const mon2Mar = day('2026-03-02');
const facts: PublicationFacts = { madeOn: mon2Mar, changedOn: null, otherDue: null };

describe('the publication clock', () => {
  it('shows every day from the first to the last, and numbers those that count', () => {
    const { days, dueOn } = readPublicationClock(facts, calendar);
    expect([days[0]?.role, days.at(-1)?.date, days.at(-1)?.number]).toEqual(['startDay', dueOn, 20]);
    expect(days.filter(({ role }) => role === 'counted')).toHaveLength(20);
  });

  it('says how the day came about', () => {
    const words = (what: Partial<PublicationFacts>) => {
      const all = { ...facts, ...what };
      return explainPublication(all, readPublicationClock(all, calendar)).map(({ text }) => text);
    };
    expect(words({})).toEqual([
      '2026年3月2日形成。',
      '公开期限为20个工作日，自2026年3月2日次日起计算，当日不计，至2026年3月30日届满；主动公开没有延期。',
      '最迟应于2026年3月30日公开。',
    ]);
    expect(words({ changedOn: day('2026-03-09') })[1]).toContain('自变更之日起重新计算');
    const other = { dueOn: day('2026-03-20'), basis: '预算法第十四条' };
    expect(words({ otherDue: other }).slice(-2)).toEqual([
      '法律、法规对公开期限另有规定，从其规定：预算法第十四条，最迟2026年3月20日公开。',
      '最迟应于2026年3月20日公开。',
    ]);
  });

  it.each([
    ['in time on the last day', '2026-03-30', 'inTime', 0],
    ['late on the day after', '2026-03-31', 'late', -1],
  ])('what was published is %s', (_, publishedOn, state, daysLeft) => {
    const standing = publicationStanding(day('2026-03-30'), day(publishedOn), day('2026-06-01'), calendar);
    expect(standing).toEqual({ state, daysLeft });
  });

  it.each([
    ['2026-03-27', 'waiting', 1],
    ['2026-03-30', 'waiting', 0],
    ['2026-04-04', 'overdue', -4],
  ])('what is not published stands on %s as %s', (today, state, daysLeft) => {
    expect(publicationStanding(day('2026-03-30'), null, day(today), calendar)).toMatchObject({ state, daysLeft });
  });

  it('ends on a working day, 20 working days after the later of formation and change', () => {
    const offset = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(offset, fc.option(offset), (made, changed) => {
        const madeOn = addDays(day('2024-02-01'), made);
        const changedOn = changed === null ? null : addDays(day('2024-02-01'), changed);
        const { dueOn, startedOn } = readPublicationClock({ madeOn, changedOn, otherDue: null }, calendar);
        expect(startedOn).toBe(changedOn !== null && changedOn > madeOn ? changedOn : madeOn);
        expect([isWorkingDay(calendar, dueOn), workingDaysBetween(calendar, startedOn, dueOn)]).toEqual([true, 20]);
      }),
    );
  });
});
