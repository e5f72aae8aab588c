import type { Branded } from './ids.ts';

/** A day of the civil calendar in Asia/Shanghai, written `YYYY-MM-DD`; compares as text. */
export type PlainDate = Branded<'PlainDate'>;
/** A calendar year, which is also the statistics period of an annual report (1 January to 31 December). */
export type Year = number;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

// what is typed beyond it is a slip of the finger; so far from the last year that can be written, every period ends
const latestYear = 2999;

/** Reads `YYYY-MM-DD`; undefined unless it is a day that exists, of the years 1900 to 2999. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year <= latestYear && isDay(year, month, day) ? (text as PlainDate) : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of year, month (1–12) and day of month. Throws where no such day exists. */
export function plainDate(year: Year, month: number, day: number): PlainDate {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!datePattern.test(text) || !isDay(year, month, day)) throw new Error(`There is no day ${text}.`);
  return text as PlainDate;
}

/** The day `days` calendar days later (earlier if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The earlier of two days. */
export function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The year of a day. */
export function yearOf(date: PlainDate): Year {
  return Number(date.slice(0, 4));
}

/** 1 January of a year. */
export function firstDayOf(year: Year): PlainDate {
  return plainDate(year, 1, 1);
}

/** 31 December of a year. */
export function lastDayOf(year: Year): PlainDate {
  return plainDate(year, 12, 31);
}

/** Days since 1970-01-01, negative before. */
export function dayNumber(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  // civil-from-days arithmetic on the proleptic Gregorian calendar, the year beginning in March
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with a given number of days since 1970-01-01. */
export function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `2026年3月9日`, the form official text uses. */
export function formatChinese(date: PlainDate): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

function partsOf(date: PlainDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
