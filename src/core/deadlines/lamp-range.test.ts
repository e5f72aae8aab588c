import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { addDays } from '../values/plain-date.ts';
import { defaultLampSettings, lampFor, lamps } from './lamp.ts';
import { dueRangeOf } from './lamp-range.ts';
import { workingDaysBetween } from './work-calendar.ts';

const calendar = officialCalendar();
const days = fc.integer({ min: 0, max: 364 });
const distances = fc.integer({ min: -90, max: 90 });
const chosen = { blueFrom: 15, yellowFrom: 3, blackBeyond: 8 };

describe('the due days of a lamp', () => {
  it('are exactly those that show it, on every day of a year around', () => {
    fc.assert(
      fc.property(days, distances, fc.constantFrom(defaultLampSettings, chosen), (at, distance, settings) => {
        const today = addDays(day('2026-01-01'), at);
        const due = addDays(today, distance);
        const shown = lampFor(workingDaysBetween(calendar, today, due), settings);
        const found = lamps
          .map(({ id }) => id)
          .filter((lamp) => {
            const range = dueRangeOf(lamp, today, calendar, settings);
            return (
              range !== undefined &&
              (range.from === null || due >= range.from) &&
              (range.to === null || due <= range.to)
            );
          });
        expect(found).toEqual([shown]);
      }),
      { numRuns: 500 },
    );
  });

  it('grey has none: no clock runs', () => {
    expect(dueRangeOf('grey', day('2026-03-09'), calendar, chosen)).toBeUndefined();
  });
});
