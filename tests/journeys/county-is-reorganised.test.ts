import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

// 20 January 2025: the reports of 2024 are made; the county is reorganised in the summer
const clock = aClock('2025-01-20T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const units = ['torli-office', 'dolat', 'kuli'] as const;
const people = new Map<string, Colleague>();
const asked: Record<string, number> = { 'torli-office': 1, dolat: 2, kuli: 3 };
const merger = { kind: 'merge', on: '2025-07-01', agencies: ['kuli'], into: ['dolat'], basis: '新政函〔2025〕18号' };

const person = (name: string): Colleague => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
const record = (body: object) => person('administrator').send('POST', '/api/office/reorganisations', body);
const preview = (body: object) => person('administrator').send('POST', '/api/office/reorganisations/preview', body);
const filings = async (year: number) =>
  (await person('supervisor').send('GET', `/api/office/filings/${year}`)).json<{ rows: { agencyId: string }[] }>().rows;
const sum = async (year: number) => (await person('supervisor').send('GET', `/api/office/filings/${year}/sum`)).json();
const treeOn = async (day: string) =>
  (await person('administrator').send('GET', `/api/office/agency-tree?on=${day}`)).json<{
    rows: { id: string; name: string; depth: number }[];
  }>().rows;

beforeAll(async () => {
  const county = [
    ['torli-office', '托里县人民政府办公室', { kind: 'ownLevel', level: 'county' }],
    ['dolat', '托里县多拉特乡人民政府'],
    ['kuli', '托里县库甫乡人民政府'],
  ] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], county);
  await aCounty(product.db, ['emin', '额敏县人民政府'], [['emin-town', '额敏县额敏镇人民政府']]);
  for (const unit of units) {
    people.set(`${unit}-clerk`, await product.signedIn(unit as AgencyId, `${unit}-clerk`, '经办人甲', ['clerk']));
    people.set(`${unit}-leader`, await product.signedIn(unit as AgencyId, `${unit}-leader`, '领导丙', ['leader']));
  }
  const torli = 'torli' as AgencyId;
  people.set('supervisor', await product.signedIn(torli, 'supervisor', '县主管甲', ['countySupervisor', 'clerk']));
  people.set('leader', await product.signedIn(torli, 'leader', '县领导乙', ['leader']));
  people.set('administrator', await product.signedIn(torli, 'administrator', '管理员丁', ['administrator']));
  for (const unit of units) await register(unit, '2024-12-30', asked[unit] ?? 0);
  for (const unit of units) await file(unit, 2024);
});

