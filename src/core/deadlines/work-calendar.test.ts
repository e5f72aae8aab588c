import { describe, expect, it } from 'vitest';
import { day, holidayDocuments, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { addDays, lastDayOf, plainDate } from '../values/plain-date.ts';
import { type HolidayNotice, parseHolidayNotice } from './holiday-notice.ts';
import {
  addWorkingDays,
  buildCalendar,
  dayIn,
  inArea,
  isWorkingDay,
  nextWorkingDayFrom,
  parseCalendar,
  unpublishedYears,
  workingDaysBetween,
  yearsWithoutRegionalNotice,
} from './work-calendar.ts';

const national = officialCalendar();
const torli = officialCalendar('654224');

describe('the national calendar', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %d %d working days', (year, count) => {
    expect(workingDaysBetween(national, lastDayOf(year - 1), lastDayOf(year))).toBe(count);
  });

  it('has in each month of 2026 the working days of law page §9', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const before = addDays(plainDate(2026, index + 1, 1), -1);
      const last = index === 11 ? lastDayOf(2026) : addDays(plainDate(2026, index + 2, 1), -1);
      return workingDaysBetween(national, before, last);
    });
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  it('names the notice that made a day what it is', () => {
    expect(dayIn(national, day('2026-02-28'))).toMatchObject({
      weekday: 6,
      kind: 'makeUpDay',
      occasion: '春节',
      notice: { number: '国办发明电〔2025〕7号' },
      provisional: false,
    });
    expect(dayIn(national, day('2024-02-09'))).toMatchObject({ kind: 'workday' });
    expect(dayIn(national, day('2026-10-05'))).toMatchObject({ kind: 'holiday', occasion: '国庆节' });
    expect(dayIn(national, day('2026-03-07'))).toEqual({
      date: '2026-03-07',
      weekday: 6,
      kind: 'weekend',
      provisional: false,
    });
  });

  it('covers 2024 to 2026', () => {
    expect([national.coversFrom, national.coversUntil]).toEqual(['2024-01-01', '2026-12-31']);
  });
});

describe('a regional layer', () => {
  const guerbang = [day('2025-06-06'), day('2025-06-09'), day('2025-06-10')];

  it.each(['65', '6542', '654224', '654224101'])('applies to %s', (area) => {
    expect(guerbang.map((date) => isWorkingDay(inArea(national, area), date))).toEqual([false, false, false]);
  });

  it.each(['', '64', '6', '110000'])('does not apply to "%s"', (area) => {
    expect(guerbang.map((date) => isWorkingDay(inArea(torli, area), date))).toEqual([true, true, true]);
  });

  it('says which published years the region has no notice for', () => {
    expect(yearsWithoutRegionalNotice(torli, day('2025-12-31'), day('2026-02-01'))).toEqual([
      { area: '65', year: 2026 },
    ]);
    expect(yearsWithoutRegionalNotice(torli, day('2025-03-01'), day('2025-12-31'))).toEqual([]);
    expect(yearsWithoutRegionalNotice(national, day('2025-12-31'), day('2026-02-01'))).toEqual([]);
  });

  it('lets the more specific region decide, then the later notice', () => {
    const july1 = day('2026-07-01');
    const [region, county] = [aNotice('65', { off: '2026-07-01' }), aNotice('6542', { makeUp: '2026-07-01' })];
    expect(isWorkingDay(buildCalendar([county, region], '654224'), july1)).toBe(true);
    expect(isWorkingDay(buildCalendar([county, region], '650100'), july1)).toBe(false);
    const later = aNotice('65', { makeUp: '2026-07-01' }, '2026-06-30');
    expect(isWorkingDay(buildCalendar([later, region], '65'), july1)).toBe(true);
  });
});

describe('a year without a notice', () => {
  it.each([
    ['2027-01-01', 'holiday', '元旦'],
    ['2027-02-05', 'holiday', '春节'],
    ['2027-02-08', 'holiday', '春节'],
    ['2027-02-09', 'workday', undefined],
    ['2027-04-05', 'holiday', '清明节'],
    ['2027-06-09', 'holiday', '端午节'],
    ['2027-09-15', 'holiday', '中秋节'],
    ['2027-10-01', 'holiday', '国庆节'],
    ['2027-10-02', 'weekend', undefined],
    ['2027-10-04', 'workday', undefined],
  ])('takes %s for a %s %s, provisionally', (date, kind, occasion) => {
    const found = dayIn(national, day(date));
    expect([found.kind, found.occasion, found.provisional]).toEqual([kind, occasion, true]);
  });

  it('is named where days fall into it', () => {
    expect(unpublishedYears(national, day('2026-12-15'), day('2026-12-31'))).toEqual([]);
    expect(unpublishedYears(national, day('2026-12-15'), day('2028-01-03'))).toEqual([2027, 2028]);
    expect(unpublishedYears(national, day('2023-12-31'), day('2024-01-31'))).toEqual([]);
    expect(unpublishedYears(national, day('2026-12-31'), day('2026-12-31'))).toEqual([]);
  });

  it('is every year when there is no notice at all', () => {
    const bare = buildCalendar([]);
    expect(bare.coversUntil).toBeUndefined();
    expect(dayIn(bare, day('2026-10-01'))).toMatchObject({ kind: 'holiday', provisional: true });
  });
});

