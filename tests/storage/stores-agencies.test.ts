import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../src/core/agencies/agency.ts';
import { newReport } from '../../src/core/annual-report/report-stages.ts';
import type { AccountId, AgencyId } from '../../src/core/values/ids.ts';
import { listHolidayNotices, saveHolidayNotice } from '../../src/storage/agencies/holiday-notices.ts';
import { factTables, removeDemo } from '../../src/storage/demo/remove-demo.ts';
import { verifyChain } from '../../src/storage/events/verify-chain.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { Stores } from '../../src/usecases/ports.ts';
import { cleared } from '../support/cleared.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import {
  aDigest,
  aDispute,
  anAccount,
  anAgency,
  anEntry,
  anEvent,
  aRequest,
  aSpecimen,
  inStores,
  noonOf9March,
} from '../support/stored-facts.ts';
import { aRelease, aVersion } from '../support/stored-reports.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const now = noonOf9March.now();

async function agencyOf(id: AgencyId): Promise<Agency> {
  const agency = (await queries.loadTree()).agencies.find((candidate) => candidate.id === id);
  if (agency === undefined) throw new Error(`There is no ${id}.`);
  return agency;
}

describe('the tree of agencies', () => {
  it('comes back in the order in which it was made, with its links', async () => {
    const area = await anAgency(db, 'z-area', { kind: 'area', level: 'county', abolishedOn: day('2030-01-01') });
    const town: Agency = { ...(await agencyOf(area)), id: 'a-town' as AgencyId, kind: 'township', abolishedOn: null };
    await inStores(db, ({ agencies }) => agencies.create(town, { parent: area, from: day('2020-05-01') }));
    const tree = await queries.loadTree();
    expect(tree.agencies.map(({ id }) => id)).toEqual(['z-area', 'a-town']);
    expect(tree.agencies[1]).toEqual(town);
    expect(tree.links).toEqual([{ child: 'a-town', parent: area, from: '2020-05-01', until: null }]);
  });

  it('changes an agency, but neither its code nor its demonstration mark', async () => {
    const agency = await agencyOf(await anAgency(db, 'renamed'));
    const renamed = { ...agency, name: '新名镇人民政府', contact: { ...agency.contact, phone: '0990-1' } };
    await inStores(db, ({ agencies }) => agencies.change(renamed));
    expect(await agencyOf(agency.id)).toEqual(renamed);
    const mark = inStores(db, ({ agencies }) => agencies.change({ ...renamed, isDemo: true }));
    await expect(mark).rejects.toThrow('never change');
    const missing = inStores(db, ({ agencies }) => agencies.change({ ...renamed, id: 'missing' as AgencyId }));
    await expect(missing).rejects.toThrow('no agency missing');
  });
});

describe('holiday notices', () => {
  it('are kept by area and year, replaced by a newer one, listed by year with the country first', async () => {
    const save = (area: string, year: number, title: string) =>
      saveHolidayNotice(db, { area, year, document: { area, year, title } }, noonOf9March.now());
    expect(await save('65', 2026, '自治区')).toBe(true);
    expect(await save('', 2026, '一稿')).toBe(true);
    expect(await save('', 2025, '去年')).toBe(true);
    expect(await save('', 2026, '定稿')).toBe(true);
    expect(await save('', 2026, '定稿')).toBe(false);
    const expected = [
      { area: '', year: 2025, title: '去年' },
      { area: '', year: 2026, title: '定稿' },
      { area: '65', year: 2026, title: '自治区' },
    ];
    expect(await listHolidayNotices(db)).toEqual(expected);
    expect(await queries.listHolidayNotices()).toEqual(expected);
  });
});

