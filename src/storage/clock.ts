import type { Instant } from '../usecases/ports.ts';

/** The application's clock; the database's own is never asked, so that a day can be replayed. */
export interface Clock {
  now(): Instant;
}
