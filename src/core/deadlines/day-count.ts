import type { Citation } from '../law/citation.ts';
import { addDays, type PlainDate } from '../values/plain-date.ts';
import { knowsMovingHolidays } from './statutory-holidays.ts';
import {
  type CalendarDay,
  dayIn,
  isWorked,
  unpublishedYears,
  type WorkCalendar,
  yearsWithoutRegionalNotice,
} from './work-calendar.ts';

/** Days that do not count although they are worked, both ends included, and why. */
export interface Exclusion {
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly cite: Citation;
}

/** What a day does to a running period. */
type DayRole = 'startDay' | 'counted' | 'dayOff' | 'excluded' | 'beforeRestart';

/** One day of a period with what it counts for, so that a due date can be checked day by day. */
export interface DayCount extends CalendarDay {
  readonly role: DayRole;
  /** Running number among the counted days, from 1; only where `role` is `counted`. */
  readonly number?: number;
  /** Labels of the exclusions that cover the day; only where `role` is `excluded`. */
  readonly excludedBy?: readonly string[];
}

export interface PeriodToCount {
  readonly from: PlainDate;
  readonly workingDays: number;
  readonly exclusions?: readonly Exclusion[];
  /** Whether a worked first day is already day 1 (`ClockSettings.startDay`). */
  readonly startDayCounts?: boolean;
}

export interface CountedPeriod {
  readonly endsOn: PlainDate;
  /** From the first day to the last, without gap. */
  readonly days: readonly DayCount[];
}

/**
 * Counts working days from a day until their number is reached, leaving out the days of the exclusions; a day that
 * several of them cover is left out once. Throws unless the number is whole and not negative.
 */
export function countWorkingDays(calendar: WorkCalendar, period: PeriodToCount): CountedPeriod {
  const { from, workingDays, exclusions = [], startDayCounts = false } = period;
  if (!Number.isInteger(workingDays) || workingDays < 0)
    throw new Error(`${workingDays} is not a number of working days to count.`);
  const days: DayCount[] = [];
  let number = 0;
  for (let date = from; days.length === 0 || number < workingDays; date = addDays(date, 1)) {
    const day =
      days.length === 0 && !startDayCounts
        ? ({ ...dayIn(calendar, date), role: 'startDay' } as const)
        : countDay(dayIn(calendar, date), exclusions, number + 1);
    if (day.role === 'counted') number += 1;
    days.push(day);
  }
  return { endsOn: days.at(-1)?.date ?? from, days };
}

/** How far a due date can be relied on: what of it rests on days that no notice has settled yet. */
export interface Certainty {
  /** A day of the period lies in a year without a national notice: recompute when the notice is imported. */
  readonly provisional: boolean;
  /** Why, in Chinese; only where `provisional`. */
  readonly reason?: string;
  /** Chinese remarks on what may still move the date or was done out of time; none where all is settled. */
  readonly caveats: readonly string[];
}

/** What the days d with from < d ≤ to rest on. */
export function certaintyOf(calendar: WorkCalendar, from: PlainDate, to: PlainDate): Certainty {
  const caveats = yearsWithoutRegionalNotice(calendar, from, to).map(
    ({ area, year }) =>
      `没有地区代码 ${area} 的${year}年放假安排通知，本地区自定的节日尚未扣除；导入通知后期限可能顺延，须重算。`,
  );
  const years = unpublishedYears(calendar, from, to);
  if (years.length === 0) return { provisional: false, caveats };
  const named = years.map((year) => `${year}年`).join('、');
  const covered =
    calendar.coversFrom && calendar.coversUntil
      ? `已有通知的年份为${calendar.coversFrom.slice(0, 4)}年至${calendar.coversUntil.slice(0, 4)}年`
      : '尚未导入任何年份的通知';
  const statutory = years.every(knowsMovingHolidays) ? '法定节日' : '日期固定的法定节日（农历节日和清明节未扣除）';
  return {
    provisional: true,
    reason: `没有${named}的全国放假安排通知（${covered}），其中的日期暂按星期一至星期五扣除${statutory}推算，调休和补假未计；通知公布并导入后须重算。`,
    caveats,
  };
}

function countDay(day: CalendarDay, exclusions: readonly Exclusion[], number: number): DayCount {
  if (!isWorked(day.kind)) return { ...day, role: 'dayOff' };
  const excludedBy = exclusions.filter(({ from, to }) => from <= day.date && day.date <= to).map(({ label }) => label);
  if (excludedBy.length > 0) return { ...day, role: 'excluded', excludedBy };
  return { ...day, role: 'counted', number };
}
