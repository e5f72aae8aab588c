import { fromDayNumber, type PlainDate } from '../core/values/plain-date.ts';
import type { Instant } from '../usecases/ports.ts';

/** The one place where the time is read. */
export interface Clock {
  now(): Instant;
  /** The civil day in Asia/Shanghai. */
  today(): PlainDate;
}

// UTC+8 the whole year round: China has had no summer time since 1992
const shanghaiOffset = 8 * 3600 * 1000;
const dayLength = 24 * 3600 * 1000;

/** A clock over milliseconds since 1970-01-01T00:00Z; tests pass their own. */
export function clockOver(milliseconds: () => number = Date.now): Clock {
  return {
    now: () => new Date(milliseconds()).toISOString(),
    today: () => fromDayNumber(Math.floor((milliseconds() + shanghaiOffset) / dayLength)),
  };
}
