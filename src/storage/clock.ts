import { fromDayNumber, type PlainDate } from '../core/values/plain-date.ts';
import type { Instant } from '../usecases/ports.ts';

/** The application's clock; the database's own is never asked, so that a day can be replayed. */
export interface Clock {
  now(): Instant;
}

/** The day in Asia/Shanghai, which has been eight hours ahead of UTC without summer time since 1991. */
export function todayOf(clock: Clock): PlainDate {
  return fromDayNumber(Math.floor((Date.parse(clock.now()) + 8 * 3_600_000) / 86_400_000));
}
