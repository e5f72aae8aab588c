import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative } from '../support/report-course.ts';

const clock = aClock('2026-01-12T02:00:00.000Z');
const product = await aProduct(clock);
const address = '/api/office/reports/dolat/2025';
const report = reportCalls('dolat', 2025);
const reason = '县人大授权试点，附批复文件。';
// one person is clerk and reviewer of a small township
let clerk: Colleague;
let leader: Colleague;
let supervisor: Colleague;
let stranger: Colleague;

const enterRules = (quantity: number) =>
  clerk.send('POST', '/api/office/registers/proactive', {
    item: 'governmentRule',
    kind: 'opening',
    happenedOn: '2025-01-01',
    quantity,
    amountYuan: null,
    title: '年初现行有效',
    documentNumber: null,
    source: '试点批复',
  });
const sign = (who: Colleague, what: object) => who.send('POST', `${address}/waivers`, what);
const waivers = async (who: Colleague) => (await who.send('GET', `${address}/waivers`)).json();
const submit = (explanations: readonly object[] = []) =>
  clerk.send('POST', `${address}/steps`, { step: 'submit', explanations });
const open = async () => report.open(clerk);
const failed = async (rule: string) =>
  (await open()).findings.filter(
    (row: { rule: string; verdict: string }) => row.rule === rule && row.verdict === 'fail',
  );

beforeAll(async () => {
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  const dolat = 'dolat' as AgencyId;
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管甲', ['countySupervisor']);
  await aCounty(product.db, ['emin', '额敏县人民政府'], [['emin-town', '额敏县额敏镇人民政府']]);
  stranger = await product.signedIn('emin-town' as AgencyId, 'emin-clerk', '外县经办人', ['clerk']);
  const narrative = soundNarrative(2025);
  await report.save(clerk, 0, { ...narrative, 1: narrative[1].replace('乡党委每季度', '我局每季度') });
});

describe('an error that may stand', () => {
  let waiverId: string;

  it('blocks until somebody else confirms who signed for it', async () => {
    expect((await enterRules(2)).statusCode).toBe(201);
    const [finding] = await failed('T2-02');
    expect(finding).toMatchObject({ severity: 'error', mayStand: true });
    const signed = await sign(clerk, { key: finding.key, reason });
    expect(signed.statusCode).toBe(200);
    waiverId = signed.json().waiverId;
    const pressedAgain = await Promise.all(
      [0, 1].map(async () => (await sign(clerk, { key: finding.key, reason })).json().waiverId),
    );
    expect(pressedAgain).toEqual([waiverId, waiverId]);
    expect((await open()).blockingCount).toBe(1);
    expect(await waivers(leader)).toMatchObject({ rows: [{ waiverId, state: 'toConfirm', reason }], mayConfirm: true });
    const confirm = (who: Colleague) => who.send('POST', `${address}/waivers/${waiverId}/confirm`);
    expect(await refusalOf(confirm(clerk))).toMatchObject({ reason: 'ownWork' });
    expect((await confirm(leader)).statusCode).toBe(204);
    expect(await refusalOf(confirm(leader))).toMatchObject({ reason: 'nothingToConfirm' });
    expect(await open()).toMatchObject({ blockingCount: 0 });
    expect((await failed('T2-02'))[0].waiver).toMatchObject({
      reason,
      signedByName: '经办人甲',
      expiresOn: '2026-12-31',
    });
  });

  it('is asked again once its figure changed', async () => {
    expect((await enterRules(1)).statusCode).toBe(201);
    expect((await open()).blockingCount).toBe(1);
    const [finding] = await failed('T2-02');
    expect(finding.waiver).toBeUndefined();
    const again = (await sign(clerk, { key: finding.key, reason })).json();
    await leader.send('POST', `${address}/waivers/${again.waiverId}/confirm`);
    expect((await open()).blockingCount).toBe(0);
  });

  it('blocks again when the signature is taken back', async () => {
    const { rows } = await waivers(clerk);
    const last = rows.at(-1);
    expect((await clerk.send('POST', `${address}/waivers/${last.waiverId}/revoke`)).statusCode).toBe(204);
    expect((await open()).blockingCount).toBe(1);
    const [finding] = await failed('T2-02');
    const { waiverId: third } = (await sign(clerk, { key: finding.key, reason })).json();
    await leader.send('POST', `${address}/waivers/${third}/confirm`);
  });
});

describe('a signature', () => {
  it.each([
    ['without a reason', { reason: ' ' }, 'reason'],
    ['with personal data', { reason: '申请人身份证11010519491231002X' }, 'reason'],
    ['that has expired already', { reason, expiresOn: '2026-01-11' }, 'expiresOn'],
    ['for longer than the year after', { reason, expiresOn: '2027-01-01' }, 'expiresOn'],
    ['until a day that does not exist', { reason, expiresOn: '2026-02-30' }, 'expiresOn'],
    ['for nothing', { key: 'T3-01@3', reason }, 'key'],
  ])('%s is refused at its field', async (_what, change, field) => {
    const [finding] = await failed('T2-02');
    const refused = await sign(clerk, { key: finding.key, ...change });
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.statusCode).toBeLessThan(500);
    expect(refused.body).toContain(field);
  });

  it('is for people of the agency only', async () => {
    const [finding] = await failed('T2-02');
    expect([403, 404]).toContain((await sign(supervisor, { key: finding.key, reason })).statusCode);
    expect([403, 404]).toContain((await stranger.send('GET', `${address}/waivers`)).statusCode);
  });
});

describe('a warning', () => {
  it('does not reach the approver without a written explanation', async () => {
    const [finding] = await failed('W-41');
    expect(finding).toMatchObject({ severity: 'warning' });
    const refusal = await refusalOf(submit());
    expect(refusal).toMatchObject({ reason: 'unexplainedWarnings', message: expect.stringContaining('W-41') });
    const open = (await report.open(clerk)).findings.filter(
      (row: { severity: string; verdict: string; waiver?: object }) =>
        row.severity === 'warning' && row.verdict === 'fail' && row.waiver === undefined,
    );
    const some = open.filter((row: { rule: string }) => row.rule !== 'W-41');
    const explain = (rows: { key: string }[]) => rows.map(({ key }) => ({ key, reason: '已经核对，情况属实。' }));
    expect(await refusalOf(submit(explain(some)))).toMatchObject({ reason: 'unexplainedWarnings' });
    expect((await submit(explain(open))).statusCode).toBe(200);
  });

  it('is seen with its explanation by approver and supervisor, and keeps it once filed', async () => {
    expect((await report.step(leader, 'approve')).statusCode).toBe(200);
    expect((await report.step(clerk, 'file')).statusCode).toBe(200);
    const { findings } = await report.open(supervisor);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'W-41',
        waiver: expect.objectContaining({ reason: '已经核对，情况属实。', signedByName: '经办人甲' }),
      }),
    );
    const { rows, maySign } = await waivers(supervisor);
    expect(maySign).toBe(false);
    expect(await refusalOf(clerk.send('POST', `${address}/waivers/${rows[0].waiverId}/revoke`))).toMatchObject({
      reason: 'wrongStage',
    });
  });
});
