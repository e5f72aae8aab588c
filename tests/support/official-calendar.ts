import { readdirSync, readFileSync } from 'node:fs';
import { inArea, parseCalendar, type WorkCalendar } from '../../src/core/deadlines/work-calendar.ts';
import { type PlainDate, parsePlainDate } from '../../src/core/values/plain-date.ts';

const folder = new URL('../../data/holidays/', import.meta.url);

/**
 * The parsed JSON of the notices of 2024 to 2026 in `data/holidays`. The cases were written under these; a later notice
 * has its own cases and changes none of theirs.
 */
export const holidayDocuments: readonly unknown[] = readdirSync(folder)
  .filter((name) => /^(?:\d+-)?202[456]\.json$/.test(name))
  .sort()
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** The calendar of those notices, for an area where one is given. */
export function officialCalendar(area = ''): WorkCalendar {
  const calendar = parseCalendar(holidayDocuments);
  if (!calendar.ok) throw new Error(calendar.refusal.map(({ message }) => message).join('\n'));
  return inArea(calendar.value, area);
}

/** A day written `YYYY-MM-DD`, for tests. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(`${text} is not a day.`);
  return date;
}
