import type { Refusal } from '../law/refusal.ts';
import {
  addDays,
  daysBetween,
  type PlainDate,
  parsePlainDate,
  weekdayOf,
  type Year,
  yearOf,
} from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** Which notice makes a day what it is: enough to look the notice up. */
export interface NoticeSource {
  readonly title: string;
  /** 文号, where it is known. */
  readonly number?: string;
  readonly issuedBy: string;
  readonly issuedOn?: PlainDate;
  /** Where it was published. */
  readonly address?: string;
}

/** One day named by a notice, with the holiday it belongs to (春节). */
interface NoticeDay {
  readonly date: PlainDate;
  readonly occasion: string;
}

/** A notice of days off and make-up workdays of one year: 放假安排通知, of the country or of one region. */
export interface HolidayNotice {
  readonly source: NoticeSource;
  /** GB/T 2260 code or prefix of the region; empty for the whole country. */
  readonly area: string;
  readonly year: Year;
  /** How the days were checked against the notice. */
  readonly verification: string;
  readonly daysOff: readonly NoticeDay[];
  readonly makeUpDays: readonly NoticeDay[];
}

// longer than any holiday of a notice, so that a slip in a year or month is refused instead of freeing months
const longestHoliday = 15;

/**
 * Reads the parsed JSON of one file of `data/holidays`. Refuses with every field that is wrong: a day that does not
 * exist, lies outside the notice's year (the last week of December before it is allowed, as 元旦 may begin there), stands
 * twice, or is called a make-up workday of the country without falling on a weekend.
 */
export function parseHolidayNotice(document: unknown): Result<HolidayNotice, readonly Refusal[]> {
  const problems: Refusal[] = [];
  const fields = isObject(document) ? document : {};
  if (!isObject(document)) problems.push(problem('', '放假安排通知应为一个 JSON 对象，请对照 data/holidays 中的文件'));
  const year = readYear(fields['year'], problems);
  const area = readArea(fields['area'], problems);
  const source = readSource(fields, problems);
  const verification = readText(fields, 'verification', problems);
  const daysOff = readRanges(fields['daysOff'], year, problems);
  const makeUpDays = readDays(fields['makeUpDays'], year, problems);
  refuseRepeated([...daysOff, ...makeUpDays], problems);
  if (area === '') refuseWeekdays(makeUpDays, problems);
  if (problems.length > 0) return refuse(problems);
  return accept({ source, area, year, verification, daysOff, makeUpDays });
}

/** `《国务院办公厅关于2026年部分节假日安排的通知》(国办发明电〔2025〕7号)`: a notice as it is quoted. */
export function formatNotice(source: NoticeSource): string {
  return `《${source.title}》${source.number === undefined ? '' : `(${source.number})`}`;
}

function readYear(value: unknown, problems: Refusal[]): Year {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1950 && value <= 2100) return value;
  problems.push(problem('year', 'year 应为通知所安排的年份，例如 2027'));
  return 0;
}

function readArea(value: unknown, problems: Refusal[]): string {
  if (typeof value === 'string' && /^(\d{2}|\d{4}|\d{6})?$/.test(value)) return value;
  problems.push(problem('area', 'area 应为行政区划代码的前 2、4 或 6 位，例如 65；全国性通知写空字符串'));
  return '';
}

function readSource(fields: Fields, problems: Refusal[]): NoticeSource {
  const number = fields['number'] === undefined ? undefined : readText(fields, 'number', problems);
  const issuedOn = fields['issuedOn'] === undefined ? undefined : readDate(fields['issuedOn'], 'issuedOn', problems);
  return {
    title: readText(fields, 'title', problems),
    ...(number === undefined ? {} : { number }),
    issuedBy: readText(fields, 'issuedBy', problems),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(fields['address'] === undefined ? {} : { address: readText(fields, 'address', problems) }),
  };
}

function readRanges(value: unknown, year: Year, problems: Refusal[]): NoticeDay[] {
  return readList(value, 'daysOff', problems).flatMap((entry, index) => {
    const field = `daysOff[${index}]`;
    const from = readDate(entry['from'], `${field}.from`, problems);
    const to = readDate(entry['to'], `${field}.to`, problems);
    const occasion = readText(entry, 'occasion', problems, field);
    if (from === undefined || to === undefined) return [];
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > longestHoliday) {
      problems.push(problem(field, `${from} 至 ${to} 不是一个假期：应先后有序，且不超过 ${longestHoliday} 天`));
      return [];
    }
    const days = Array.from({ length }, (_, offset) => ({ date: addDays(from, offset), occasion }));
    refuseOtherYears(days, year, field, problems);
    return days;
  });
}

function readDays(value: unknown, year: Year, problems: Refusal[]): NoticeDay[] {
  return readList(value, 'makeUpDays', problems).flatMap((entry, index) => {
    const field = `makeUpDays[${index}]`;
    const date = readDate(entry['date'], `${field}.date`, problems);
    const occasion = readText(entry, 'occasion', problems, field);
    if (date === undefined) return [];
    refuseOtherYears([{ date, occasion }], year, field, problems);
    return [{ date, occasion }];
  });
}

function refuseOtherYears(days: readonly NoticeDay[], year: Year, field: string, problems: Refusal[]): void {
  const stray = days.find(({ date }) => year !== 0 && yearOf(date) !== year && !isWeekBefore(date, year));
  if (stray) problems.push(problem(field, `${stray.date} 不在 ${year} 年内，请核对通知`));
}

function isWeekBefore(date: PlainDate, year: Year): boolean {
  return yearOf(date) === year - 1 && date.slice(5) >= '12-25';
}

function refuseRepeated(days: readonly NoticeDay[], problems: Refusal[]): void {
  const seen = new Set<PlainDate>();
  for (const { date } of days) {
    if (seen.has(date)) problems.push(problem('daysOff', `${date} 出现两次：同一天不能既放假又上班，也不必重复列出`));
    seen.add(date);
  }
}

// a region may work on a day off of the country, the country only on a weekend
function refuseWeekdays(makeUpDays: readonly NoticeDay[], problems: Refusal[]): void {
  const stray = makeUpDays.find(({ date }) => weekdayOf(date) <= 5);
  if (stray) problems.push(problem('makeUpDays', `${stray.date} 不是星期六或星期日，不能是调休上班日，请核对通知`));
}

type Fields = Readonly<Record<string, unknown>>;

function readList(value: unknown, field: string, problems: Refusal[]): Fields[] {
  if (Array.isArray(value) && value.every(isObject)) return value;
  problems.push(problem(field, `${field} 应为列表；没有时写 []`));
  return [];
}

function readText(fields: Fields, name: string, problems: Refusal[], parent = ''): string {
  const value = fields[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  problems.push(problem(parent === '' ? name : `${parent}.${name}`, `缺少 ${name}，应为不空的文字`));
  return '';
}

function readDate(value: unknown, field: string, problems: Refusal[]): PlainDate | undefined {
  const date = typeof value === 'string' ? parsePlainDate(value) : undefined;
  if (date === undefined) problems.push(problem(field, `${field} 应为存在的日期，写作 2026-10-01`));
  return date;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(field: string, message: string): Refusal {
  return { reason: 'badHolidayNotice', message, ...(field === '' ? {} : { field }) };
}
