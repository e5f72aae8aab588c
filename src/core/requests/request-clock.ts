import { type ClockSettings, defaultClockSettings } from '../deadlines/clock-settings.ts';
import { type ClockReading, readClock } from '../deadlines/running-clock.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { answeredOn, type RequestState } from './request-state.ts';

/** When a request must be answered, and what that rests on. */
export interface ReplyDue {
  /** Last day to reply; `null` while receipt is unconfirmed, or a correction or payment is awaited. */
  readonly dueOn: PlainDate | null;
  /** Whether the day rests on a year whose holiday notice is not published yet. */
  readonly isProvisional: boolean;
  /** Article 33's clock, the reasonable period of Article 35, or the day a decision or judgment sets. */
  readonly basis: 'clock' | 'deferral' | 'order';
  /** The clock's own reading, day by day; `null` before receipt. */
  readonly reading: ClockReading | null;
}

/**
 * When the present round must be answered. An answer given ends the clock, so that later days do not move it. `today`
 * bounds what is still open.
 */
export function replyDueOf(
  state: RequestState,
  calendar: WorkCalendar,
  today: PlainDate,
  settings: ClockSettings = defaultClockSettings,
): ReplyDue {
  const { facts, deferredUntil, orderedBy } = state.clock;
  if (facts === null) return { dueOn: null, isProvisional: false, basis: 'clock', reading: null };
  const reading = readClock(facts, calendar, answeredOn(state) ?? today, settings);
  if (orderedBy !== null) return { dueOn: orderedBy, isProvisional: false, basis: 'order', reading };
  const dueOn = 'dueOn' in reading ? reading.dueOn : null;
  if (deferredUntil !== null && (dueOn === null || deferredUntil > dueOn)) {
    return { dueOn: deferredUntil, isProvisional: false, basis: 'deferral', reading };
  }
  return { dueOn, isProvisional: dueOn !== null && reading.provisional, basis: 'clock', reading };
}

/** Whether the answer came, or is still missing, after its last day (Article 33). */
export function isOverdue(state: RequestState, due: ReplyDue, today: PlainDate): boolean {
  return due.dueOn !== null && (answeredOn(state) ?? today) > due.dueOn;
}
