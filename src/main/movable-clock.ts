import { daysBetween, type PlainDate, plainDate } from '../core/values/plain-date.ts';
import type { Clock } from './clock.ts';
import { clockOver } from './clock.ts';

/** A clock that stands where it is put, and ticks one second at each look, so that what follows is recorded later. */
export function movableClock(): { readonly clock: Clock; moveTo(day: PlainDate): void } {
  const epoch = plainDate(1970, 1, 1);
  let milliseconds = 0;
  const clock = clockOver(() => milliseconds);
  return {
    clock: {
      today: clock.today,
      now: () => {
        milliseconds += 1000;
        return clock.now();
      },
    },
    moveTo: (day) => {
      // nine in the morning in Asia/Shanghai
      const morning = daysBetween(epoch, day) * 86_400_000 + 3_600_000;
      if (clock.today() !== day) milliseconds = morning;
    },
  };
}
