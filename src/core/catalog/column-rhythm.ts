import { addDays, earlierOf, type PlainDate, plainDate, yearOf } from '../values/plain-date.ts';

/** How often something has to appear in a column. */
export const columnCycles = [
  { id: 'monthly', label: '每月', months: 1 },
  { id: 'quarterly', label: '每季度', months: 3 },
  { id: 'halfYearly', label: '每半年', months: 6 },
  { id: 'yearly', label: '每年', months: 12 },
] as const;

export type ColumnCycle = (typeof columnCycles)[number]['id'];

/**
 * What is expected of a column: once for every period, by a day of the period after it. `dueMonth` counts the months of
 * that later period from 1 (for a month it is always 1); a `dueDay` beyond the end of its month means the last day.
 */
export interface ColumnRhythm {
  readonly cycle: ColumnCycle;
  readonly dueMonth: number;
  readonly dueDay: number;
}

/** One period of a rhythm and the last day for what belongs to it. */
export interface DuePeriod {
  /** `2026年第1季度`. */
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly dueOn: PlainDate;
}

/** Months of a cycle, which is also how many months a later period leaves to choose the due day from. */
export function monthsOf(cycle: ColumnCycle): number {
  return columnCycles.find(({ id }) => id === cycle)?.months ?? 12;
}

/** The periods whose last day falls between two days, both included, the earliest first. */
export function periodsDue(rhythm: ColumnRhythm, from: PlainDate, to: PlainDate): readonly DuePeriod[] {
  const months = monthsOf(rhythm.cycle);
  const found: DuePeriod[] = [];
  // a period is due in the one after it: those that began up to two cycles before the first day can be due on it
  for (let start = yearOf(from) * 12 - 24; start <= yearOf(to) * 12 + 11; start += months) {
    const period = periodFrom(rhythm, start);
    if (period.dueOn >= from && period.dueOn <= to) found.push(period);
  }
  return found;
}

/** `每季度，于次季度第1个月15日前公开`: a rhythm as people read it. */
export function describeRhythm({ cycle, dueMonth, dueDay }: ColumnRhythm): string {
  switch (cycle) {
    case 'monthly':
      return `每月一次，次月${dueDay}日前公开`;
    case 'quarterly':
      return `每季度一次，下一季度第${dueMonth}个月${dueDay}日前公开`;
    case 'halfYearly':
      return `每半年一次，下一个半年的第${dueMonth}个月${dueDay}日前公开`;
    case 'yearly':
      return `每年一次，次年${dueMonth}月${dueDay}日前公开`;
  }
}

/** `start` counts months from the year 0. */
function periodFrom({ cycle, dueMonth, dueDay }: ColumnRhythm, start: number): DuePeriod {
  const months = monthsOf(cycle);
  return {
    label: labelOf(cycle, start),
    from: firstOfMonth(start),
    to: addDays(firstOfMonth(start + months), -1),
    dueOn: dayOfMonth(start + months + dueMonth - 1, dueDay),
  };
}

function labelOf(cycle: ColumnCycle, start: number): string {
  const [year, month] = [Math.floor(start / 12), (start % 12) + 1];
  switch (cycle) {
    case 'monthly':
      return `${year}年${month}月`;
    case 'quarterly':
      return `${year}年第${Math.floor(month / 3) + 1}季度`;
    case 'halfYearly':
      return `${year}年${month === 1 ? '上' : '下'}半年`;
    case 'yearly':
      return `${year}年`;
  }
}

function firstOfMonth(month: number): PlainDate {
  return plainDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

function dayOfMonth(month: number, day: number): PlainDate {
  const wanted = addDays(firstOfMonth(month), day - 1);
  const last = addDays(firstOfMonth(month + 1), -1);
  return earlierOf(wanted, last);
}
