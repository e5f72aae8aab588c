import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { type RandomHistory, randomFrom, randomHistory } from '../../../tests/support/random-history.ts';
import { lastDayOf, type PlainDate, type Year } from '../values/plain-date.ts';
import { actionIds } from './actions.ts';
import { type ApplicantKind, applicantKinds } from './applicant-kinds.ts';
import type { HandledRow } from './handled-rows.ts';
import { type Outcome, outcomeIds } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';
import { type RequestState, stateAfter } from './request-state.ts';
import { type CountedRow, countedRequestOf, countRequests, rowsOf } from './table3-counting.ts';

const years: readonly Year[] = [2023, 2024, 2025, 2026, 2027, 2028];
const ledgerSize = 200;
const ledgerCount = 500;

/** Law page §5.3, written down once more: which row of table 3 counts which outcome. */
const rowOfOutcome: Readonly<Record<Outcome, HandledRow>> = {
  granted: 'granted',
  alreadyPublic: 'granted',
  partiallyGranted: 'partiallyGranted',
  stateSecret: 'stateSecret',
  prohibitedByLaw: 'prohibitedByLaw',
  endangersSecurityOrStability: 'endangersSecurityOrStability',
  thirdPartyRights: 'thirdPartyRights',
  internalAffairs: 'internalAffairs',
  deliberativeProcess: 'deliberativeProcess',
  enforcementFile: 'enforcementFile',
  administrativeInquiry: 'administrativeInquiry',
  nonexistent: 'notHeld',
  otherAgencyResponsible: 'notHeld',
  notHeld: 'notHeld',
  requiresCreation: 'requiresCreation',
  stillUnclear: 'stillUnclear',
  petitionOrComplaint: 'petitionOrComplaint',
  repeated: 'repeated',
  publishedMaterial: 'publishedMaterial',
  unjustifiedBulk: 'unjustifiedBulk',
  confirmationOrReissue: 'confirmationOrReissue',
  uncorrected: 'uncorrected',
  feeUnpaid: 'feeUnpaid',
  withdrawn: 'otherReason',
  notGovernmentInformation: 'otherReason',
  merged: 'otherReason',
  rectified: 'otherReason',
  otherReason: 'otherReason',
};

describe('table 3 of 100 000 requests that went any way the rules allow', () => {
  it('counts each once, in its row and year, whatever happens; no approved number changes after', () => {
    const seen = new Map<string, number>();
    let histories = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const ledger = Array.from({ length: ledgerSize }, () => randomHistory(random));
        histories += ledger.length;
        for (const one of ledger) {
          noteSeen(seen, one);
          expectFrozen(one);
        }
        expectTables(ledger.map(({ history }) => history));
      }),
      { numRuns: ledgerCount, seed: 20_261_124 },
    );
    expect(histories).toBe(ledgerSize * ledgerCount);
    // nothing of this holds of ways that were never gone
    expect(actionIds.filter((action) => (seen.get(action) ?? 0) < 50)).toEqual([]);
    expect(outcomeIds.filter((outcome) => (seen.get(`counted ${outcome}`) ?? 0) < 50)).toEqual([]);
    expect(seen.get('in a second round') ?? 0).toBeGreaterThan(500);
    expect(seen.get('refused') ?? 0).toBeGreaterThan(5000);
  }, 120_000);
});

/** One request as a clerk would keep it on an index card: when it came, from whom, and the first answer it got. */
interface Card {
  readonly receivedOn: PlainDate;
  readonly kind: ApplicantKind;
  readonly handled: { readonly row: HandledRow; readonly on: PlainDate } | null;
}

