import type { PlainDate } from '../core/values/plain-date.ts';
import type { Instant } from './ports.ts';

// UTC+8 the whole year round
const shanghaiOffsetMs = 8 * 3600 * 1000;

/** The civil day in Asia/Shanghai on which an instant lies. */
export function shanghaiDayOf(instant: Instant): PlainDate {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10) as PlainDate;
}
