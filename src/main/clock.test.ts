import { describe, expect, it } from 'vitest';
import { clockOver } from './clock.ts';

describe('the clock', () => {
  it.each([
    ['2026-03-09T15:59:59.999Z', '2026-03-09', 'the last millisecond of a day in Shanghai'],
    ['2026-03-09T16:00:00.000Z', '2026-03-10', 'midnight in Shanghai'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', 'new year in Shanghai'],
    ['2024-02-28T16:30:00.000Z', '2024-02-29', 'a leap day'],
  ])('at %s shows %s: %s', (instant, day) => {
    const clock = clockOver(() => Date.parse(instant));
    expect([clock.now(), clock.today()]).toEqual([instant, day]);
  });
});