/** Reads the card off the events, without the state that the product keeps. */
function cardOf(history: readonly RequestEvent[]): Card | undefined {
  let receivedOn: PlainDate | null = null;
  let kind: ApplicantKind = 'naturalPerson';
  let handled: Card['handled'] = null;
  let isFirstRound = true;
  for (const event of history) {
    if (event.action === 'register') [receivedOn, kind] = [event.receivedOn, event.applicantKind];
    if (event.action === 'confirmReceipt') receivedOn = event.happenedOn;
    if (event.action === 'rectifyRegistration') {
      kind = event.applicantKind ?? kind;
      if (event.receipt?.channel === 'inPerson') receivedOn = event.receipt.submittedOn;
    }
    if (event.action === 'reopen') isFirstRound = false;
    if (!isFirstRound) continue;
    if (event.action === 'close' || event.action === 'rectifyClosing')
      handled = { row: rowOfOutcome[event.outcome], on: event.decidedOn };
    if (event.action === 'withdraw' || event.action === 'merge') handled = { row: 'otherReason', on: event.happenedOn };
  }
  return receivedOn === null ? undefined : { receivedOn, kind, handled };
}

/** The tables of all years against the cards, the identities of the form, and the chain from year to year. */
function expectTables(histories: readonly (readonly RequestEvent[])[]): void {
  const cards = histories.flatMap((history) => cardOf(history) ?? []);
  const counted = histories.flatMap((history) => countedRequestOf(stateAfter(history)) ?? []);
  const tables = years.map((year) => [year, columns(countRequests(counted, lastDayOf(year)))] as const);
  for (const { id: kind } of applicantKinds) {
    const own = cards.filter((card) => card.kind === kind);
    let carried = 0;
    let handledEver = 0;
    for (const [year, table] of tables) {
      const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
      const column = table.get(kind) ?? new Map<CountedRow, number>();
      const cell = (row: CountedRow): number => column.get(row) ?? 0;
      const isOpenOn = (card: Card, on: PlainDate) => card.handled === null || card.handled.on > on;
      expect(cell('newlyReceived')).toBe(
        own.filter((card) => card.receivedOn >= first && card.receivedOn <= last).length,
      );
      expect(cell('carriedOver')).toBe(carried);
      let handled = 0;
      for (const row of new Set(Object.values(rowOfOutcome))) {
        const expected = own.filter(
          (card) => card.handled?.row === row && card.handled.on >= first && !isOpenOn(card, last),
        );
        expect(cell(row)).toBe(expected.length);
        handled += cell(row);
      }
      expect(cell('carriedForward')).toBe(own.filter((card) => card.receivedOn <= last && isOpenOn(card, last)).length);
      // R01 + R02 = R24 + R25
      expect(cell('newlyReceived') + cell('carriedOver')).toBe(handled + cell('carriedForward'));
      carried = cell('carriedForward');
      handledEver += handled;
    }
    expect(handledEver).toBe(own.filter((card) => card.handled !== null).length);
  }
}

function columns(counts: ReturnType<typeof countRequests>): ReadonlyMap<ApplicantKind, Map<CountedRow, number>> {
  const table = new Map<ApplicantKind, Map<CountedRow, number>>();
  for (const { row, applicantKind, count } of counts) {
    const column = table.get(applicantKind) ?? new Map<CountedRow, number>();
    table.set(applicantKind, column.set(row, count));
  }
  return table;
}

/** What an approved report counted is counted the same after everything that happened since. */
function expectFrozen({ history, frozen }: RandomHistory): void {
  const end = stateAfter(history);
  for (const [year, state] of frozen) expect(standing(end, year)).toBe(standing(state, year));
}

function standing(state: RequestState, year: Year): string {
  const request = countedRequestOf(state);
  if (request === undefined) return '';
  const rows = rowsOf(request, lastDayOf(year));
  return rows.length === 0 ? '' : `${request.applicantKind} ${rows.join(' ')}`;
}

function noteSeen(seen: Map<string, number>, { history, refused }: RandomHistory): void {
  const note = (what: string, times = 1) => seen.set(what, (seen.get(what) ?? 0) + times);
  for (const { action } of history) note(action);
  const { counted, round, closing } = stateAfter(history);
  if (counted !== null) note(`counted ${counted.outcome}`);
  if (round > 1 && closing !== null) note('in a second round');
  note('refused', refused);
}
