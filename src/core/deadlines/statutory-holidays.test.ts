import { describe, expect, it } from 'vitest';
import { officialCalendar } from '../../../tests/support/official-calendar.ts';
import { findStatutoryHoliday, knowsMovingHolidays, statutoryHolidays } from './statutory-holidays.ts';
import { dayIn } from './work-calendar.ts';

describe('statutory holidays', () => {
  it.each([
    [2013, 11],
    [2024, 11],
    [2025, 13],
    [2027, 13],
    [2051, 6],
    [2007, 0],
  ])('of %d are %d days', (year, count) => {
    expect(statutoryHolidays(year).length).toBe(count);
  });

  it('of 2027 are those of law page §9', () => {
    expect(statutoryHolidays(2027).map(({ date }) => date.slice(5))).toEqual([
      ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15'],
      ...['10-01', '10-02', '10-03'],
    ]);
  });

  it('begin with 除夕 by the wordings of 2008 and 2025, not by that of 2014', () => {
    const first = (year: number) => statutoryHolidays(year).find(({ occasion }) => occasion === '春节')?.date;
    expect([first(2013), first(2014), first(2024), first(2025)]).toEqual([
      '2013-02-09',
      '2014-01-31',
      '2024-02-10',
      '2025-01-28',
    ]);
  });

  it.each([2024, 2025, 2026])('of %d are all days off of the notice of that year', (year) => {
    const calendar = officialCalendar();
    const worked = statutoryHolidays(year).filter(({ date }) => dayIn(calendar, date).kind !== 'holiday');
    expect(worked).toEqual([]);
  });

  it('cite the wording in force', () => {
    const newYear2026 = statutoryHolidays(2026)[0]?.date;
    expect(newYear2026 && findStatutoryHoliday(newYear2026)?.cite).toMatchObject({
      number: '国务院令第795号',
      article: 2,
    });
  });

  it('are known by date to 2050', () => {
    expect([2007, 2008, 2050, 2051].map(knowsMovingHolidays)).toEqual([false, true, true, false]);
  });
});
