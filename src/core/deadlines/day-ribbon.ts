import type { PlainDate } from '../values/plain-date.ts';
import { describeDayCount } from './clock-explanation.ts';
import type { DayCount } from './day-count.ts';
import type { ClockReading } from './running-clock.ts';

/** What a day of the reply period is, as its ribbon shows it. */
export const ribbonMarks = {
  start: { label: '起算当日（不计）' },
  counted: { label: '计入的工作日' },
  weekend: { label: '周末（不计）' },
  holiday: { label: '放假（不计）' },
  suspended: { label: '暂停（不计）' },
  beforeRestart: { label: '重新计算之前（不计）' },
} as const;

export type RibbonMark = keyof typeof ribbonMarks;

/** One day of the ribbon. */
export interface RibbonDay {
  readonly date: PlainDate;
  readonly weekday: DayCount['weekday'];
  readonly mark: RibbonMark;
  /** Number among the counted days; `null` where the day is not counted. */
  readonly number: number | null;
  readonly when: 'past' | 'today' | 'ahead';
  /** Why it counts or not, with the notice or letter that made it so. */
  readonly words: string;
}

/** Days that follow each other and are alike. */
export interface RibbonSpan {
  readonly mark: RibbonMark;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly dayCount: number;
  /** What all of its days have in common; for counted days, their numbers. */
  readonly words: string;
}

/** The days of a reading, one by one, as they stand on a day: every day of the clock and no other. */
export function ribbonOf(reading: ClockReading, today: PlainDate): readonly RibbonDay[] {
  return reading.days.map((day) => ({
    date: day.date,
    weekday: day.weekday,
    mark: markOf(day),
    number: day.number ?? null,
    when: day.date < today ? 'past' : day.date === today ? 'today' : 'ahead',
    words: describeDayCount(day),
  }));
}

/** The ribbon told in spans, so that it can be read instead of seen. */
export function ribbonSpans(days: readonly RibbonDay[]): readonly RibbonSpan[] {
  const spans: RibbonDay[][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && isAlike(last[0], day)) last.push(day);
    else spans.push([day]);
  }
  return spans.flatMap((span) => {
    const [first] = span;
    const final = span.at(-1);
    if (first === undefined || final === undefined) return [];
    return [
      { mark: first.mark, from: first.date, to: final.date, dayCount: span.length, words: spanWords(first, final) },
    ];
  });
}

function isAlike(one: RibbonDay | undefined, other: RibbonDay): boolean {
  return one?.mark === other.mark && (other.mark === 'counted' || one.words === other.words);
}

function spanWords(first: RibbonDay, last: RibbonDay): string {
  if (first.number === null || last.number === null) return first.words;
  return first.number === last.number ? `第${first.number}个工作日` : `第${first.number}至第${last.number}个工作日`;
}

function markOf(day: DayCount): RibbonMark {
  switch (day.role) {
    case 'startDay':
      return 'start';
    case 'counted':
      return 'counted';
    case 'excluded':
      return 'suspended';
    case 'beforeRestart':
      return 'beforeRestart';
    case 'dayOff':
      return day.kind === 'holiday' ? 'holiday' : 'weekend';
  }
}
