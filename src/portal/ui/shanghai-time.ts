import { type PlainDate, parsePlainDate } from '../../core/values/plain-date.ts';
import type { Instant } from '../../usecases/ports.ts';

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-01-12 09:30` in legal time: the form of `PubDate` and of the time a page shows (law page §4.2). */
export function shanghaiMinute(instant: Instant): string {
  const parts = new Map(shanghai.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** The day an instant falls on in legal time. */
export function shanghaiDay(instant: Instant): PlainDate {
  const day = parsePlainDate(shanghaiMinute(instant).slice(0, 10));
  if (day === undefined) throw new Error(`${instant} is not an instant.`);
  return day;
}
