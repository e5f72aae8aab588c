import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockSettings } from '../../src/core/deadlines/clock-settings.ts';
import { extensionDaysUntil } from '../../src/core/deadlines/extension.ts';
import { correctionNoticeDueOn, feePaymentDueOn, replyDueOn } from '../../src/core/deadlines/reply-deadline.ts';
import { type ClockFacts, readClock } from '../../src/core/deadlines/running-clock.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/core/deadlines/work-calendar.ts';
import { addDays } from '../../src/core/values/plain-date.ts';
import { day, officialCalendar } from '../support/official-calendar.ts';
import {
  type ClockStory,
  dayAfter,
  endOfStory,
  isWorked,
  type StoryReadings,
  usualReadings,
} from './day-by-day-clock.ts';

const areas = ['', '654224', '110105'] as const;
const calendars = new Map<string, ReturnType<typeof officialCalendar>>(
  areas.map((area) => [area, officialCalendar(area)]),
);
const anArea = fc.constantFrom(...areas);
const aLength = fc.integer({ min: 0, max: 60 });
// up to the end of 2026, so that many a period runs into the year nobody has announced
const aStart = fc.integer({ min: 0, max: 1090 }).map((offset) => later('2024-01-01', offset));
const aStartWellBeforeTheEnd = fc.integer({ min: 0, max: 900 }).map((offset) => later('2024-01-01', offset));

