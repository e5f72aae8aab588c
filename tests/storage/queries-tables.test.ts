import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellAt, cellPaths } from '../../src/core/annual-report/cells.ts';
import {
  disputeTableFrom,
  proactiveTableFrom,
  type RequestTally,
  requestTableFrom,
} from '../../src/core/annual-report/live-tables.ts';
import { proactiveItems, proactiveKinds, unitOfItem } from '../../src/core/annual-report/proactive-entries.ts';
import type { ReportTables } from '../../src/core/annual-report/report.ts';
import { disputeResults, disputeRoutes } from '../../src/core/disputes/dispute-results.ts';
import { applicantKinds } from '../../src/core/requests/applicant-kinds.ts';
import { isOutcome, outcomeIds, reportRowOf } from '../../src/core/requests/outcomes.ts';
import { rowsOf } from '../../src/core/requests/table3-counting.ts';
import { type Fen, fen } from '../../src/core/values/fen.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { fromDayNumber, type PlainDate } from '../../src/core/values/plain-date.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { CellSources, RequestRecord } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aDispute, anAgency, anEntry, aRequest, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const endOf2025 = day('2025-12-31');
const summer2025 = day('2025-07-15');

/** Receipt and closing around the turns of the years 2024/25 and 2025/26. */
const closedLives = [
  ['2024-11-04', '2024-12-31'],
  ['2024-12-20', '2025-01-01'],
  ['2024-12-31', '2026-02-02'],
  ['2025-01-01', '2025-06-30'],
  ['2025-07-15', '2025-07-15'],
  ['2025-07-16', '2025-12-31'],
  ['2025-12-31', '2026-01-01'],
  ['2026-01-01', '2026-03-02'],
] as const;
const openSince = ['2024-03-05', '2025-07-15', '2025-07-16', '2026-01-01', null] as const;

let agency: AgencyId;
let requests: readonly RequestRecord[];

beforeAll(async () => {
  agency = await anAgency(db, 'counted');
  const neighbour = await anAgency(db, 'neighbour');
  requests = requestsOf(agency);
  await inStores(db, async (stores) => {
    for (const request of [...requests, ...requestsOf(neighbour)]) await stores.requests.save(request, 1);
    for (const entry of [...entriesOf(agency), ...entriesOf(neighbour)]) await stores.registers.saveEntry(entry, 1);
    for (const dispute of [...disputesOf(agency), ...disputesOf(neighbour)])
      await stores.registers.saveDispute(dispute, 1);
  });
});

/** Every outcome and kind of applicant through every life, every other kind through one less, so that columns differ. */
function requestsOf(id: AgencyId): RequestRecord[] {
  return applicantKinds.flatMap(({ id: applicantKind }, index) => [
    ...outcomeIds.flatMap((outcome) =>
      closedLives
        .slice(index % 2)
        .map(([receivedOn, closedOn]) =>
          aRequest(id, { applicantKind, outcome, receivedOn: day(receivedOn), closedOn: day(closedOn) }),
        ),
    ),
    ...openSince.map((since) => aRequest(id, { applicantKind, receivedOn: since && day(since) })),
    // withdrawn before its receipt was ever confirmed: it never counts
    aRequest(id, { applicantKind, receivedOn: null, outcome: 'withdrawn', closedOn: summer2025 }),
  ]);
}

function entriesOf(id: AgencyId) {
  const days = ['2024-06-01', '2025-01-01', '2025-07-15', '2025-12-31', '2026-01-01'].map(day);
  const fitting = proactiveItems.flatMap((item) =>
    proactiveKinds.filter(({ unit }) => unit === item.unit).map((kind) => ({ item: item.id, kind: kind.id })),
  );
  return fitting.flatMap(({ item, kind }, row) =>
    days.flatMap((happenedOn, column) => {
      // primes, so that no other selection of entries adds up to the same; stocks stay positive
      const amount = [2, 3, 5, 7, 11][column] ?? 0;
      const quantity = amount * (kind === 'opening' ? 10 : row + 1);
      const figure =
        unitOfItem(item) === 'money' ? { quantity: null, amountFen: fen(quantity * 1_000_000_007) } : { quantity };
      const entry = { item, kind, happenedOn, ...figure };
      return [anEntry(id, entry), anEntry(id, { ...entry, voidedAt: noonOf9March.now(), voidReason: '重复登记' })];
    }),
  );
}