describe('the merger of two townships in the middle of a year', () => {
  it('is shown before it is recorded: the tree of the day, the ledger, the reports', async () => {
    await inJuly2025();
    const { basis: _paper, ...decision } = merger;
    const shown = (await preview(decision)).json();
    expect(shown.words).toBe('托里县库甫乡人民政府并入托里县多拉特乡人民政府。');
    expect(shown.effects.join()).toContain('2025年度不再单独编报');
    expect([shown.before.length, shown.after.map(({ id }: { id: string }) => id)]).toEqual([
      4,
      ['torli', 'torli-office', 'dolat'],
    ]);
    expect((await treeOn('2025-07-01')).map(({ id }) => id)).toContain('kuli');
  });

  it('is refused for a year whose reports are approved, without its paper, and by whoever may not', async () => {
    expect(await refusalOf(record({ ...merger, on: '2024-07-01' }))).toMatchObject({
      status: 422,
      reason: 'yearFrozen',
      message: expect.stringContaining('2024年度报告已经审定'),
    });
    expect(await refusalOf(record({ ...merger, basis: ' ' }))).toMatchObject({ status: 422, fields: ['basis'] });
    expect(await refusalOf(record({ ...merger, into: ['emin-town'] }))).toMatchObject({ status: 404 });
    expect(await refusalOf(person('supervisor').send('POST', '/api/office/reorganisations', merger))).toMatchObject({
      status: 403,
    });
  });

  it('is a dated fact: the tree of each day is kept', async () => {
    expect((await record(merger)).statusCode).toBe(201);
    expect((await treeOn('2025-06-30')).map(({ id }) => id)).toEqual(['torli', 'torli-office', 'dolat', 'kuli']);
    expect((await treeOn('2025-07-01')).map(({ id }) => id)).toEqual(['torli', 'torli-office', 'dolat']);
    const listed = (await person('administrator').send('GET', '/api/office/reorganisations')).json();
    expect(listed.rows).toMatchObject([{ kind: 'merge', on: '2025-07-01', basis: merger.basis }]);
    expect(await refusalOf(record(merger))).toMatchObject({ fields: ['agencies'] });
  });

  it('lets the one that goes on report for both, and chains to what both carried forward', async () => {
    await inJanuary2026();
    const bench = await reportCalls('dolat', 2025).open(person('dolat-clerk'));
    expect(bench.cells['requests.carriedOver.total']).toBe(5);
    expect(bench.previousCells['requests.carriedForward.total']).toBe(5);
    const chain = bench.findings.filter(({ rule }: { rule: string }) => rule === 'T3-04');
    expect(new Set(chain.map(({ verdict }: { verdict: string }) => verdict))).toEqual(new Set(['pass']));
    expect((await filings(2025)).map(({ agencyId }) => agencyId).sort()).toEqual(['dolat', 'torli-office']);
    expect(await filings(2024)).toHaveLength(3);
  });

  it('adds up to the whole county, with everybody covered once', async () => {
    for (const unit of ['torli-office', 'dolat']) await file(unit, 2025);
    const total = await sum(2025);
    expect(total).toMatchObject({ isComplete: true, missing: [] });
    expect(total.cells['requests.carriedOver.total']).toBe(6);
    expect(total.coverage).toMatchObject([
      { agencyId: 'torli-office', kind: 'own' },
      { agencyId: 'dolat', kind: 'own' },
      { agencyId: 'kuli', kind: 'successor', reporterId: 'dolat', until: '2025-07-01' },
    ]);
    expect((await sum(2024)).cells['requests.newlyReceived.total']).toBe(6);
  });

  it('says which unit has published nothing, and what changed once the county had approved', async () => {
    const before = await sum(2025);
    expect(before).toMatchObject({ approvedVersion: null, changed: [] });
    expect(before.unpublished.map(({ agencyId }: { agencyId: string }) => agencyId).sort()).toEqual([
      'dolat',
      'torli-office',
    ]);
    const countySteps = [
      [person('supervisor'), 'submit'],
      [person('leader'), 'approve'],
    ] as const;
    await reportCalls('torli', 2025).save(person('supervisor'), 0, soundNarrative(2025));
    await takeSteps('torli', 2025, countySteps);
    expect(await sum(2025)).toMatchObject({ approvedVersion: 1, changed: [] });
    await takeSteps('dolat', 2025, [[person('supervisor'), 'return', '请核对。']]);
    expect((await sum(2025)).changed).toEqual([
      { agencyId: 'dolat', name: '托里县多拉特乡人民政府', before: 1, now: null, cells: [] },
    ]);
    const clerk = person('dolat-clerk');
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [person('dolat-leader'), 'approve'],
      [clerk, 'file'],
    ]);
    expect((await sum(2025)).changed).toMatchObject([{ agencyId: 'dolat', before: 1, now: 2, cells: [] }]);
  });

  it('reminds only who has yet to file, once a day', async () => {
    const remind = (agencyIds: readonly string[]) =>
      person('supervisor').send('POST', '/api/office/filings/2024/reminders', { agencyIds });
    expect(await refusalOf(remind(['dolat']))).toMatchObject({ reason: 'nobodyOpen' });
    await takeSteps('torli-office', 2025, [[person('supervisor'), 'return', '请补充。']]);
    const open = () =>
      person('supervisor').send('POST', '/api/office/filings/2025/reminders', { agencyIds: ['torli-office', 'dolat'] });
    expect((await open()).json()).toEqual({ reminded: 1, told: 0 });
    expect((await open()).json()).toEqual({ reminded: 0, told: 1 });
  });

  it('closes the ledger that was taken over with the report that counts it', async () => {
    const clerk = person('kuli-clerk');
    const late = await refusalOf(
      clerk.send(
        'POST',
        '/api/office/requests',
        aPaperRequest('kuli-late', '2025-06-20', { lateEntryReason: 'paperLedger' }),
      ),
    );
    expect(late.message).toContain('2025');
    expect(late.status).toBeGreaterThanOrEqual(409);
  });
});

describe('a township that gets a new name', () => {
  it('keeps the old one in the reports of the years before', async () => {
    const renamed = {
      kind: 'rename',
      on: '2026-01-10',
      agency: 'dolat',
      name: '托里县多拉特镇人民政府',
      shortName: '多拉特镇',
      basis: '新政函〔2026〕1号',
    };
    expect((await record(renamed)).statusCode).toBe(201);
    const [before, after] = await Promise.all(['2026-01-09', '2026-01-10'].map(treeOn));
    const nameIn = (rows: typeof before) => rows?.find(({ id }) => id === 'dolat')?.name;
    expect([nameIn(before), nameIn(after)]).toEqual(['托里县多拉特乡人民政府', '托里县多拉特镇人民政府']);
    const calls = [2025, 2026].map((year) => reportCalls('dolat', year).open(person('dolat-clerk')));
    expect((await Promise.all(calls)).map(({ title }) => title)).toEqual([
      '托里县多拉特乡人民政府2025年政府信息公开工作年度报告',
      '托里县多拉特镇人民政府2026年政府信息公开工作年度报告',
    ]);
  });
});

async function register(unit: string, day: string, count: number): Promise<void> {
  for (let no = 0; no < count; no += 1) {
    const request = aPaperRequest(`${unit}-${day}-${no}`, day, { lateEntryReason: 'paperLedger' });
    const reply = await person(`${unit}-clerk`).send('POST', '/api/office/requests', request);
    expect(reply.statusCode).toBe(201);
  }
}

async function file(unit: string, year: number): Promise<void> {
  const clerk = person(`${unit}-clerk`);
  const saved = await reportCalls(unit, year).save(clerk, 0, soundNarrative(year));
  expect(saved.statusCode).toBe(200);
  await takeSteps(unit, year, [
    [clerk, 'submit'],
    [person(`${unit}-leader`), 'approve'],
    [clerk, 'file'],
  ]);
}

async function inJuly2025(): Promise<void> {
  clock.forward(170 * 86_400);
  for (const somebody of people.values()) await somebody.signInAgain();
}

async function inJanuary2026(): Promise<void> {
  clock.forward(195 * 86_400);
  for (const somebody of people.values()) await somebody.signInAgain();
}
