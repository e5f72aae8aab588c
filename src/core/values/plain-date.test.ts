import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  daysBetween,
  formatChinese,
  fromDayNumber,
  parsePlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.ts';

describe('a plain date', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['2999-12-31', true],
    ['3000-01-01', false],
    ['9999-12-31', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parsePlainDate(text) !== undefined).toBe(exists);
  });

  it('agrees with the platform calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 120_000 }), (days) => {
        const date = fromDayNumber(days);
        const oracle = new Date(days * 86_400_000);
        expect(date).toBe(oracle.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
        expect(weekdayOf(date) % 7).toBe(oracle.getUTCDay());
      }),
    );
  });

  it('adds days and takes their difference', () => {
    const newYearsEve = plainDate(2025, 12, 31);
    expect(addDays(newYearsEve, 1)).toBe('2026-01-01');
    expect(daysBetween(newYearsEve, plainDate(2026, 3, 1))).toBe(60);
    expect(formatChinese(plainDate(2026, 3, 9))).toBe('2026年3月9日');
  });
});
