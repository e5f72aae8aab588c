import { weekdayName } from '../deadlines/clock-explanation.ts';
import { countWorkingDays, type DayCount } from '../deadlines/day-count.ts';
import { addCalendarPeriod } from '../deadlines/reply-deadline.ts';
import { type Period, timeLimits } from '../deadlines/time-limits.ts';
import { dayIn, type WorkCalendar } from '../deadlines/work-calendar.ts';
import { inForceOn } from '../law/versions.ts';
import { addDays, formatChinese, type PlainDate } from '../values/plain-date.ts';
import type { DisputeDue } from './dispute-dues.ts';

/** One day or one run of days of a period, and what it counts for. */
export interface DueDay {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly words: string;
}

/**
 * A period explained day by day: working days one by one with what is left out and why, calendar periods as the run they
 * are, with the move of a last day that is a day off (行政复议法 Article 88, 民事诉讼法 Article 85).
 */
export function daysOfDue(due: DisputeDue, calendar: WorkCalendar): readonly DueDay[] {
  const period = inForceOn<Period>(timeLimits[due.period].versions, due.from);
  const start: DueDay = { from: due.from, to: due.from, words: `${due.countsFrom}，当日不计` };
  return period.kind === 'working'
    ? [start, ...workingDays(due.from, period.workingDays, calendar)]
    : [start, ...calendarDays(due, addCalendarPeriod(due.from, period), calendar)];
}

function workingDays(from: PlainDate, count: number, calendar: WorkCalendar): readonly DueDay[] {
  const { days } = countWorkingDays(calendar, { from, workingDays: count });
  return days.slice(1).map((day) => ({ from: day.date, to: day.date, words: workingDayWords(day) }));
}

function workingDayWords(day: DayCount): string {
  const weekday = weekdayName(day.weekday);
  if (day.number !== undefined) return `${weekday}，第${day.number}个工作日`;
  return day.kind === 'weekend' ? `${weekday}，不计` : `${day.occasion ?? '放假'}，不计`;
}

function calendarDays(due: DisputeDue, lawful: PlainDate, calendar: WorkCalendar): readonly DueDay[] {
  const { endsOn, suspendedDays, length } = due;
  const run: DueDay = { from: addDays(due.from, 1), to: lawful, words: `${length}，节假日计算在内` };
  if (endsOn === lawful) return [run];
  if (suspendedDays > 0)
    return [run, { from: lawful, to: endsOn, words: `中止的${suspendedDays}天不计入，期限至${formatChinese(endsOn)}` }];
  const last = dayIn(calendar, lawful);
  const words =
    last.kind === 'workday' || last.kind === 'makeUpDay'
      ? `决定延长至${formatChinese(endsOn)}`
      : `最后一日是${last.occasion ?? weekdayName(last.weekday)}，顺延至其后第一个工作日`;
  return [run, { from: lawful, to: endsOn, words }];
}