describe('counting working days', () => {
  it('leaves the first day out and takes the last in', () => {
    const [fri13Feb, tue24Feb] = [day('2026-02-13'), day('2026-02-24')];
    expect(addWorkingDays(national, fri13Feb, 0)).toBe(fri13Feb);
    expect(addWorkingDays(national, fri13Feb, 2)).toBe(tue24Feb);
    expect(workingDaysBetween(national, fri13Feb, tue24Feb)).toBe(2);
    expect(workingDaysBetween(national, tue24Feb, fri13Feb)).toBe(-2);
    expect(nextWorkingDayFrom(national, day('2026-02-15'))).toBe(tue24Feb);
    expect(nextWorkingDayFrom(national, fri13Feb)).toBe(fri13Feb);
  });

  it.each([-1, 0.5])('refuses to add %d working days', (count) => {
    expect(() => addWorkingDays(national, day('2026-03-02'), count)).toThrow('not a number of working days');
  });
});

describe('reading a notice', () => {
  const good = {
    area: '',
    year: 2027,
    title: '关于2027年部分节假日安排的通知',
    issuedBy: '国务院办公厅',
    verification: '示例',
    daysOff: [{ occasion: '元旦', from: '2026-12-31', to: '2027-01-02' }],
    makeUpDays: [{ occasion: '元旦', date: '2027-01-03' }],
  };

  it('takes every day of a range', () => {
    const notice = parseHolidayNotice(good);
    expect(notice.ok && notice.value.daysOff.map(({ date }) => date)).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(notice.ok && 'number' in notice.value.source).toBe(false);
  });

  it.each([
    ['a text', 'daysOff', undefined],
    [{ ...good, year: '2027' }, 'year', '例如 2027'],
    [{ ...good, area: '6' }, 'area', '前 2、4 或 6 位'],
    [{ ...good, title: ' ' }, 'title', '缺少 title'],
    [{ ...good, issuedOn: '2026-11-31' }, 'issuedOn', '存在的日期'],
    [{ ...good, daysOff: undefined }, 'daysOff', '应为列表'],
    [{ ...good, daysOff: [{ occasion: '元旦', from: '2027-01-03', to: '2027-01-01' }] }, 'daysOff[0]', '先后有序'],
    [{ ...good, daysOff: [{ occasion: '元旦', from: '2027-01-01', to: '2027-10-01' }] }, 'daysOff[0]', '不超过 15 天'],
    [
      { ...good, daysOff: [{ occasion: '元旦', from: '2028-01-01', to: '2028-01-01' }] },
      'daysOff[0]',
      '不在 2027 年内',
    ],
    [{ ...good, makeUpDays: [{ occasion: '元旦', date: '2027-01-02' }] }, 'daysOff', '出现两次'],
    [{ ...good, makeUpDays: [{ occasion: '元旦', date: '2027-01-04' }] }, 'makeUpDays', '不是星期六或星期日'],
    [{ ...good, makeUpDays: [{ occasion: '元旦', date: '1月3日' }] }, 'makeUpDays[0].date', '写作 2026-10-01'],
  ])('refuses %j, naming %s', (document, field, message) => {
    const notice = parseHolidayNotice(document);
    const problem = notice.ok ? undefined : notice.refusal.find((refusal) => refusal.field === field);
    expect(problem?.message).toContain(message ?? '');
  });

  it('refuses a calendar with every fault of every file', () => {
    const calendar = parseCalendar([...holidayDocuments, null, { ...good, year: 1 }]);
    expect(calendar.ok ? [] : calendar.refusal.map(({ field }) => field)).toContain('year');
    expect(calendar.ok ? 0 : calendar.refusal.length).toBeGreaterThan(2);
  });
});

function aNotice(area: string, days: { off?: string; makeUp?: string }, issuedOn = '2026-01-05'): HolidayNotice {
  return {
    area,
    year: 2026,
    source: { title: `${area}的通知`, issuedBy: '示例', issuedOn: day(issuedOn) },
    verification: '示例',
    daysOff: days.off === undefined ? [] : [{ date: day(days.off), occasion: '示例' }],
    makeUpDays: days.makeUp === undefined ? [] : [{ date: day(days.makeUp), occasion: '示例' }],
  };
}
