import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { type RibbonMark, ribbonOf, ribbonSpans } from './day-ribbon.ts';
import { type ClockFacts, readClock } from './running-clock.ts';

const calendar = officialCalendar();
const fri18Sep = day('2026-09-18');
const today = day('2026-09-29');

function reading(facts: Partial<ClockFacts> = {}, asOf = today) {
  return readClock({ receivedOn: fri18Sep, ...facts }, calendar, asOf);
}

const consulted = { consultations: [{ label: '第三方', sentOn: day('2026-09-21'), endedOn: day('2026-09-23') }] };
const corrected = { correction: { noticeOn: day('2026-09-21'), correctedOn: day('2026-09-28') } };

describe('the ribbon of the reply period', () => {
  it.each([
    ['plain', reading()],
    ['with a consultation', reading(consulted)],
    ['begun anew after a correction', reading(corrected)],
    ['waiting for a correction', reading({ correction: { noticeOn: day('2026-09-21') } })],
  ])('shows every day of the clock and no other: %s', (_, read) => {
    const ribbon = ribbonOf(read, today);
    expect(ribbon.map(({ date }) => date)).toEqual(read.days.map(({ date }) => date));
    expect(ribbon.filter(({ number }) => number !== null).map(({ number }) => number)).toEqual(
      read.days.filter(({ role }) => role === 'counted').map(({ number }) => number),
    );
    const last = ribbon.at(-1)?.date;
    if ('dueOn' in read) expect(last).toBe(read.dueOn);
  });

  it.each<[string, RibbonMark, number | null, string]>([
    ['2026-09-18', 'start', null, '起算当日'],
    ['2026-09-19', 'weekend', null, '周末'],
    // 调休: a Sunday that is worked
    ['2026-09-20', 'counted', 1, '调休上班'],
    ['2026-09-21', 'counted', 2, '第2个工作日'],
    ['2026-09-22', 'suspended', null, '征求第三方意见'],
    ['2026-09-23', 'suspended', null, '征求第三方意见'],
    ['2026-09-24', 'counted', 3, '第3个工作日'],
    ['2026-10-01', 'holiday', null, '放假'],
  ])('%s is %s', (date, mark, number, words) => {
    const shown = ribbonOf(reading(consulted), today).find((row) => row.date === date);
    expect([shown?.mark, shown?.number]).toEqual([mark, number]);
    expect(shown?.words).toContain(words);
  });

  it('names the notice that made a day off', () => {
    const holiday = ribbonOf(reading(), today).find(({ mark }) => mark === 'holiday');
    expect(holiday?.words).toMatch(/国办发明电|通知/);
  });

  it('tells what has passed, today and what is ahead', () => {
    const ribbon = ribbonOf(reading(), today);
    expect(ribbon.filter(({ when }) => when === 'today').map(({ date }) => date)).toEqual([today]);
    expect(ribbon.filter(({ when }) => when === 'ahead').every(({ date }) => date > today)).toBe(true);
  });

  it('can be read in spans that together are all of its days', () => {
    const ribbon = ribbonOf(reading(corrected), today);
    const spans = ribbonSpans(ribbon);
    expect(spans.reduce((sum, { dayCount }) => sum + dayCount, 0)).toBe(ribbon.length);
    expect(spans.slice(0, 2).map(({ mark, from, to }) => [mark, from, to])).toEqual([
      ['beforeRestart', '2026-09-18', '2026-09-18'],
      ['beforeRestart', '2026-09-19', '2026-09-19'],
    ]);
    expect(spans.some(({ words }) => words === '第1至第2个工作日')).toBe(true);
  });
});
