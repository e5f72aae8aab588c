import type { Instant } from '../usecases/ports.ts';

/** An instant as the ports write it (`2026-03-09T01:02:03.456Z`), from any ISO text with an offset. Throws if it is none. */
export function instantOf(text: string): Instant {
  return new Date(text).toISOString();
}

/** The same for a column that may be empty. */
export function instantOrNull(text: string | null): Instant | null {
  return text === null ? null : instantOf(text);
}
