import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { addDays, lastDayOf, type PlainDate, type Year } from '../values/plain-date.ts';
import { type Action, actionIds, actionOf } from './actions.ts';
import { applicantKinds } from './applicant-kinds.ts';
import { handledRows } from './handled-rows.ts';
import { outcomeIds, outcomeOf } from './outcomes.ts';
import type { EventOf, RequestEvent } from './request-events.ts';
import { newRequest, type RequestState, stateWith } from './request-state.ts';
import { type CountedRow, countedRequestOf, countRequests, countTable3, type Table3Count } from './table3-counting.ts';

const endOf2025 = lastDayOf(2025);
const endOf2026 = lastDayOf(2026);
const dec2025 = day('2025-12-10');
const jan2026 = day('2026-01-20');
const mar2026 = day('2026-03-10');

describe('a request', () => {
  it.each<[string, readonly RequestEvent[], PlainDate, readonly CountedRow[]]>([
    ['received and open', [aRegistration(mar2026)], endOf2026, ['newlyReceived', 'carriedForward']],
    ['not yet received at the cut-off day', [aRegistration(mar2026)], jan2026, []],
    [
      'entered late counts by its receipt',
      [aRegistration(dec2025, { happenedOn: jan2026 })],
      endOf2025,
      ['newlyReceived', 'carriedForward'],
    ],
    [
      'carried over and granted',
      [aRegistration(dec2025), anEvent('close', jan2026)],
      endOf2026,
      ['carriedOver', 'granted'],
    ],
    [
      'decided before the cut-off day, entered and served after it',
      [aRegistration(dec2025), anEvent('close', jan2026, { decidedOn: endOf2025 }), anEvent('serve', jan2026)],
      endOf2025,
      ['newlyReceived', 'granted'],
    ],
    [
      'never confirmed',
      [
        aRegistration(mar2026, {
          receipt: { channel: 'byFax', arrivedOn: mar2026, confirmedOn: null },
          receivedOn: null,
        }),
        anEvent('withdraw', mar2026),
      ],
      endOf2026,
      [],
    ],
    ['withdrawn', [aRegistration(jan2026), anEvent('withdraw', mar2026)], endOf2026, ['newlyReceived', 'otherReason']],
    ['merged', [aRegistration(jan2026), anEvent('merge', mar2026)], endOf2026, ['newlyReceived', 'otherReason']],
    [
      'corrected counts by its first receipt',
      [aRegistration(dec2025), anEvent('askCorrection', dec2025), anEvent('receiveCorrection', jan2026)],
      endOf2025,
      ['newlyReceived', 'carriedForward'],
    ],
    [
      'partly disclosed counts in that row only',
      [
        aRegistration(jan2026),
        anEvent('close', mar2026, { outcome: 'partiallyGranted', refusedPartGrounds: ['thirdPartyRights'] }),
      ],
      endOf2026,
      ['newlyReceived', 'partiallyGranted'],
    ],
    [
      'answered again in the next year is not counted there',
      [
        aRegistration(dec2025),
        anEvent('close', endOf2025, { outcome: 'thirdPartyRights' }),
        anEvent('reopen', jan2026),
        anEvent('close', mar2026),
      ],
      endOf2026,
      [],
    ],
    [
      'answered again keeps its first outcome in its year',
      [
        aRegistration(dec2025),
        anEvent('close', endOf2025, { outcome: 'thirdPartyRights' }),
        anEvent('reopen', jan2026),
        anEvent('close', mar2026),
      ],
      endOf2025,
      ['newlyReceived', 'thirdPartyRights'],
    ],
    [
      'whose closing was set right counts as set right',
      [aRegistration(jan2026), anEvent('close', mar2026), anEvent('rectifyClosing', mar2026, { outcome: 'repeated' })],
      endOf2026,
      ['newlyReceived', 'repeated'],
    ],
  ])('%s', (_, history, cutOff, rows) => {
    expect(standing(countTable3([history], cutOff))).toEqual(rows);
  });

  it('counts under its kind of applicant, as set right', () => {
    const history = [
      aRegistration(jan2026),
      anEvent('rectifyRegistration', mar2026, { applicantKind: 'researchInstitute' }),
    ];
    const counts = countTable3([history], endOf2026).filter(({ count }) => count > 0);
    expect(counts.map(({ applicantKind }) => applicantKind)).toEqual(['researchInstitute', 'researchInstitute']);
  });

  it('counts in the year of the decision, whenever it is served', () => {
    const history = [aRegistration(dec2025), anEvent('close', endOf2025), anEvent('serve', jan2026)];
    expect(standing(countTable3([history], endOf2025))).toEqual(['newlyReceived', 'granted']);
    expect(standing(countTable3([history], endOf2026))).toEqual([]);
  });

  it('counts in another row where a setting says so', () => {
    const history = [aRegistration(jan2026), anEvent('close', mar2026, { outcome: 'alreadyPublic' })];
    const counts = countTable3([history], endOf2026, { rows: { alreadyPublicRow: 'publishedMaterial' } });
    expect(standing(counts)).toEqual(['newlyReceived', 'publishedMaterial']);
  });
});

