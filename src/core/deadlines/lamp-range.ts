import { addDays, type PlainDate } from '../values/plain-date.ts';
import type { Lamp, LampSettings } from './lamp.ts';
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from './work-calendar.ts';

/** Due days that have a lamp today, both bounds included; `null` where there is no bound, or none at all for grey. */
export interface DueRange {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** The due days that show a lamp today; undefined for grey, which says that no clock runs. */
export function dueRangeOf(
  lamp: Lamp,
  today: PlainDate,
  calendar: WorkCalendar,
  settings: LampSettings,
): DueRange | undefined {
  const { blueFrom, yellowFrom, blackBeyond } = settings;
  // a due day off counts as the working day before it, so that every range ends on the eve of a working day
  const lastWith = (daysLeft: number): PlainDate => addDays(addWorkingDays(calendar, today, daysLeft + 1), -1);
  switch (lamp) {
    case 'green':
      return { from: addDays(lastWith(blueFrom), 1), to: null };
    case 'blue':
      return { from: addDays(lastWith(yellowFrom), 1), to: lastWith(blueFrom) };
    case 'yellow':
      return { from: addDays(lastWith(0), 1), to: lastWith(yellowFrom) };
    case 'red':
      return { from: firstLateBy(blackBeyond, today, calendar), to: lastWith(0) };
    case 'black':
      return { from: null, to: addDays(firstLateBy(blackBeyond, today, calendar), -1) };
    case 'grey':
      return undefined;
  }
}

/** The earliest due day that is late by no more than so many working days. */
function firstLateBy(workingDays: number, today: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = today;
  while (workingDaysBetween(calendar, addDays(day, -1), today) <= workingDays) day = addDays(day, -1);
  return day;
}
