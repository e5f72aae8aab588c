import type { PlainDate } from '../values/plain-date.ts';
import type { ClockReading } from './running-clock.ts';
import { type WorkCalendar, workingDaysBetween } from './work-calendar.ts';

/** Where a clock stands on a day, for lamps and sentences such as 今天是第12个工作日，共20个. */
export interface ClockProgress {
  /** Working days counted up to and with today. */
  readonly countedDays: number;
  /** Working days of the whole period, extension included. */
  readonly of: number;
  /** Counted days left after today; 0 on the last day and after it. */
  readonly remainingDays: number;
  /** Working days since the last day to reply; 0 unless overdue. */
  readonly overdueDays: number;
}

/** How much of the period has run by a day. While a correction or payment is awaited nothing runs and nothing is overdue. */
export function progressOn(reading: ClockReading, today: PlainDate, calendar: WorkCalendar): ClockProgress {
  const of = reading.workingDays + reading.extensionDays;
  if (!('dueOn' in reading)) return { countedDays: 0, of, remainingDays: of, overdueDays: 0 };
  const countedDays = reading.days.filter(({ role, date }) => role === 'counted' && date <= today).length;
  const overdueDays = today > reading.dueOn ? workingDaysBetween(calendar, reading.dueOn, today) : 0;
  return { countedDays, of, remainingDays: of - countedDays, overdueDays };
}

/** Whether the last day to reply has passed on a day (Article 33). */
export function isOverdue(reading: ClockReading, today: PlainDate): boolean {
  return 'dueOn' in reading && today > reading.dueOn;
}
