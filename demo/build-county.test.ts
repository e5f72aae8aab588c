import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../src/core/access/permissions.ts';
import { cellAt, cellPaths } from '../src/core/annual-report/cells.ts';
import type { ReportTables } from '../src/core/annual-report/report.ts';
import { handledRows } from '../src/core/requests/handled-rows.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { lastDayOf, plainDate } from '../src/core/values/plain-date.ts';
import { movableClock } from '../src/main/movable-clock.ts';
import type { OpenDatabase } from '../src/storage/database.ts';
import { removeDemo } from '../src/storage/demo/remove-demo.ts';
import { verifyChain } from '../src/storage/events/verify-chain.ts';
import { fileStoreIn } from '../src/storage/file-store.ts';
import { computeTables, countLedger } from '../src/usecases/annual-report/compute-tables.ts';
import { listFilings } from '../src/usecases/annual-report/list-filings.ts';
import type { Deps } from '../src/usecases/ports.ts';
import { agencyIn } from '../src/usecases/requests/request-context.ts';
import { aDatabase } from '../tests/support/database.ts';
import { depsOver } from '../tests/support/deps.ts';
import { builtDocuments, saveOfficialHolidays } from '../tests/support/product.ts';
import { buildCounty } from './build-county.ts';
import type { DemoAccount } from './county-team.ts';
import type { DemoUnit } from './demo-unit.ts';
import { allUnits, demoArea, demoUnits } from './units.ts';

interface County {
  readonly db: OpenDatabase;
  readonly deps: Deps;
  readonly accounts: readonly DemoAccount[];
}

// today of the county: years 2024 and 2025 are complete, 2026 is running
const today = plainDate(2026, 11, 24);
const years = [2024, 2025, 2026] as const;
const units = allUnits.map(({ id }) => id as AgencyId);
// the twin has the units whose texts are written out: what one unit does never depends on another
const twinUnits = demoUnits.map(({ id }) => id as AgencyId);
const area = demoArea.id as AgencyId;
const countColumns = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitute',
  'publicBenefitOrganization',
  'legalServiceProvider',
  'otherOrganization',
];

const databases = [await aDatabase(), await aDatabase()];
const documents = await builtDocuments();
// the twin is only compared by its ledgers: its files need not be set in type
const plainFiles = { render: async () => new TextEncoder().encode('a file') };
const fileName = '00-torli-dolat-2023.txt';
const page = { fileName, bytes: readFileSync(new URL(`../data/specimens/${fileName}`, import.meta.url)) };
let county: County;
let twin: County;

beforeAll(async () => {
  const [first, second] = databases;
  if (first === undefined || second === undefined) throw new Error('Two databases are needed.');
  [county, twin] = await Promise.all([
    build(first, documents, allUnits),
    build(second, { ...documents, exporter: plainFiles }, demoUnits),
  ]);
}, 900_000);