describe('the oracle itself', () => {
  it.each([
    ['plain', {}, '2026-03-30'],
    ['extension of 20', { extensionDays: 20 }, '2026-04-28'],
    ['extension of 8', { extensionDays: 8 }, '2026-04-10'],
    ['third party asked', { consultations: [{ sentOn: '2026-03-05', endedOn: '2026-03-18' }] }, '2026-04-13'],
    [
      'overlapping consultations',
      {
        consultations: [
          { sentOn: '2026-03-05', endedOn: '2026-03-18' },
          { sentOn: '2026-03-12', endedOn: '2026-03-25' },
        ],
      },
      '2026-04-20',
    ],
    ['correction', { correction: { noticeOn: '2026-03-04', correctedOn: '2026-03-16' } }, '2026-04-14'],
    ['fee paid', { fee: { noticeOn: '2026-03-04', paidOn: '2026-03-20' } }, '2026-04-20'],
    [
      'across the October holidays',
      { receivedOn: '2026-09-14', consultations: [{ sentOn: '2026-09-21', endedOn: '2026-10-12' }], extensionDays: 10 },
      '2026-11-13',
    ],
    ['in Xinjiang', { receivedOn: '2025-05-20', area: '654224' }, '2025-06-23'],
  ] as const)('gives the worked date of the law page: %s', (_, what, dueOn) => {
    const story = {
      receivedOn: '2026-03-02',
      area: '',
      consultations: [],
      extensionDays: 0,
      asOf: '2026-03-02',
      ...what,
    };
    expect(endOfStory(story).dueOn).toBe(dueOn);
  });

  it.each([
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('finds the working days of %s', (year, count) => {
    let worked = 0;
    for (let date = `${year}-01-01`; date.startsWith(year); date = dayAfter(date)) if (isWorked(date, '')) worked += 1;
    expect(worked).toBe(count);
  });
});

describe('the calendar against the oracle', () => {
  it.each(areas)('agrees on every day of 2024 to 2027 (%s)', (area) => {
    const wrong: string[] = [];
    for (let date = '2024-01-01'; date < '2028-01-01'; date = dayAfter(date))
      if (isWorkingDay(calendarOf(area), day(date)) !== isWorked(date, area)) wrong.push(date);
    expect(wrong).toEqual([]);
  });

  it('adding a number of days, and the distance back', () => {
    fc.assert(
      fc.property(anArea, aStart, aLength, (area, from, count) => {
        const end = workingDayAfter(from, count, area);
        expect(addWorkingDays(calendarOf(area), day(from), count)).toBe(end);
        const between = workingDaysBetween(calendarOf(area), day(from), day(end));
        expect(between).toBe(count);
        expect(workingDaysBetween(calendarOf(area), day(end), day(from))).toBe(0 - count);
        expect(extensionDaysUntil(day(from), day(end), calendarOf(area))).toBe(count);
      }),
      { numRuns: 1000 },
    );
  });

  it('the periods of correction, payment and reply', () => {
    fc.assert(
      fc.property(anArea, aStart, (area, from) => {
        const calendar = calendarOf(area);
        expect(correctionNoticeDueOn(day(from), calendar)).toBe(workingDayAfter(from, 7, area));
        expect(feePaymentDueOn(day(from), calendar)).toBe(workingDayAfter(from, 20, area));
        expect(replyDueOn(day(from), calendar)).toBe(workingDayAfter(from, 20, area));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the reply clock against the oracle', () => {
  const someReadings: fc.Arbitrary<StoryReadings> = fc.record({
    firstDay: fc.constantFrom('notCounted', 'counted'),
    consultation: fc.constantFrom('afterSendingThroughEnd', 'sendingThroughEnd', 'afterSendingBeforeEnd'),
    payment: fc.constantFrom('restarts', 'stops', 'ignored'),
  });

  it('agrees on every combination of correction, payment, consultations and extension', () => {
    fc.assert(
      fc.property(aStory(aStart), (story) => expectSameEnd(story, usualReadings)),
      { numRuns: 4000 },
    );
  });

  it('agrees under every reading of what the law leaves open', () => {
    fc.assert(
      fc.property(aStory(aStartWellBeforeTheEnd), someReadings, (story, readings) => expectSameEnd(story, readings)),
      { numRuns: 2000 },
    );
  });

  it('meets year boundaries, make-up days and the unpublished year often enough to mean something', () => {
    const ends = fc
      .sample(aStory(aStart), { numRuns: 2000, seed: 7 })
      .map((story) => [story, endOfStory(story)] as const);
    const share = (test: (row: (typeof ends)[number]) => boolean) => ends.filter(test).length / ends.length;
    expect(share(([, end]) => end.provisional)).toBeGreaterThan(0.03);
    expect(share(([story, end]) => end.dueOn.slice(0, 4) > story.receivedOn.slice(0, 4))).toBeGreaterThan(0.05);
    expect(share(([, end]) => end.counted.some((date) => [0, 6].includes(new Date(date).getUTCDay())))).toBeGreaterThan(
      0.1,
    );
    expect(share(([, end]) => end.dueOn.startsWith('awaiting'))).toBeGreaterThan(0.1);
  });
});

function expectSameEnd(story: ClockStory, readings: StoryReadings): void {
  const settings: ClockSettings = {
    startDay: readings.firstDay,
    consultationDays: readings.consultation,
    feePayment: readings.payment,
  };
  const expected = endOfStory(story, readings);
  const reading = readClock(factsOf(story), calendarOf(story.area), day(story.asOf), settings);
  expect('dueOn' in reading ? reading.dueOn : reading.status).toBe(expected.dueOn);
  expect(reading.provisional).toBe(expected.provisional);
  const counted = reading.days.filter(({ role }) => role === 'counted').map(({ date }) => date);
  expect(counted).toEqual(expected.counted);
  // shown without a gap from the day of receipt on
  expect(reading.days.map(({ date }) => date)).toEqual(reading.days.map((_, at) => addDays(day(story.receivedOn), at)));
}

function factsOf({ receivedOn, correction, consultations, extensionDays, fee }: ClockStory): ClockFacts {
  const dated = <Row extends object>(row: Row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, day(String(text))]));
  return {
    receivedOn: day(receivedOn),
    extensionDays,
    consultations: consultations.map((asked, at) => ({
      label: `第${at}方`,
      sentOn: day(asked.sentOn),
      ...dated(asked),
    })),
    ...(correction === undefined ? {} : { correction: dated(correction) }),
    ...(fee === undefined ? {} : { fee: dated(fee) }),
  };
}

/** Anything that may happen to a request's time: each with its own day, in any order, ended or still open. */
function aStory(start: fc.Arbitrary<string>): fc.Arbitrary<ClockStory> {
  const offset = fc.integer({ min: 0, max: 60 });
  const length = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
  const span = fc.record({ from: offset, length, expires: length });
  return fc
    .record({
      receivedOn: start,
      area: anArea,
      extensionDays: fc.integer({ min: 0, max: 20 }),
      spans: fc.array(span, { maxLength: 4 }),
      correction: fc.option(span, { nil: undefined }),
      fee: fc.option(span, { nil: undefined }),
      asOf: fc.integer({ min: 0, max: 120 }),
    })
    .map(storyOf);
}

interface Span {
  readonly from: number;
  readonly length?: number | undefined;
  readonly expires?: number | undefined;
}

interface Offsets {
  readonly receivedOn: string;
  readonly area: string;
  readonly extensionDays: number;
  readonly spans: readonly Span[];
  readonly correction?: Span | undefined;
  readonly fee?: Span | undefined;
  readonly asOf: number;
}

function storyOf({ receivedOn, area, extensionDays, spans, correction, fee, asOf }: Offsets): ClockStory {
  const at = (offset: number) => later(receivedOn, offset);
  const dayOr = <Name extends string>(name: Name, offset: number | undefined) =>
    (offset === undefined ? {} : { [name]: at(offset) }) as { readonly [Key in Name]?: string };
  const plus = (from: number, days: number | undefined) => (days === undefined ? undefined : from + days);
  return {
    receivedOn,
    area,
    extensionDays,
    asOf: at(asOf),
    consultations: spans.map(({ from, length, expires }) => ({
      sentOn: at(from),
      ...dayOr('endedOn', plus(from, length)),
      ...dayOr('expiresOn', plus(from, expires)),
    })),
    ...(correction === undefined
      ? {}
      : {
          correction: { noticeOn: at(correction.from % 10), ...dayOr('correctedOn', plus(10, correction.length)) },
        }),
    ...(fee === undefined ? {} : { fee: { noticeOn: at(fee.from), ...dayOr('paidOn', plus(fee.from, fee.length)) } }),
  };
}

function workingDayAfter(from: string, count: number, area: string): string {
  let date = from;
  for (let left = count; left > 0; ) {
    date = dayAfter(date);
    if (isWorked(date, area)) left -= 1;
  }
  return date;
}

function later(from: string, days: number): string {
  let date = from;
  for (let left = days; left > 0; left -= 1) date = dayAfter(date);
  return date;
}

function calendarOf(area: string) {
  const calendar = calendars.get(area);
  if (calendar === undefined) throw new Error(`No calendar of ${area}.`);
  return calendar;
}
