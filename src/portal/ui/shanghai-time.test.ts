import { expect, it } from 'vitest';
import { plainDate } from '../../core/values/plain-date.ts';
import { frameText } from './frame-text.ts';
import { shanghaiDay, shanghaiMinute } from './shanghai-time.ts';

it.each([
  ['2026-01-31T15:59:59.999Z', '2026-01-31 23:59', '2026-01-31'],
  ['2026-01-31T16:00:00.000Z', '2026-02-01 00:00', '2026-02-01'],
  ['2025-12-31T16:30:00.000Z', '2026-01-01 00:30', '2026-01-01'],
])('%s is %s in legal time', (instant, minute, day) => {
  expect([shanghaiMinute(instant), shanghaiDay(instant)]).toEqual([minute, day]);
});

it('names the weekday', () => {
  expect(frameText.dayWithWeekday(plainDate(2026, 3, 9))).toBe('2026年3月9日　星期一');
  expect(frameText.dayWithWeekday(plainDate(2026, 3, 15))).toBe('2026年3月15日　星期日');
});
