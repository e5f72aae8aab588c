import { type Citation, instrument } from '../law/citation.ts';
import { inForceOn, type Versions } from '../law/versions.ts';
import { addDays, type PlainDate, plainDate, type Year, yearOf } from '../values/plain-date.ts';

/** A day on which all citizens are off by 《全国年节及纪念日放假办法》, before any notice arranges the days around it. */
export interface StatutoryHoliday {
  readonly date: PlainDate;
  readonly occasion: string;
  readonly cite: Citation;
}

interface StatutoryDays {
  /** First day of 春节 counted from 正月初一 (−1 is 除夕), and its length. */
  readonly springFestivalStart: -1 | 0;
  readonly springFestivalDays: number;
  readonly labourDays: number;
}

/** The wordings of the 放假办法 since 2008; only 春节 and 劳动节 changed. */
const statutoryDays: Versions<StatutoryDays> = [
  version('2008-01-01', '国务院令第513号', { springFestivalStart: -1, springFestivalDays: 3, labourDays: 1 }),
  version('2014-01-01', '国务院令第644号', { springFestivalStart: 0, springFestivalDays: 3, labourDays: 1 }),
  version('2025-01-01', '国务院令第795号', { springFestivalStart: -1, springFestivalDays: 4, labourDays: 2 }),
];

/**
 * 正月初一, 清明, 五月初五 and 八月十五 in the civil calendar. Computed with tyme4ts 1.5.2 and lunar-typescript 1.8.6,
 * which agree on every day; ICU's Chinese calendar does not (it puts 正月初一 of 2027 on 7 February).
 */
const movingDays: Readonly<Record<Year, string>> = {
  2008: '02-07 04-04 06-08 09-14',
  2009: '01-26 04-04 05-28 10-03',
  2010: '02-14 04-05 06-16 09-22',
  2011: '02-03 04-05 06-06 09-12',
  2012: '01-23 04-04 06-23 09-30',
  2013: '02-10 04-04 06-12 09-19',
  2014: '01-31 04-05 06-02 09-08',
  2015: '02-19 04-05 06-20 09-27',
  2016: '02-08 04-04 06-09 09-15',
  2017: '01-28 04-04 05-30 10-04',
  2018: '02-16 04-05 06-18 09-24',
  2019: '02-05 04-05 06-07 09-13',
  2020: '01-25 04-04 06-25 10-01',
  2021: '02-12 04-04 06-14 09-21',
  2022: '02-01 04-05 06-03 09-10',
  2023: '01-22 04-05 06-22 09-29',
  2024: '02-10 04-04 06-10 09-17',
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
  2046: '02-06 04-04 06-08 09-15',
  2047: '01-26 04-05 05-29 10-04',
  2048: '02-14 04-04 06-15 09-22',
  2049: '02-02 04-04 06-04 09-11',
  2050: '01-23 04-04 06-23 09-30',
};

/** Whether the days of the lunar calendar and 清明 are known for a year (2008 to 2050). */
export function knowsMovingHolidays(year: Year): boolean {
  return movingDays[year] !== undefined;
}

/**
 * The statutory holidays of a year in order of date (放假办法 第二条). Beyond 2050 only those with a fixed date; none
 * before 2008. Days given in lieu of a holiday on a weekend are not among them: only the yearly notice sets them.
 */
export function statutoryHolidays(year: Year): readonly StatutoryHoliday[] {
  if (year < 2008) return [];
  const { springFestivalStart, springFestivalDays, labourDays, cite } = inForceOn(statutoryDays, plainDate(year, 1, 1));
  const [spring, clear, dragonBoat, midAutumn] = (movingDays[year] ?? '').split(' ');
  const holidays = [
    ...days('元旦', plainDate(year, 1, 1), 1),
    ...(spring ? days('春节', addDays(dayOf(year, spring), springFestivalStart), springFestivalDays) : []),
    ...(clear ? days('清明节', dayOf(year, clear), 1) : []),
    ...days('劳动节', plainDate(year, 5, 1), labourDays),
    ...(dragonBoat ? days('端午节', dayOf(year, dragonBoat), 1) : []),
    ...(midAutumn ? days('中秋节', dayOf(year, midAutumn), 1) : []),
    ...days('国庆节', plainDate(year, 10, 1), 3),
  ];
  return holidays.map((holiday) => ({ ...holiday, cite })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The statutory holiday on a day, if it is one. */
export function findStatutoryHoliday(date: PlainDate): StatutoryHoliday | undefined {
  return statutoryHolidays(yearOf(date)).find((holiday) => holiday.date === date);
}

function days(occasion: string, from: PlainDate, count: number): { date: PlainDate; occasion: string }[] {
  return Array.from({ length: count }, (_, offset) => ({ date: addDays(from, offset), occasion }));
}

function dayOf(year: Year, monthAndDay: string): PlainDate {
  return plainDate(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3)));
}

function version(from: string, number: string, rule: StatutoryDays): StatutoryDays & { from: string; cite: Citation } {
  return { from, ...rule, cite: { ...instrument('《全国年节及纪念日放假办法》', number), article: 2 } };
}
