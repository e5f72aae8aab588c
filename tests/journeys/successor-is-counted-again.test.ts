import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { recomputeVersion } from '../../src/usecases/annual-report/recompute-version.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

// Monday 23 June 2025: a week later one township is merged into another
const clock = aClock('2025-06-23T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const { db, deps } = product;
const [torli, dolat, kuli] = ['torli', 'dolat', 'kuli'] as const;
const people = new Map<string, Colleague>();

const person = (name: string): Colleague => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
const must = async (who: string, url: string, body: object = {}) => {
  const reply = await person(who).send('POST', url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.statusCode === 204 ? {} : reply.json();
};
const again = async (agency: string, number: number) => {
  const version = await deps.queries.findVersion(agency as AgencyId, 2025, number);
  if (version === undefined) throw new Error(`${agency} has no version ${number}.`);
  return recomputeVersion(deps, await deps.queries.loadTree(), version);
};
const cellOf = async (who: string, agency: string, query: string) =>
  person(who).send('GET', `/api/office/tables/${agency}/2025/cell?cell=requests.newlyReceived.total${query}`);
const faults = async () =>
  (await Promise.all([torli, dolat, kuli].map((agency) => verifyLedgers(deps, agency as AgencyId)))).flat();

async function file(unit: string): Promise<void> {
  await takeSteps(unit, 2025, [
    [person(`${unit}-clerk`), 'submit'],
    [person(`${unit}-leader`), 'approve'],
    [person(`${unit}-clerk`), 'file'],
  ]);
}

beforeAll(async () => {
  const units = [
    [dolat, '托里县多拉特乡人民政府'],
    [kuli, '托里县库甫乡人民政府'],
  ] as const;
  await aCounty(db, [torli, '托里县人民政府'], units);
  for (const unit of [torli, dolat, kuli]) {
    const roles = unit === torli ? (['countySupervisor', 'clerk'] as const) : (['clerk'] as const);
    people.set(`${unit}-clerk`, await product.signedIn(unit as AgencyId, `${unit}-clerk`, '经办人甲', [...roles]));
    people.set(`${unit}-leader`, await product.signedIn(unit as AgencyId, `${unit}-leader`, '领导丙', ['leader']));
  }
  people.set(
    'administrator',
    await product.signedIn(torli as AgencyId, 'torli-administrator', '管理员丁', ['administrator']),
  );
  for (const id of ['dolat-form-0001', 'kuli-form-00001', 'kuli-form-00002'])
    await must(`${id.split('-')[0]}-clerk`, '/api/office/requests', aPaperRequest(id, '2025-06-23'));
  const closing = { action: 'close', ...signedOnPaper, happenedOn: '2025-06-23', outcome: 'granted' };
  await must('kuli-clerk', '/api/office/requests/kuli-form-00001/actions', closing);
  const merger = { kind: 'merge', on: '2025-06-30', agencies: [kuli], into: [dolat], basis: '新政函〔2025〕18号' };
  await must('administrator', '/api/office/reorganisations', merger);
  clock.forward(203 * 86_400);
  for (const who of people.values()) await who.signInAgain();
  const saved = await reportCalls(dolat, 2025).save(person('dolat-clerk'), 0, soundNarrative(2025));
  expect(saved.statusCode).toBe(200);
  await file(dolat);
  await reportCalls(torli, 2025).save(person('torli-clerk'), 0, soundNarrative(2025));
  await takeSteps(torli, 2025, [
    [person('torli-clerk'), 'submit'],
    [person('torli-leader'), 'approve'],
  ]);
});

describe('the report of an agency that took another one over', () => {
  it('is the same byte for byte when both ledgers are counted again', async () => {
    expect(await again(dolat, 1)).toMatchObject({ isSame: true, anchor: 'kept', cells: [] });
    expect(await faults()).toEqual([]);
  });

  it.each(['', '&version=1'])('opens a cell to the cases of the ledger that was taken over (%s)', async (version) => {
    const own = (await cellOf('dolat-clerk', dolat, version)).json();
    expect(own).toMatchObject({ value: 3, requests: { total: 1, rows: [{ requestId: 'dolat-form-0001' }] } });
    expect(own.units).toMatchObject([{ agencyId: kuli, value: 2, isTakenOver: true }]);
    const taken = (await cellOf('dolat-clerk', dolat, `${version}&ledger=${kuli}`)).json();
    expect(taken).toMatchObject({ value: 2, units: [], requests: { total: 2 } });
    expect(taken.requests.rows.map(({ requestId }: { requestId: string }) => requestId).sort()).toEqual([
      'kuli-form-00001',
      'kuli-form-00002',
    ]);
  });

  it('proves a zero of the ledger that was taken over from that ledger', async () => {
    const path = `/api/office/tables/${dolat}/2025/cell?cell=requests.newlyReceived.commercialEnterprise&ledger=${kuli}`;
    const { zero } = (await person('dolat-clerk').send('GET', path)).json();
    expect(zero).toMatchObject({ ledger: '依申请公开台账', subjectCount: 2 });
  });

  it('opens no ledger that it does not count, and none to a stranger', async () => {
    expect((await cellOf('dolat-clerk', dolat, `&ledger=${torli}`)).statusCode).toBe(404);
    expect((await cellOf('dolat-clerk', dolat, `&version=1&ledger=${torli}`)).statusCode).toBe(404);
    expect((await cellOf('kuli-clerk', dolat, `&ledger=${kuli}`)).statusCode).toBeGreaterThanOrEqual(403);
  });

  it('names the event of the other ledger that somebody changed', async () => {
    const set = (to: string) =>
      db.run(sql`update event set payload = jsonb_set(payload, '{outcome}', ${`"${to}"`}::jsonb)
                  where subject_id = 'kuli-form-00001' and action = 'close'`);
    await db.run(sql`alter table event disable trigger user`);
    await set('notHeld');
    const { isSame, cells } = await again(dolat, 1);
    const recounted = await must('dolat-clerk', `/api/office/reports/${dolat}/2025/versions/1/recount`);
    await set('granted');
    await db.run(sql`alter table event enable trigger user`);
    expect(isSame).toBe(false);
    expect(cells.map(({ cell }) => cell)).toContain('requests.granted.total');
    expect(recounted).toMatchObject({
      isSame: false,
      chainFault: expect.stringMatching(/^托里县库甫乡人民政府：第\d+个事件起与记录不符（.*request\/kuli-form-00001）/),
    });
    expect(recounted.rows).toMatchObject([{ subject: 'request/kuli-form-00001' }]);
    expect(await again(dolat, 1)).toMatchObject({ isSame: true });
  });
});

describe('the report of the county that adds it up', () => {
  it('is the same with a note that its unit released later, and adds up the note afterwards', async () => {
    const change = { kind: 'text', section: 5, from: '由专人每周更新', to: '由专人每日更新' };
    const address = `/api/office/reports/${dolat}/2025`;
    const figure = { kind: 'cell', cell: 'proactive.administrativeLicence', from: '0', to: '4' };
    await must('dolat-clerk', `${address}/notes`, { changes: [change, figure], reason: '漏登许可4件' });
    const { notes } = (await person('dolat-leader').send('GET', `${address}/beside`)).json();
    const { noteId, contentDigest } = notes[0];
    clock.forward(60);
    await must('dolat-leader', `${address}/notes/${noteId}/release`, { digest: contentDigest });
    expect(await again(torli, 1)).toMatchObject({ isSame: true, cells: [] });
    const compared = (await person('torli-clerk').send('GET', `/api/office/reports/${torli}/2025/standings`)).json();
    expect(compared.cells).toMatchObject([
      { cell: 'proactive.administrativeLicence', computed: 4, frozen: 0, unexplained: 0 },
    ]);
    expect(await faults()).toEqual([]);
  });
});
