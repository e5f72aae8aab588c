import { beforeAll, describe, expect, it } from 'vitest';
import { cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

interface Row {
  readonly agencyId: string;
  readonly state: string;
  readonly failedCount: number | null;
  readonly warningCount: number | null;
  readonly newlyReceived: number | null;
}

// 20 January: departments and townships have until the 31st (条例第四十九条), the county until 31 March
const clock = aClock('2026-01-20T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const units = ['torli-office', 'dolat', 'kuli'] as const;
const clerks = new Map<string, Colleague>();
const leaders = new Map<string, Colleague>();
let supervisor: Colleague;
let countyLeader: Colleague;
let stranger: Colleague;
const county = reportCalls('torli', 2025);

const filings = async (who = supervisor) =>
  (await who.send('GET', '/api/office/filings/2025')).json<{ dueOn: string; rows: Row[] }>();
const stateOf = async (unit: string) => (await filings()).rows.find(({ agencyId }) => agencyId === unit)?.state;
const sum = async () => (await supervisor.send('GET', '/api/office/filings/2025/sum')).json();
const clerkOf = (unit: string) => personIn(clerks, unit);
const leaderOf = (unit: string) => personIn(leaders, unit);

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['torli-office', '托里县人民政府办公室', { kind: 'ownLevel', level: 'county' }],
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  await aCounty(
    product.db,
    ['emin', '额敏县人民政府'],
    [
      ['emin-zone', '额敏（兵地）工业园区管理委员会', { kind: 'area' }],
      ['emin-town', '额敏县额敏镇人民政府'],
    ],
  );
  for (const unit of units) {
    clerks.set(unit, await product.signedIn(unit as AgencyId, `${unit}-clerk`, '经办人甲', ['clerk']));
    leaders.set(unit, await product.signedIn(unit as AgencyId, `${unit}-leader`, '分管领导丙', ['leader']));
  }
  const roles = ['countySupervisor', 'clerk'] as const;
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管甲', roles);
  countyLeader = await product.signedIn('torli' as AgencyId, 'torli-leader', '县主管乙', [
    'countySupervisor',
    'leader',
  ]);
  stranger = await product.signedIn('emin' as AgencyId, 'emin-supervisor', '县主管丙', roles);
  await keepLedgers();
});

describe('the county office in January', () => {
  it('sees who has not filed, and that the sum is not complete', async () => {
    const { dueOn, rows } = await filings();
    expect([dueOn, rows.map(({ agencyId, state }) => [agencyId, state])]).toEqual([
      '2026-01-31',
      units.map((unit) => [unit, 'missing']),
    ]);
    const nothing = await sum();
    expect(nothing).toMatchObject({ isComplete: false, included: [], findings: [{ rule: 'X-04', verdict: 'fail' }] });
    expect(nothing.missing).toHaveLength(3);
    expect(nothing.cells['requests.newlyReceived.total']).toBe(0);
  });

  it('sees what is filed with its checks, accepts it, and adds it up', async () => {
    for (const unit of ['torli-office', 'dolat'] as const) await file(unit);
    expect(await stateOf('dolat')).toBe('waiting');
    expect((await filings()).rows.find(({ agencyId }) => agencyId === 'dolat')).toMatchObject({
      failedCount: 0,
      newlyReceived: 2,
    });
    expect((await reportCalls('dolat', 2025).step(supervisor, 'accept')).json()).toMatchObject({ stage: 'accepted' });
    expect(await stateOf('dolat')).toBe('accepted');
    const two = await sum();
    expect(two).toMatchObject({ isComplete: false, missing: [{ agencyId: 'kuli', name: '托里县库甫乡人民政府' }] });
    expect(two.cells['requests.newlyReceived.total']).toBe(3);
  });

  it('cannot submit its own report while a unit is missing', async () => {
    await county.save(supervisor, 0);
    expect(await county.open(supervisor)).toMatchObject({ coverage: { missing: ['托里县库甫乡人民政府'] } });
    expect(await refusalOf(county.step(supervisor, 'submit'))).toMatchObject({
      status: 409,
      reason: 'blockingFindings',
      message: expect.stringContaining('X-04'),
      cite: expect.stringContaining('第四十九条'),
    });
  });

  it('returns a report with an opinion; what was returned is not in the sum', async () => {
    await file('kuli');
    expect((await sum()).isComplete).toBe(true);
    const kuli = reportCalls('kuli', 2025);
    expect(await refusalOf(kuli.step(supervisor, 'return'))).toMatchObject({ status: 422, field: 'opinion' });
    expect((await kuli.step(supervisor, 'return', '第五部分请补充改进情况。')).json()).toMatchObject({
      stage: 'returned',
    });
    expect(await stateOf('kuli')).toBe('returned');
    expect(await sum()).toMatchObject({ isComplete: false, missing: [{ agencyId: 'kuli' }] });
    const bench = await kuli.open(clerkOf('kuli'));
    expect(bench.history.at(-1)).toMatchObject({ label: '退回', opinion: '第五部分请补充改进情况。' });
    const steps = (await clerkOf('kuli').send('GET', '/api/office/home')).json().tasks;
    expect(steps.map(({ sentence }: { sentence: string }) => sentence).join()).toContain('退回');
  });

  it('calls late what is missing after the 31st', async () => {
    clock.forward(12 * 86_400);
    await signInEverybody();
    expect(await stateOf('kuli')).toBe('returned');
    const emin = (await filings(stranger)).rows;
    expect(emin).toMatchObject([
      { agencyId: 'emin-town', state: 'late' },
      // a government below it has until 31 March
      { agencyId: 'emin-zone', state: 'missing' },
    ]);
  });

  it('gets the corrected report as a further version, counted once', async () => {
    const kuli = reportCalls('kuli', 2025);
    await kuli.save(clerkOf('kuli'), 1, { ...soundNarrative(2025), 5: '问题和改进情况已补充。' });
    await takeSteps('kuli', 2025, filing('kuli'));
    expect(await kuli.open(clerkOf('kuli'))).toMatchObject({ record: { version: 2, stage: 'filed' } });
    expect(await sum()).toMatchObject({ isComplete: true, missing: [] });
  });
});

