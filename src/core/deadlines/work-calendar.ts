import type { Citation } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type PlainDate,
  weekdayOf,
  type Year,
  yearOf,
} from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type HolidayNotice, type NoticeSource, parseHolidayNotice } from './holiday-notice.ts';
import { findStatutoryHoliday } from './statutory-holidays.ts';

/**
 * Which days are worked, for one area: Monday to Friday, minus the days off and plus the make-up workdays of the
 * national notices and of every regional notice whose code prefixes the area's. Days of a year without a national notice
 * are provisional: Monday to Friday minus the statutory holidays that can be computed.
 */
export interface WorkCalendar {
  /** Every notice it was built from, also those of other regions. */
  readonly notices: readonly HolidayNotice[];
  /** GB/T 2260 code whose regional layers apply; empty for the national days alone. */
  readonly area: string;
  readonly arranged: ReadonlyMap<PlainDate, ArrangedDay>;
  /** Years that have a national notice. */
  readonly publishedYears: ReadonlySet<Year>;
  /** First and last day of the unbroken run of published years that ends with the newest; undefined without a notice. */
  readonly coversFrom: PlainDate | undefined;
  readonly coversUntil: PlainDate | undefined;
}

/** A day that a notice made a day off or a make-up workday. */
interface ArrangedDay {
  readonly kind: 'holiday' | 'makeUpDay';
  readonly occasion: string;
  readonly notice: NoticeSource;
}

export type DayKind = 'workday' | 'makeUpDay' | 'weekend' | 'holiday';

/** What a calendar says of one day, with the notice or article that made it so. */
export interface CalendarDay {
  readonly date: PlainDate;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly kind: DayKind;
  readonly occasion?: string;
  readonly notice?: NoticeSource;
  /** For a statutory holiday of a year without a notice. */
  readonly cite?: Citation;
  /** No national notice of its year is known, so it may still change. */
  readonly provisional: boolean;
}

/**
 * The calendar of the country, or of an area where its GB/T 2260 code is given. Where notices disagree about a day, the
 * more specific region wins, then the later notice.
 */
export function buildCalendar(notices: readonly HolidayNotice[], area = ''): WorkCalendar {
  const applying = notices
    .filter((notice) => area.startsWith(notice.area))
    .sort((a, b) => a.area.length - b.area.length || compare(a.source.issuedOn ?? '', b.source.issuedOn ?? ''));
  const arranged = new Map<PlainDate, ArrangedDay>();
  for (const notice of applying) {
    for (const { date, occasion } of notice.daysOff)
      arranged.set(date, { kind: 'holiday', occasion, notice: notice.source });
    for (const { date, occasion } of notice.makeUpDays)
      arranged.set(date, { kind: 'makeUpDay', occasion, notice: notice.source });
  }
  const publishedYears = new Set(notices.filter((notice) => notice.area === '').map((notice) => notice.year));
  return { notices, area, arranged, publishedYears, ...coverage(publishedYears) };
}

/** The same notices for another area (GB/T 2260 code; empty for the national days alone). */
export function inArea(calendar: WorkCalendar, area: string): WorkCalendar {
  return area === calendar.area ? calendar : buildCalendar(calendar.notices, area);
}

/** Reads the parsed JSON files of `data/holidays` into the national calendar; refuses with every fault of every file. */
export function parseCalendar(documents: readonly unknown[]): Result<WorkCalendar, readonly Refusal[]> {
  const notices: HolidayNotice[] = [];
  const problems: Refusal[] = [];
  for (const document of documents) {
    const notice = parseHolidayNotice(document);
    if (notice.ok) notices.push(notice.value);
    else problems.push(...notice.refusal);
  }
  return problems.length > 0 ? refuse(problems) : accept(buildCalendar(notices));
}

/** What the calendar says of a day. */
export function dayIn(calendar: WorkCalendar, date: PlainDate): CalendarDay {
  const weekday = weekdayOf(date);
  const provisional = !calendar.publishedYears.has(yearOf(date));
  const arranged = calendar.arranged.get(date);
  if (arranged) return { date, weekday, ...arranged, provisional };
  if (weekday > 5) return { date, weekday, kind: 'weekend', provisional };
  const statutory = provisional ? findStatutoryHoliday(date) : undefined;
  if (statutory)
    return { date, weekday, kind: 'holiday', occasion: statutory.occasion, cite: statutory.cite, provisional };
  return { date, weekday, kind: 'workday', provisional };
}

/** Whether a kind of day is worked. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'workday' || kind === 'makeUpDay';
}

/** Whether a day is a working day in the calendar's area. */
export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): boolean {
  return isWorked(dayIn(calendar, date).kind);
}

/**
 * The `count`-th working day after a day, which is itself not counted (0 gives the day itself). Throws on a negative or
 * fractional count.
 */
export function addWorkingDays(calendar: WorkCalendar, from: PlainDate, count: number): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new Error(`${count} is not a number of working days to add.`);
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
}

/** Working days d with from < d ≤ to; negative, counted the other way round, where `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  // subtracted from zero because a negated zero would not equal zero
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  return daysAfter(from, to).filter((date) => isWorkingDay(calendar, date)).length;
}

/** The day itself if it is worked, else the next day that is. */
export function nextWorkingDayFrom(calendar: WorkCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** Years among the days d with from < d ≤ to that have no national notice: their days are provisional. */
export function unpublishedYears(calendar: WorkCalendar, from: PlainDate, to: PlainDate): readonly Year[] {
  return yearsAfter(from, to).filter((year) => !calendar.publishedYears.has(year));
}

/**
 * Years among the days d with from < d ≤ to for which the area's region, known to set days of its own, has no notice
 * here though the country has one: its festival days may be missing.
 */
export function yearsWithoutRegionalNotice(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly { readonly area: string; readonly year: Year }[] {
  const layers = calendar.notices.filter(({ area }) => area !== '' && calendar.area.startsWith(area));
  const years = yearsAfter(from, to).filter((year) => calendar.publishedYears.has(year));
  return [...new Set(layers.map(({ area }) => area))].flatMap((area) =>
    years
      .filter((year) => !layers.some((layer) => layer.area === area && layer.year === year))
      .map((year) => ({ area, year })),
  );
}

function coverage(years: ReadonlySet<Year>): Pick<WorkCalendar, 'coversFrom' | 'coversUntil'> {
  if (years.size === 0) return { coversFrom: undefined, coversUntil: undefined };
  const last = Math.max(...years);
  let first = last;
  while (years.has(first - 1)) first -= 1;
  return { coversFrom: firstDayOf(first), coversUntil: lastDayOf(last) };
}

function daysAfter(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
}

function yearsAfter(from: PlainDate, to: PlainDate): Year[] {
  if (to <= from) return [];
  const first = yearOf(addDays(from, 1));
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
