/**
 * The reply clock written once more, from the text of the law page alone (§1.6 and the calendar table of §9): no code of the
 * product, no file of its data. A day is its text `YYYY-MM-DD`; the clock is a walk from one day to the next.
 */
export interface ClockStory {
  readonly receivedOn: string;
  /** First two digits of the area code: 65 has days of its own. */
  readonly area: string;
  readonly correction?: { readonly noticeOn: string; readonly correctedOn?: string };
  readonly consultations: readonly {
    readonly sentOn: string;
    readonly endedOn?: string;
    readonly expiresOn?: string;
  }[];
  readonly extensionDays: number;
  readonly fee?: { readonly noticeOn: string; readonly paidOn?: string };
  /** Today, which bounds what is still open. */
  readonly asOf: string;
}

export interface StoryReadings {
  readonly firstDay: 'notCounted' | 'counted';
  readonly consultation: 'afterSendingThroughEnd' | 'sendingThroughEnd' | 'afterSendingBeforeEnd';
  readonly payment: 'restarts' | 'stops' | 'ignored';
}

export interface StoryEnd {
  readonly dueOn: string | 'awaitingCorrection' | 'awaitingPayment';
  readonly provisional: boolean;
  /** The days that counted, in order. */
  readonly counted: readonly string[];
}

export const usualReadings: StoryReadings = {
  firstDay: 'notCounted',
  consultation: 'afterSendingThroughEnd',
  payment: 'restarts',
};

// §9, as printed: days off of each year (from…to), make-up workdays; 2027 by the statutory days alone
const daysOff = [
  '2024-01-01 2024-02-10…2024-02-17 2024-04-04…2024-04-06 2024-05-01…2024-05-05 2024-06-08…2024-06-10',
  '2024-09-15…2024-09-17 2024-10-01…2024-10-07',
  '2025-01-01 2025-01-28…2025-02-04 2025-04-04…2025-04-06 2025-05-01…2025-05-05 2025-05-31…2025-06-02',
  '2025-10-01…2025-10-08',
  '2026-01-01…2026-01-03 2026-02-15…2026-02-23 2026-04-04…2026-04-06 2026-05-01…2026-05-05 2026-06-19…2026-06-21',
  '2026-09-25…2026-09-27 2026-10-01…2026-10-07',
  '2027-01-01 2027-02-05…2027-02-08 2027-04-05 2027-05-01…2027-05-02 2027-06-09 2027-09-15 2027-10-01…2027-10-03',
];
const makeUpDays = new Set(
  [
    '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12',
    '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11',
    '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10',
  ].flatMap((line) => line.split(' ')),
);
const xinjiang = '2025-03-29…2025-03-31 2025-06-06…2025-06-10';
const publishedYears = ['2024', '2025', '2026'];

/** The day after, by the calendar everybody knows. */
export function dayAfter(date: string): string {
  const [year = 0, month = 0, number = 0] = date.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (number < (lengths[month - 1] ?? 0)) return written(year, month, number + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

/** Whether people work on a day in an area. */
export function isWorked(date: string, area: string): boolean {
  if (makeUpDays.has(date)) return true;
  if (offDays.has(date) || (area.startsWith('65') && xinjiangDays.has(date))) return false;
  return !weekendDays.has(date);
}

/** Walks through a request's time, day by day, and says on which one it has to be answered. */
export function endOfStory(story: ClockStory, readings: StoryReadings = usualReadings): StoryEnd {
  const { correction, fee, receivedOn, area } = story;
  if (correction !== undefined && correction.correctedOn === undefined) return waiting('awaitingCorrection');
  if (readings.payment === 'restarts' && fee !== undefined && fee.paidOn === undefined)
    return waiting('awaitingPayment');
  const period = 20 + story.extensionDays;
  const restarts = [correction?.correctedOn, readings.payment === 'restarts' ? fee?.paidOn : undefined];
  const lastRestart = [receivedOn, ...restarts.flatMap((date) => date ?? [])].sort().at(-1) ?? receivedOn;
  let counted: string[] = [];
  for (let date = receivedOn; ; date = dayAfter(date)) {
    // a restart throws away whatever had run; its own day is the new first day
    const isFirstDay = date === receivedOn || restarts.includes(date);
    if (isFirstDay) counted = [];
    const mayCount = !isFirstDay || readings.firstDay === 'counted';
    if (mayCount && isWorked(date, area) && !isStopped(date, story, readings)) counted.push(date);
    if (date >= lastRestart && counted.length >= period)
      return { dueOn: date, provisional: isOpen(lastRestart, date, readings), counted };
  }
}

function waiting(dueOn: 'awaitingCorrection' | 'awaitingPayment'): StoryEnd {
  return { dueOn, provisional: false, counted: [] };
}

/** Time needed to ask others is left out: by default the days after sending, up to and with the answer or the last day for it. */
function isStopped(date: string, { consultations, fee, asOf }: ClockStory, readings: StoryReadings): boolean {
  const isAsking = consultations.some(({ sentOn, endedOn, expiresOn }) => {
    const answered = endedOn ?? (asOf > sentOn ? asOf : sentOn);
    const end = expiresOn !== undefined && expiresOn < answered ? expiresOn : answered;
    const begun = readings.consultation === 'sendingThroughEnd' ? date >= sentOn : date > sentOn;
    return begun && (readings.consultation === 'afterSendingBeforeEnd' ? date < end : date <= end);
  });
  if (isAsking || readings.payment !== 'stops' || fee === undefined) return isAsking;
  const paid = fee.paidOn ?? (asOf > fee.noticeOn ? asOf : fee.noticeOn);
  return date > fee.noticeOn && date <= paid;
}

/** Whether a day that had to be looked at lies in a year whose holidays nobody has announced. */
function isOpen(from: string, to: string, { firstDay }: StoryReadings): boolean {
  for (let date = firstDay === 'counted' ? from : dayAfter(from); date <= to; date = dayAfter(date))
    if (!publishedYears.includes(date.slice(0, 4))) return true;
  return false;
}

function expanded(lines: readonly string[]): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const span of lines.flatMap((line) => line.split(' '))) {
    const [from = '', to = from] = span.split('…');
    for (let date = from; date <= to; date = dayAfter(date)) dates.add(date);
  }
  return dates;
}

/** Saturdays and Sundays from 1 January 2024, a Monday, on. */
function weekends(): ReadonlySet<string> {
  const dates = new Set<string>();
  let number = 0;
  for (let date = '2024-01-01'; date < '2028-01-01'; date = dayAfter(date)) {
    if (number % 7 >= 5) dates.add(date);
    number += 1;
  }
  return dates;
}

function written(year: number, month: number, number: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

const offDays = expanded(daysOff);
const xinjiangDays = expanded([xinjiang]);
const weekendDays = weekends();