describe('the sum', () => {
  it('is in every cell that of the filed reports, each unit once', async () => {
    const { cells } = await sum();
    const parts = await Promise.all(units.map((unit) => reportCalls(unit, 2025).open(clerkOf(unit))));
    for (const path of cellPaths('2021')) {
      const total = parts.reduce<number>((added, part) => added + part.cells[path], 0);
      expect([path, cells[path]]).toEqual([path, total]);
    }
    expect([cells['requests.newlyReceived.total'], cells['proactive.administrativeChargeFen']]).toEqual([6, 660]);
  });

  it('opens, cell by cell, to what each unit contributes', async () => {
    const cell = 'requests.newlyReceived.total';
    const behind = (await supervisor.send('GET', `/api/office/tables/torli/2025/cell?cell=${cell}`)).json();
    expect(behind).toMatchObject({ value: 6, requests: { total: 0 } });
    expect(behind.units.map(({ agencyId, value }: { agencyId: string; value: number }) => [agencyId, value])).toEqual([
      ['torli-office', 1],
      ['dolat', 2],
      ['kuli', 3],
    ]);
  });

  it('becomes the county report, approved by somebody else and published', async () => {
    await takeSteps('torli', 2025, [
      [supervisor, 'submit'],
      [countyLeader, 'approve'],
      [countyLeader, 'publish'],
    ]);
    const page = await product.app.inject({ url: '/nb/torli/2025', headers: { 'accept-encoding': 'identity' } });
    expect([page.statusCode, page.body.includes('新收政府信息公开申请6件')]).toEqual([200, true]);
    expect(await county.open(supervisor)).toMatchObject({ isFrozen: true });
    expect(await refusalOf(county.step(supervisor, 'file'))).toEqual({ status: 200, fields: [] });
    expect(await refusalOf(county.step(countyLeader, 'accept'))).toMatchObject({ status: 409, reason: 'ownFiling' });
  });
});

describe('the supervisor of another county', () => {
  it('sees nothing of it, and learns nothing', async () => {
    const body = JSON.stringify([await filings(stranger), (await stranger.send('GET', '/api/office/agencies')).json()]);
    expect([body.includes('torli'), body.includes('托里')]).toEqual([false, false]);
    for (const agency of ['dolat', 'torli']) {
      const foreign = reportCalls(agency, 2025);
      const missing = reportCalls('nowhere', 2025);
      const asked = await Promise.all([foreign, missing].map((report) => report.step(stranger, 'return', '请补充。')));
      expect(asked.map((reply) => reply.statusCode)).toEqual([404, 404]);
      expect(asked[0]?.body).toBe(asked[1]?.body);
      for (const address of [`/api/office/reports/${agency}/2025`, `/api/office/tables/${agency}/2025`])
        expect((await stranger.send('GET', address)).statusCode).toBe(404);
    }
    expect(await stateOf('dolat')).toBe('accepted');
  });
});

/** Requests of the year: one, two and three; charges of 1.10, 2.20 and 3.30 yuan. */
async function keepLedgers(): Promise<void> {
  for (const [at, unit] of units.entries()) {
    const clerk = clerkOf(unit);
    for (let no = 0; no <= at; no += 1) {
      const request = aPaperRequest(`${unit}-00${no}`, '2025-12-30', { lateEntryReason: 'paperLedger' });
      expect((await clerk.send('POST', '/api/office/requests', request)).statusCode).toBe(201);
    }
    const entry = await clerk.send('POST', '/api/office/registers/proactive', {
      item: 'administrativeCharge',
      kind: 'collected',
      happenedOn: '2025-06-30',
      quantity: null,
      amountYuan: `${at + 1}.${at + 1}0`,
      title: '收费',
      documentNumber: null,
      source: '非税收入季报',
    });
    expect(entry.statusCode).toBe(201);
  }
}

function filing(unit: string): readonly (readonly [Colleague, string])[] {
  return [
    [clerkOf(unit), 'submit'],
    [leaderOf(unit), 'approve'],
    [clerkOf(unit), 'file'],
  ];
}

function file(unit: string): Promise<void> {
  return takeSteps(unit, 2025, [[clerkOf(unit), 'save'], ...filing(unit)]);
}

async function signInEverybody(): Promise<void> {
  for (const person of [...clerks.values(), ...leaders.values(), supervisor, countyLeader, stranger])
    await person.signInAgain();
}

function personIn(people: ReadonlyMap<string, Colleague>, unit: string): Colleague {
  const found = people.get(unit);
  if (found === undefined) throw new Error(`Nobody works at ${unit}.`);
  return found;
}
