import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHolidayNotice } from '../../src/core/deadlines/holiday-notice.ts';

const folder = new URL('../../data/holidays/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('every notice in data/holidays', () => {
  it.each(files)('%s can be read, and is named for its area and year', (name) => {
    const notice = parseHolidayNotice(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!notice.ok) throw new Error(notice.refusal.map(({ message }) => message).join('\n'));
    const { area, year } = notice.value;
    expect(name).toBe(area === '' ? `${year}.json` : `${area}-${year}.json`);
  });

  it('of the country follows the one of the year before', () => {
    const years = files.flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? []).map(Number);
    expect(years.toSorted()).toEqual(years.map((_, index) => Math.min(...years) + index));
  });
});
