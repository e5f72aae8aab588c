import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionDaysUntil } from '../../src/core/deadlines/extension.ts';
import { replyDueOn } from '../../src/core/deadlines/reply-deadline.ts';
import { type ClockFacts, readClock } from '../../src/core/deadlines/running-clock.ts';
import { addWorkingDays, workingDaysBetween } from '../../src/core/deadlines/work-calendar.ts';
import { addDays } from '../../src/core/values/plain-date.ts';
import { day, holidayDocuments, officialCalendar } from '../support/official-calendar.ts';

// The oracle knows nothing of the code under test: it reads the raw notices, lists every working day of 2024 to 2026 with
// the platform's Date, and looks positions up in that list instead of walking from day to day.
const dayMilliseconds = 86_400_000;

function workingDayList(area: string): string[] {
  const off = new Set<string>();
  const on = new Set<string>();
  for (const notice of holidayDocuments as RawNotice[]) {
    if (!area.startsWith(notice.area)) continue;
    for (const { from, to } of notice.daysOff)
      for (let time = Date.parse(from); time <= Date.parse(to); time += dayMilliseconds) off.add(iso(time));
    for (const { date } of notice.makeUpDays) on.add(date);
  }
  const list: string[] = [];
  for (let time = Date.parse('2024-01-01'); time <= Date.parse('2026-12-31'); time += dayMilliseconds) {
    const weekday = new Date(time).getUTCDay();
    if (on.has(iso(time)) || (weekday % 6 !== 0 && !off.has(iso(time)))) list.push(iso(time));
  }
  return list;
}

interface RawNotice {
  readonly area: string;
  readonly daysOff: readonly { readonly from: string; readonly to: string }[];
  readonly makeUpDays: readonly { readonly date: string }[];
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const areas = ['', '654224', '110105'] as const;
const calendars = new Map(
  areas.map((area) => [area, { list: workingDayList(area), calendar: officialCalendar(area) }]),
);
const anArea = fc.constantFrom(...areas);
// starts leave room for the longest period before the last published day
const aStart = fc
  .integer({ min: 0, max: 790 })
  .map((offset) => iso(Date.parse('2024-01-01') + offset * dayMilliseconds));
const aLength = fc.integer({ min: 0, max: 60 });

function inCalendarOf(area: string) {
  const found = calendars.get(area as (typeof areas)[number]);
  if (!found) throw new Error(`No calendar of ${area}.`);
  return found;
}

describe('working days against a list of all of them', () => {
  it('adding a number of days finds the entry that far on', () => {
    fc.assert(
      fc.property(anArea, aStart, aLength, (area, from, count) => {
        const { list, calendar } = inCalendarOf(area);
        const expected = count === 0 ? from : list.filter((date) => date > from)[count - 1];
        expect(addWorkingDays(calendar, day(from), count)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('the distance is the number of entries between, and undoes adding', () => {
    fc.assert(
      fc.property(anArea, aStart, aStart, aLength, (area, from, to, count) => {
        const { list, calendar } = inCalendarOf(area);
        const between = list.filter((date) =>
          from < to ? from < date && date <= to : to < date && date <= from,
        ).length;
        expect(workingDaysBetween(calendar, day(from), day(to))).toBe(from < to || between === 0 ? between : -between);
        const end = addWorkingDays(calendar, day(from), count);
        expect(extensionDaysUntil(day(from), end, calendar)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the reply clock against the same list', () => {
  const aSpan = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 }));
  const someFacts = fc.record({
    receivedOn: aStart,
    extensionDays: fc.integer({ min: 0, max: 20 }),
    spans: fc.array(aSpan, { maxLength: 4 }),
    correctedAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    paidAfter: fc.option(fc.integer({ min: 0, max: 30 })),
  });

  it('agrees on every combination of correction, payment, consultations and extension', () => {
    fc.assert(
      fc.property(anArea, someFacts, (area, { receivedOn, extensionDays, spans, correctedAfter, paidAfter }) => {
        const { list, calendar } = inCalendarOf(area);
        const at = (offset: number) => iso(Date.parse(receivedOn) + offset * dayMilliseconds);
        const corrected = correctedAfter === null ? receivedOn : at(correctedAfter);
        const paid = paidAfter === null ? receivedOn : at((correctedAfter ?? 0) + paidAfter);
        const start = [receivedOn, corrected, paid].sort().at(-1) ?? receivedOn;
        const asked = spans.map(([sent, length]) => [at(sent), at(sent + length)] as const);
        const running = list.filter((date) => date > start && !asked.some(([sent, end]) => date > sent && date <= end));

        const facts: ClockFacts = {
          receivedOn: day(receivedOn),
          extensionDays,
          consultations: asked.map(([sent, end], index) => ({
            label: `第${index}方`,
            sentOn: day(sent),
            endedOn: day(end),
          })),
          ...(correctedAfter === null ? {} : { correction: { correctedOn: day(corrected) } }),
          ...(paidAfter === null ? {} : { fee: { paidOn: day(paid) } }),
        };
        const reading = readClock(facts, calendar, day('2026-12-31'));
        expect('dueOn' in reading ? reading.dueOn : reading.status).toBe(running[19 + extensionDays]);
        expect(reading.provisional).toBe(false);
        expect(reading.days.map(({ date }) => date)).toEqual(
          reading.days.map((_, index) => addDays(day(receivedOn), index)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('undisturbed gives the plain reply date', () => {
    fc.assert(
      fc.property(anArea, aStart, (area, receivedOn) => {
        const { calendar } = inCalendarOf(area);
        const reading = readClock({ receivedOn: day(receivedOn) }, calendar, day('2026-12-31'));
        expect('dueOn' in reading && reading.dueOn).toBe(replyDueOn(day(receivedOn), calendar));
      }),
    );
  });
});