function disputesOf(id: AgencyId) {
  return disputeRoutes.flatMap(({ id: route }) => [
    ...disputeResults.flatMap(({ id: result }) =>
      closedLives.map(([openedOn, concludedOn]) =>
        aDispute(id, { route, openedOn: day(openedOn), outcome: result, result, concludedOn: day(concludedOn) }),
      ),
    ),
    ...openSince.map((since) => aDispute(id, { route, openedOn: day(since ?? '2025-03-03') })),
    aDispute(id, { route, openedOn: day('2025-03-03'), voidedAt: noonOf9March.now(), voidReason: '误录' }),
  ]);
}

async function tablesOf(id: AgencyId, cutOff: PlainDate): Promise<ReportTables> {
  return {
    formVersion: '2021',
    proactive: proactiveTableFrom(await queries.tallyProactive(id, cutOff)),
    requests: requestTableFrom(await queries.tallyRequests(id, cutOff)),
    disputes: disputeTableFrom(await queries.tallyDisputes(id, cutOff)),
  };
}

/** What the core counts from the same requests, one by one. */
function countedOneByOne(cutOff: PlainDate): RequestTally[] {
  return requests.flatMap(({ receivedOn, applicantKind, outcome, closedOn }) => {
    if (receivedOn === null) return [];
    const handled =
      outcome !== null && closedOn !== null && isOutcome(outcome) ? { row: reportRowOf(outcome), on: closedOn } : null;
    return rowsOf({ receivedOn, applicantKind, handled }, cutOff).map((row) => ({ row, applicantKind, count: 1 }));
  });
}

const anyDay = fc
  .integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2026-12-31') })
  .map((number) => fromDayNumber(number));

function dayNumberOf(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
}