describe('table 3 of any ledger', () => {
  // 500 ledgers of 200 requests: 100 000 histories, each a walk through the table of actions
  it('keeps its identities for 100 000 histories, whatever happens to them', () => {
    let histories = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const ledger = Array.from({ length: 200 }, () => walk(random));
        histories += ledger.length;
        expectIdentities(ledger);
      }),
      { numRuns: 500, seed: 20_260_302 },
    );
    expect(histories).toBe(100_000);
  }, 60_000);
});

/** First item plus second equals third plus fourth, per kind of applicant; what is carried forward is carried over. */
function expectIdentities(ledger: readonly RequestState[]): void {
  const years: readonly Year[] = [2024, 2025, 2026, 2027];
  const requests = ledger.flatMap((state) => countedRequestOf(state) ?? []);
  const tables = years.map((year) => indexed(countRequests(requests, lastDayOf(year))));
  for (const { id: kind } of applicantKinds) {
    for (const [index, table] of tables.entries()) {
      const cell = (row: CountedRow): number => table.get(`${row}/${kind}`) ?? Number.NaN;
      const handled = handledRows.reduce((total, row) => total + cell(row), 0);
      expect(cell('newlyReceived') + cell('carriedOver')).toBe(handled + cell('carriedForward'));
      const next = tables[index + 1];
      if (next !== undefined) expect(next.get(`carriedOver/${kind}`)).toBe(cell('carriedForward'));
    }
  }
}

function indexed(counts: readonly Table3Count[]): ReadonlyMap<string, number> {
  return new Map(counts.map(({ row, applicantKind, count }) => [`${row}/${applicantKind}`, count]));
}

function standing(counts: readonly Table3Count[]): readonly CountedRow[] {
  return counts.flatMap(({ row, count }) => Array.from({ length: count }, () => row));
}

const closable = outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close');

/** State after a history of up to ten events in which each action is allowed by the table in the stage it meets. */
function walk(random: (below: number) => number): RequestState {
  let today = addDays(day('2024-01-01'), random(900));
  const kind = applicantKinds[random(applicantKinds.length)]?.id ?? 'naturalPerson';
  const isConfirmed = random(10) > 0;
  const registration = isConfirmed
    ? aRegistration(today, { applicantKind: kind })
    : aRegistration(today, {
        applicantKind: kind,
        receipt: { channel: 'online', arrivedOn: today, confirmedOn: null },
        receivedOn: null,
      });
  let state = stateWith(newRequest, registration);
  for (let steps = random(10); steps > 0; steps -= 1) {
    today = addDays(today, random(90));
    const possible = actionIds.filter((action) => isPossible(state, action));
    const action = possible[random(possible.length)];
    if (action === undefined) break;
    state = stateWith(state, eventOf(action, today, random));
  }
  return state;
}

function isPossible(state: RequestState, action: Action): boolean {
  const row = actionOf(action);
  if (!row.during.includes(state.stage)) return false;
  if (state.registration?.receivedOn === null) return action === 'confirmReceipt' || action === 'withdraw';
  return (
    action !== 'confirmReceipt' && (row.closes === undefined || state.open.some(({ matter }) => matter === row.closes))
  );
}

function eventOf(action: Action, today: PlainDate, random: (below: number) => number): RequestEvent {
  const outcome = closable[random(closable.length)] ?? 'granted';
  if (action === 'close' || action === 'rectifyClosing')
    return anEvent(action, today, { outcome } as Partial<EventOf<typeof action>>);
  return anEvent(action, today);
}

/** A small generator (mulberry32), so that a failing seed can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