describe('the demonstration county', () => {
  /** A row in each table that refers to another, as far as one can be without a whole course of work. */
  async function everythingOf(agency: AgencyId): Promise<void> {
    const account = await anAccount(db, agency);
    await inStores(db, async (stores) => {
      await ledgersOf(agency, account.accountId, stores);
      await reportOf(agency, account.accountId, stores);
      await stores.accounts.setRoles(account, ['clerk'], day('2026-03-09'));
      await stores.accounts.openSession(aDigest(), account, 'token', now, now);
      const changedBy = account.accountId;
      await stores.settings.append({
        agencyId: agency,
        name: 'correctionDays',
        value: 10,
        fromOn: day('2026-03-09'),
        changedBy,
      });
    });
  }

  async function ledgersOf(agency: AgencyId, by: AccountId, stores: Stores): Promise<void> {
    const [request, specimen] = [aRequest(agency), aSpecimen(agency)];
    await stores.events.append(by, anEvent(agency));
    await stores.events.nextNumber(agency, 'request', 2026);
    await stores.audit.record({ id: by, agencyId: agency }, 'demo.created', 'demo');
    await stores.requests.save(request, 1);
    await stores.requests.saveSealed(agency, request.requestId, Uint8Array.of(1));
    const { requestId } = request;
    await stores.messages.queue({ agencyId: agency, requestId, to: { kind: 'applicant' }, message: 'received' });
    await stores.messages.queue({
      agencyId: agency,
      requestId,
      to: { kind: 'account', accountId: by },
      message: 'assigned',
    });
    await stores.messages.markRead(agency, { accountId: by, mayClaim: true }, Number.MAX_SAFE_INTEGER);
    await stores.registers.saveEntry(anEntry(agency), 1);
    await stores.registers.saveDispute(aDispute(agency), 1);
    await stores.specimens.save(specimen, 1);
    const repair = { findingNo: 0, decision: 'accepted', decidedBy: by, decidedAt: now } as const;
    await stores.specimens.saveRepair(agency, specimen.specimenId, repair);
  }

  async function reportOf(agency: AgencyId, by: AccountId, { reports }: Stores): Promise<void> {
    const version = aVersion(agency, { approvedBy: by });
    await reports.save({ ...newReport, agencyId: agency, year: 2025, filedOn: null, publishedAt: null }, 1);
    await reports.saveDraft(agency, 2025, 0, { narrative: {}, bindings: [], savedBy: by, savedAt: now });
    await reports.saveVersion(version);
    await reports.saveFile(agency, 2025, 1, { format: 'pdf', digest: version.contentDigest, byteCount: 1 });
    await reports.saveRelease(cleared(aRelease(version, now)));
  }

  async function rowsByTable(): Promise<Record<string, number>> {
    const tables = await db.many(sql<{ name: string }>`
      select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'agency_id' order by table_name`);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { count } = await db.one(sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`);
      counts[name] = count;
    }
    return counts;
  }

  it('is removed with every row of it, and nothing of a real agency is', async () => {
    const real = await anAgency(db, 'real');
    await everythingOf(real);
    const before = await rowsByTable();
    // what is stored about an agency and stands in no list would stay behind
    expect(
      Object.keys(before)
        .filter((table) => table !== 'agency')
        .sort(),
    ).toEqual([...factTables].sort());
    const county = await anAgency(db, 'demo-county', { isDemo: true, kind: 'area', level: 'county' });
    await everythingOf(await anAgency(db, 'demo-town', { isDemo: true }));
    await db.run(sql`
      insert into agency_link (child_id, parent_id, from_on)
      values ('demo-town', ${county}, '2020-01-01'), ('real', ${county}, '2020-01-01')`);
    const after = await rowsByTable();
    const added = Object.keys(after).map((table) => (after[table] ?? 0) - (before[table] ?? 0));
    const links = 2;
    const removed = await removeDemo(db);
    expect(removed.agencyCount).toBe(2);
    expect(removed.rowCount).toBe(added.reduce((sum, count) => sum + count, links));
    expect(await rowsByTable()).toEqual(before);
    expect(await verifyChain(db, real)).toMatchObject({ intact: true, head: { eventNo: 1 } });
    expect(await removeDemo(db)).toEqual({ agencyCount: 0, rowCount: 0 });
  });

  it('goes in an order in which nothing refers to what is gone, in tables without rows too', async () => {
    const references = await db.many(sql<{ from_table: string; to_table: string }>`
      select conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
    const places = new Map<string, number>(factTables.map((table, at) => [table, at]));
    const late = references.filter(({ from_table, to_table }) => {
      const [from, to] = [places.get(from_table), places.get(to_table)];
      return from !== undefined && to !== undefined && from_table !== to_table && from > to;
    });
    expect(late).toEqual([]);
    expect(references.length).toBeGreaterThan(30);
  });

  it.each(['event', 'audit_entry', 'report_version', 'report_file'])(
    'is the only one whose rows of %s can go, whatever is set',
    async (table) => {
      const attempt = db.inTransaction(async (transaction) => {
        await transaction.run(sql`set local gongkai.remove_demo = 'on'`);
        await transaction.run(sql`delete from ${sql.table(table)} where agency_id = 'real'`);
      });
      await expect(attempt).rejects.toThrow('append-only');
    },
  );

  it('keeps its events while nobody asks for its removal', async () => {
    const demo = await anAgency(db, 'demo-kept', { isDemo: true });
    await inStores(db, ({ events }) => events.append('clerk-1' as AccountId, anEvent(demo)));
    await expect(db.run(sql`delete from event where agency_id = ${demo}`)).rejects.toThrow('append-only');
    const changed = db.inTransaction(async (transaction) => {
      await transaction.run(sql`set local gongkai.remove_demo = 'on'`);
      await transaction.run(sql`update event set action = 'close' where agency_id = ${demo}`);
    });
    await expect(changed).rejects.toThrow('append-only');
  });
});