describe('table 3 by SQL', () => {
  it('is what the core counts request by request, on any cut-off day', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (cutOff) => {
        const table = requestTableFrom(await queries.tallyRequests(agency, cutOff));
        expect(table).toEqual(requestTableFrom(countedOneByOne(cutOff)));
        for (const { id } of [...applicantKinds, { id: 'total' as const }]) {
          const cell = (row: 'newlyReceived' | 'carriedOver' | 'total' | 'carriedForward'): number =>
            table[row]?.[id] ?? Number.NaN;
          expect(cell('newlyReceived') + cell('carriedOver')).toBe(cell('total') + cell('carriedForward'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names each row and kind once', async () => {
    const tallies = await queries.tallyRequests(agency, endOf2025);
    expect(new Set(tallies.map(({ row, applicantKind }) => `${row}/${applicantKind}`)).size).toBe(tallies.length);
  });

  it('stops at an outcome that no row counts', async () => {
    const odd = await anAgency(db, 'odd');
    await inStores(db, ({ requests: store }) =>
      store.save(aRequest(odd, { outcome: 'vanished', closedOn: day('2026-03-09') }), 1),
    );
    await expect(queries.tallyRequests(odd, day('2026-03-31'))).rejects.toThrow('vanished');
  });

  it('counts as late what was closed in time and served after its due day (国办公开办函〔2016〕235号)', async () => {
    const late = await anAgency(db, 'served-late');
    const due = day('2025-02-07');
    const closing = (servedOn: string): RequestRecord =>
      aRequest(late, {
        receivedOn: day('2025-01-02'),
        dueOn: due,
        outcome: 'granted',
        closedOn: due,
        servedOn: day(servedOn),
      });
    await inStores(db, async ({ requests: store }) => {
      for (const request of [closing('2025-02-07'), closing('2025-02-08')]) await store.save(request, 1);
    });
    expect(await queries.countLateClosings(late, endOf2025)).toBe(1);
  });

  it('counts as late what was closed in the year after its due day', async () => {
    const late = await anAgency(db, 'late');
    const closing = (dueOn: PlainDate | null, closedOn: string): RequestRecord =>
      aRequest(late, { receivedOn: day('2025-01-02'), dueOn, outcome: 'granted', closedOn: day(closedOn) });
    const due = day('2025-02-07');
    await inStores(db, async ({ requests: store }) => {
      for (const request of [closing(due, '2025-02-07'), closing(due, '2025-02-08'), closing(null, '2025-03-01')])
        await store.save(request, 1);
      await store.save(closing(due, '2026-01-05'), 1);
    });
    expect(await queries.countLateClosings(late, day('2025-02-07'))).toBe(0);
    expect(await queries.countLateClosings(late, endOf2025)).toBe(1);
    expect(await queries.countLateClosings(late, day('2026-12-31'))).toBe(1);
  });
});

describe.each([
  ['the end of a year', endOf2025],
  ['a day within it', summer2025],
])('every cell on %s', (_name, cutOff) => {
  it('opens to exactly the facts that make up its number', async () => {
    const tables = await tablesOf(agency, cutOff);
    for (const cell of cellPaths('2021')) {
      const sources = await queries.listBehindCell(agency, cell, cutOff, 0, 10_000);
      expect({ cell, number: numberFrom(cell, sources) }).toEqual({ cell, number: cellAt(tables, cell) });
      expect(cellAt(tables, cell), cell).toBeGreaterThan(0);
    }
    expect(cellPaths('2021').length).toBeGreaterThan(190);
  });

  it('opens to nothing where it is zero', async () => {
    const empty = await anAgency(db, `empty-${cutOff.slice(5)}`);
    const tables = await tablesOf(empty, cutOff);
    for (const cell of cellPaths('2021')) {
      expect(cellAt(tables, cell), cell).toBe(0);
      const nothing = { rows: [], total: 0 };
      expect(await queries.listBehindCell(empty, cell, cutOff, 0, 20), cell).toEqual({
        requests: nothing,
        entries: nothing,
        disputes: nothing,
      });
    }
  });
});

describe('the facts behind a cell', () => {
  it.each(['requests.otherwiseHandled.total', 'requests.granted', 'proactive.governmentRule', 'disputes.x.total', ''])(
    'are undefined for %j, which is no cell of the form',
    async (cell) => {
      expect(await queries.listBehindCell(agency, cell, endOf2025, 0, 20)).toBeUndefined();
    },
  );

  it('come page by page, none twice, in the order of receipt', async () => {
    const cell = 'requests.newlyReceived.naturalPerson';
    const pages = await Promise.all(
      [0, 100, 200].map((offset) => queries.listBehindCell(agency, cell, endOf2025, offset, 100)),
    );
    const rows = pages.flatMap((page) => page?.requests.rows ?? []);
    expect(rows.length).toBe(pages[0]?.requests.total);
    expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(rows.length);
    const days = rows.map(({ receivedOn }) => receivedOn ?? '');
    expect(days).toEqual([...days].sort());
    expect((await queries.listBehindCell(agency, cell, endOf2025, 5000, 100))?.requests).toEqual({
      rows: [],
      total: rows.length,
    });
  });
});

/** The number that the listed facts add up to: requests and disputes are counted, entries add and take away. */
function numberFrom(cell: string, sources: CellSources | undefined): number | Fen {
  if (sources === undefined) return Number.NaN;
  const { requests: found, entries, disputes } = sources;
  expect([found.total, entries.total, disputes.total]).toEqual([
    found.rows.length,
    entries.rows.length,
    disputes.rows.length,
  ]);
  if (!cell.startsWith('proactive')) return found.total + disputes.total;
  return entries.rows.reduce((total, { kind, quantity, amountFen }) => {
    const leaves = cell.endsWith('inForceCount') && (kind === 'repealed' || kind === 'lapsed');
    return total + (leaves ? -1 : 1) * (quantity ?? amountFen ?? 0);
  }, 0);
}