describe('the demonstration county', () => {
  it('is the same county each time, in every cell of every unit and year', async () => {
    for (const unit of twinUnits)
      for (const year of years) expect(await tablesOf(county, unit, year)).toEqual(await tablesOf(twin, unit, year));
    const [requests, again] = [await requestsOf(county), await requestsOf(twin)];
    expect(requests.filter(({ agency_id }) => twinUnits.includes(agency_id))).toEqual(again);
    expect(again.length).toBeGreaterThan(250);
    expect(requests.length).toBeGreaterThan(again.length);
  });

  it('keeps the arithmetic of the form in every unit and year', async () => {
    // whose ledger was taken over, and who took it: its requests are carried over there
    const [ended, successor] = ['qinghe-revival', 'qinghe-farming'];
    let endedLeft: Record<string, number> = {};
    for (const unit of units) {
      let left: Record<string, number> | undefined;
      for (const year of years) {
        const cell = cellsOf(await tablesOf(county, unit, year));
        for (const column of [...countColumns, 'total']) {
          const row = (name: string) => cell(`requests.${name}.${column}`);
          expect([unit, year, row('newlyReceived') + row('carriedOver')]).toEqual([
            unit,
            year,
            row('total') + row('carriedForward'),
          ]);
          const taken = unit === successor && year === 2025 ? (endedLeft[column] ?? 0) : 0;
          const before = left?.[column];
          if (before !== undefined) expect([unit, year, row('carriedOver')]).toEqual([unit, year, before + taken]);
        }
        const sum = countColumns.reduce((total, column) => total + cell(`requests.total.${column}`), 0);
        expect(cell('requests.total.total')).toBe(sum);
        left = Object.fromEntries(
          [...countColumns, 'total'].map((column) => [column, cell(`requests.carriedForward.${column}`)]),
        );
        if (unit === ended && year === 2024) endedLeft = left;
      }
    }
  });

  it('shows work of every kind, and one township where nothing happened', async () => {
    const office = cellsOf(await tablesOf(county, 'qinghe-office' as AgencyId, 2025));
    for (const path of [
      'requests.granted.total',
      'requests.notHeld.total',
      'proactive.normativeDocument.inForceCount',
      'disputes.reconsideration.total',
    ])
      expect([path, office(path) > 0]).toEqual([path, true]);
    for (const year of years) {
      const quiet = cellsOf(await tablesOf(county, 'qinghe-liushu' as AgencyId, year));
      expect(cellPaths('2021').filter((path) => quiet(path) !== 0)).toEqual([]);
    }
    expect(await county.deps.queries.findPublishedReport('qinghe-liushu' as AgencyId, 2025)).toBeDefined();
  });

  it('has a request for every row of table 3', async () => {
    const market = cellsOf(await tablesOf(county, 'qinghe-market' as AgencyId, 2025));
    expect(handledRows.filter((row) => market(`requests.${row}.total`) === 0)).toEqual([]);
  });

  it('has a unit that ended in another one, and one that was renamed', async () => {
    const tree = await county.deps.queries.loadTree();
    const farming = await county.deps.queries.findVersion('qinghe-farming' as AgencyId, 2025);
    const own = await countLedger(county.deps.queries, 'qinghe-farming' as AgencyId, lastDayOf(2025));
    const taken = await countLedger(county.deps.queries, 'qinghe-revival' as AgencyId, lastDayOf(2025));
    const path = 'proactive.normativeDocument.inForceCount';
    expect(farming && cellAt(farming.content.tables, path)).toBe(cellsOf(own)(path) + cellsOf(taken)(path));
    expect(cellsOf(taken)(path)).toBeGreaterThan(0);
    expect(agencyIn(tree, 'qinghe-revival' as AgencyId).abolishedOn).toBe('2025-07-01');
    const named = await Promise.all(
      [2024, 2025].map((year) => county.deps.queries.findVersion('qinghe-dawan' as AgencyId, year)),
    );
    expect(named.map((version) => version?.content.agency)).toEqual(['青禾县大湾乡人民政府', '青禾县大湾镇人民政府']);
  });

  it('has units that are late, that wait and whose reports were returned', async () => {
    const listed = await listFilings(county.deps, await supervisor(), 2025);
    const states = listed.ok ? listed.value.rows.map(({ agency, state }) => [agency.shortName, state]) : [];
    const standing = (wanted: string) => states.filter(([, state]) => state === wanted).map(([name]) => name);
    expect(standing('late').sort()).toEqual(['北山乡', '统计局'].sort());
    expect(standing('waiting').sort()).toEqual(['云台乡', '科工局', '财政局'].sort());
    expect(standing('returned').sort()).toEqual(['和平街道', '执法局'].sort());
    // the one that ended files no report of its own any more
    expect(states).toHaveLength(units.length - 1);
  });

  it('has published the sum of its units for the first year, in six files', async () => {
    const report = await county.deps.queries.findPublishedReport(area, 2024);
    const parts = await Promise.all(units.map((unit) => tablesOf(county, unit, 2024)));
    for (const path of cellPaths('2021')) {
      const sum = parts.reduce((total, part) => total + cellsOf(part)(path), 0);
      expect([path, report && cellAt(report.content.tables, path)]).toEqual([path, sum]);
    }
    const files = await county.deps.queries.listFiles(area, 2024, 1);
    expect(files.map(({ format }) => format).sort()).toEqual(['csv', 'docx', 'html', 'json', 'pdf', 'xlsx']);
  });

  it('keeps every chain of events intact', async () => {
    for (const agency of [area, ...units]) {
      const verdict = await verifyChain(county.db, agency);
      expect([agency, verdict.intact, verdict.intact && verdict.head.eventNo > 0]).toEqual([agency, true, true]);
    }
  });

  it('shows the founding page repaired, imported by one and published by another', async () => {
    const specimen = await county.deps.queries.findPublishedSpecimen('torli-dolat-2023');
    expect(specimen?.repairs).toHaveLength(9);
    expect(new Set(specimen?.repairs.map(({ decidedByName }) => decidedByName))).toEqual(new Set(['县主管甲']));
  });

  it('names posts and never people', async () => {
    const names = county.accounts.map(({ displayName }) => displayName);
    expect(
      names.filter(
        (name) => !/^(经办人甲|审核人乙|保密审查人丁|分管领导丙|县主管[甲乙]|审计员丁|系统管理员)$/.test(name),
      ),
    ).toEqual([]);
    const passwords = new Set(county.accounts.map(({ password }) => password));
    expect([passwords.size, county.accounts.length]).toEqual([units.length * 4 + 4, units.length * 4 + 4]);
    const { agencies } = await county.deps.queries.loadTree();
    expect(agencies.every(({ isDemo, name }) => isDemo && name.startsWith('青禾县'))).toBe(true);
  });

  it('is removed whole', async () => {
    expect((await removeDemo(twin.db)).agencyCount).toBe(twinUnits.length + 1);
    // counters of index numbers never go back: whoever takes the prefix later is given no number anew
    const tables = await twin.db.many(sql<{ name: string }>`
      select table_name as name from information_schema.tables
       where table_schema = 'public'
         and table_name not in ('schema_migration', 'holiday_notice', 'login_attempt', 'index_serial')`);
    for (const { name } of tables) {
      const { count } = await twin.db.one(
        sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`,
      );
      expect([name, count]).toEqual([name, 0]);
    }
    expect(tables.length).toBeGreaterThan(15);
  });
});

async function build(
  db: OpenDatabase,
  adapters: Pick<Deps, 'exporter' | 'reportFiles'>,
  some: readonly DemoUnit[],
): Promise<County> {
  await saveOfficialHolidays(db);
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-demo-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const { clock, moveTo } = movableClock();
  const deps = depsOver(db, { ...clock, forward: () => undefined }, { files: fileStoreIn(folder), ...adapters });
  return { db, deps, accounts: await buildCounty({ deps, moveTo }, today, page, () => undefined, some) };
}

/** The tables as they stood at the end of a year, or today. */
async function tablesOf({ deps: { queries } }: County, agency: AgencyId, year: number): Promise<ReportTables> {
  const tree = await queries.loadTree();
  const cutOff = year === 2026 ? today : lastDayOf(year);
  return (await computeTables(queries, tree, agencyIn(tree, agency), cutOff)).tables;
}

function cellsOf(tables: ReportTables): (path: string) => number {
  return (path) => {
    const value = cellAt(tables, path);
    if (typeof value !== 'number') throw new Error(`${path} holds no number.`);
    return value;
  };
}

/** All but who holds them: identifiers of accounts are random. */
async function requestsOf({ db }: County) {
  const rows = await db.many(sql<{ agency_id: AgencyId; case_officer_id: string | null }>`
    select * from disclosure_request order by agency_id, request_number`);
  return rows.map((row) => ({ ...row, case_officer_id: row.case_officer_id === null ? null : 'somebody' }));
}

async function supervisor(): Promise<Actor> {
  const accounts = await county.deps.queries.listAccounts([area], today);
  const found = accounts.find(({ displayName }) => displayName === '县主管甲');
  if (found === undefined) throw new Error('The county has no supervisor.');
  return { ...found, id: found.accountId };
}
