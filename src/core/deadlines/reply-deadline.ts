import { inForceOn } from '../law/versions.ts';
import { addDays, type PlainDate, plainDate } from '../values/plain-date.ts';
import { type CalendarPeriod, type Period, replyLimit, type TimeLimitId, timeLimits } from './time-limits.ts';
import { addWorkingDays, nextWorkingDayFrom, type WorkCalendar } from './work-calendar.ts';

/** Last day to reply to a request received on a day, nothing having stopped, restarted or lengthened its clock (Article 33). */
export function replyDueOn(receivedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return addWorkingDays(calendar, receivedOn, inForceOn(replyLimit, receivedOn).workingDays);
}

/** Last day to ask the applicant to correct a request received on a day (Article 30). */
export function correctionNoticeDueOn(receivedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn('correctionNotice', receivedOn, calendar);
}

/**
 * Last day of a third party to give its opinion, counted from the day it received the letter (Article 32). Its silence
 * presumes nothing: the agency decides.
 */
export function thirdPartyOpinionDueOn(letterReceivedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn('thirdPartyOpinion', letterReceivedOn, calendar);
}

/** Last day of a joint maker to give its opinion (Article 34); unlike a third party, its silence counts as consent. */
export function jointMakerOpinionDueOn(letterReceivedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn('jointMakerOpinion', letterReceivedOn, calendar);
}

/** Last day to pay the processing fee, counted from the day after the applicant received the notice (fee rules, Article 6). */
export function feePaymentDueOn(noticeReceivedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn('feePayment', noticeReceivedOn, calendar);
}

/** Last day to publish information that must be public, from the day it was made or last changed (Article 26). */
export function publicationDueOn(madeOrChangedOn: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn('proactivePublication', madeOrChangedOn, calendar);
}

/**
 * Last day of any time limit counted from a day, in the wording in force on that day. A calendar period whose last day
 * is a day off ends with the next working day (民事诉讼法 第八十五条, 行政复议法 第八十八条).
 */
export function limitEndsOn(id: TimeLimitId, from: PlainDate, calendar: WorkCalendar): PlainDate {
  return periodEndsOn(inForceOn<Period>(timeLimits[id].versions, from), from, calendar);
}

/** Whether a time limit had a wording on a day: before its first one nothing was limited. */
export function isLimitedOn(id: TimeLimitId, day: PlainDate): boolean {
  return timeLimits[id].versions.some(({ from }) => from <= day);
}

/** Last day of a period counted from a day that is not counted itself. */
function periodEndsOn(period: Period, from: PlainDate, calendar: WorkCalendar): PlainDate {
  if (period.kind === 'working') return addWorkingDays(calendar, from, period.workingDays);
  return nextWorkingDayFrom(calendar, addCalendarPeriod(from, period));
}

/**
 * The day that many calendar days, months or years later. A month or year ends on the day of the same number, or on the
 * last day of a month that has none (民法典 第二百零二条).
 */
export function addCalendarPeriod(from: PlainDate, period: Omit<CalendarPeriod, 'kind'>): PlainDate {
  if (period.unit === 'day') return addDays(from, period.count);
  const months = monthIndex(from) + period.count * (period.unit === 'year' ? 12 : 1);
  const first = firstOfMonth(months);
  const last = addDays(firstOfMonth(months + 1), -1);
  const sameNumber = addDays(first, Number(from.slice(8)) - 1);
  // the month has no day of that number
  if (sameNumber > last) return last;
  return sameNumber;
}

function monthIndex(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOfMonth(index: number): PlainDate {
  return plainDate(Math.floor(index / 12), (index % 12) + 1, 1);
}
