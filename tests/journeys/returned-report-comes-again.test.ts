import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { lockChain } from '../../src/storage/events/lock-chain.ts';
import { aClock } from '../support/deps.ts';
import { factsOfPage } from '../support/page-facts.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { explained, reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

const clock = aClock('2026-01-20T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const dolat = reportCalls('dolat', 2025);
const town = reportCalls('emin-town', 2025);
const county = reportCalls('torli', 2025);
let clerk: Colleague;
let leader: Colleague;
let townClerk: Colleague;
let officeClerk: Colleague;
let officeLeader: Colleague;
let supervisor: Colleague;
let countyLeader: Colleague;

const licences = (quantity: number) => ({
  item: 'administrativeLicence',
  kind: 'decided',
  happenedOn: '2025-06-30',
  quantity,
  amountYuan: null,
  title: '2025年上半年行政许可',
  documentNumber: null,
  source: '行政许可办理系统月报',
});
const enter = (who: Colleague, quantity: number) =>
  who.send('POST', '/api/office/registers/proactive', licences(quantity));
const publicPage = async () => {
  const reply = await product.app.inject({ url: '/nb/dolat/2025', headers: { 'accept-encoding': 'identity' } });
  return { status: reply.statusCode, text: factsOfPage(reply.body).text };
};
const publicLicences = async () =>
  (await product.app.inject('/nb/dolat/2025/report.json')).json().tables.proactive.administrativeLicence;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['torli-office', '托里县人民政府办公室', { kind: 'ownLevel', level: 'county' }],
      ['dolat', '托里县多拉特乡人民政府'],
    ],
  );
  await aCounty(product.db, ['emin', '额敏县人民政府'], [['emin-town', '额敏县额敏镇人民政府']]);
  const at = (agency: string, post: string, roles: Parameters<typeof product.signedIn>[3]) =>
    product.signedIn(agency as AgencyId, `${agency}-${post}`, '工作人员', roles);
  clerk = await at('dolat', 'clerk', ['clerk']);
  leader = await at('dolat', 'leader', ['leader']);
  townClerk = await at('emin-town', 'clerk', ['clerk']);
  officeClerk = await at('torli-office', 'clerk', ['clerk']);
  officeLeader = await at('torli-office', 'leader', ['leader']);
  supervisor = await at('torli', 'supervisor', ['countySupervisor', 'clerk']);
  countyLeader = await at('torli', 'leader', ['countySupervisor', 'leader']);
});

describe('an area', () => {
  it('has no ledger of its own: what was entered there would be counted nowhere', async () => {
    const dispute = {
      route: 'reconsideration',
      caseNumber: '1号',
      authority: '州人民政府',
      openedOn: '2025-08-01',
      requestNumber: null,
      source: '答复通知书',
    };
    const refused = [
      await refusalOf(supervisor.send('POST', '/api/office/requests', aPaperRequest('area-00001', '2026-01-20'))),
      await refusalOf(enter(supervisor, 1)),
      await refusalOf(supervisor.send('POST', '/api/office/registers/disputes', dispute)),
    ];
    for (const refusal of refused)
      expect(refusal).toMatchObject({ status: 409, reason: 'noLedger', message: expect.stringContaining('本级机关') });
  });
});

describe('a report that is submitted', () => {
  it('is what lies before the approver: a text saved at the same moment is refused', async () => {
    await town.save(townClerk, 0);
    const address = '/api/office/reports/emin-town/2025';
    const explanations = await explained(townClerk, address);
    let submitting: ReturnType<typeof town.step> | undefined;
    let saving: ReturnType<typeof town.save> | undefined;
    await product.db.inTransaction(async (transaction) => {
      await lockChain(transaction, 'emin-town' as AgencyId);
      submitting = townClerk.send('POST', `${address}/steps`, { step: 'submit', explanations });
      await delay(200);
      saving = town.save(townClerk, 1, { ...soundNarrative(2025), 5: '没有人看过的文字。' });
      await delay(200);
    });
    expect([(await submitting)?.statusCode, (await saving)?.statusCode]).toEqual([200, 409]);
    expect(await town.open(townClerk)).toMatchObject({ narrative: soundNarrative(2025) });
  });
});

describe('a report in which an error is found', () => {
  it('goes back to its writers by its approver as long as it is not filed', async () => {
    const entered = (await enter(clerk, 12)).json();
    await takeSteps('dolat', 2025, [
      [clerk, 'save'],
      [clerk, 'submit'],
      [leader, 'approve'],
    ]);
    const address = `/api/office/registers/proactive/${entered.entryId}/void`;
    expect(await refusalOf(clerk.send('POST', address, { why: '重复' }))).toMatchObject({ reason: 'yearFrozen' });
    expect((await dolat.step(leader, 'sendBack', '许可数量有误。')).json()).toMatchObject({ stage: 'draft' });
    expect((await clerk.send('POST', address, { why: '重复' })).statusCode).toBe(204);
    expect((await enter(clerk, 17)).statusCode).toBe(201);
  });

  it('cannot be taken back once it is filed: that is for the supervisor', async () => {
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [leader, 'publish'],
      [clerk, 'file'],
    ]);
    expect(await refusalOf(dolat.step(leader, 'sendBack', '再看看。'))).toMatchObject({
      status: 409,
      reason: 'filedAlready',
      message: expect.stringContaining('主管部门'),
    });
    expect((await dolat.open(leader)).allowed).not.toContain('sendBack');
    expect(await publicLicences()).toBe(17);
  });

  it('is returned even after it was accepted, and its year opens again', async () => {
    await takeSteps('dolat', 2025, [[supervisor, 'accept']]);
    expect((await dolat.open(supervisor)).allowed).toContain('return');
    expect((await dolat.step(supervisor, 'return', '请核对许可数量。')).json()).toMatchObject({ stage: 'returned' });
    expect((await enter(clerk, 3)).statusCode).toBe(201);
  });

  it('stays public as it went out until its next version is published', async () => {
    await dolat.save(clerk, 1, { ...soundNarrative(2025), 5: '问题和改进情况已补充。' });
    await takeSteps('dolat', 2025, [[clerk, 'submit']]);
    expect([(await publicPage()).status, await publicLicences()]).toEqual([200, 17]);
    await takeSteps('dolat', 2025, [[leader, 'approve']]);
    expect([(await publicPage()).text.includes('已补充'), await publicLicences()]).toEqual([false, 17]);
    await takeSteps('dolat', 2025, [[leader, 'publish']]);
    expect([(await publicPage()).text.includes('已补充'), await publicLicences()]).toEqual([true, 20]);
    expect(await dolat.open(clerk)).toMatchObject({ record: { version: 3, publishedVersion: 3 } });
  });

  it('opens to the entries behind its numbers, the voided ones left out', async () => {
    const cell = 'proactive.administrativeLicence';
    const behind = (await clerk.send('GET', `/api/office/tables/dolat/2025/cell?cell=${cell}`)).json();
    expect([behind.value, behind.entries.total]).toEqual([20, 2]);
  });

  it('leaves the portal whole: no earlier version comes back', async () => {
    await takeSteps('dolat', 2025, [[leader, 'withdrawPublication', '附件有误']]);
    expect((await publicPage()).status).toBe(410);
    await takeSteps('dolat', 2025, [[leader, 'publish']]);
    expect(await publicLicences()).toBe(20);
  });
});

describe('the report of the county', () => {
  it('is neither filed nor published once a unit was returned', async () => {
    await takeSteps('dolat', 2025, [[clerk, 'file']]);
    await takeSteps('torli-office', 2025, [
      [officeClerk, 'save'],
      [officeClerk, 'submit'],
      [officeLeader, 'approve'],
      [officeClerk, 'file'],
    ]);
    await takeSteps('torli', 2025, [
      [supervisor, 'save'],
      [supervisor, 'submit'],
      [countyLeader, 'approve'],
    ]);
    expect(await county.open(supervisor)).toMatchObject({ isFrozen: true, blockingCount: 0 });
    await takeSteps('dolat', 2025, [[supervisor, 'return', '请核对。']]);
    expect(await county.open(supervisor)).toMatchObject({ isFrozen: true, blockingCount: 1 });
    for (const step of ['file', 'publish'])
      expect(await refusalOf(county.step(countyLeader, step))).toMatchObject({
        status: 409,
        reason: 'unitsChanged',
        message: expect.stringContaining('重新送审'),
      });
  });

  it('nor when the unit filed other numbers since', async () => {
    expect((await enter(clerk, 5)).statusCode).toBe(201);
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [clerk, 'file'],
    ]);
    const { findings } = await county.open(supervisor);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'X-01', verdict: 'fail' }));
    for (const step of ['file', 'publish'])
      expect(await refusalOf(county.step(countyLeader, step))).toMatchObject({ reason: 'unitsChanged' });
  });

  it('is added up anew, approved anew, and then goes out', async () => {
    await takeSteps('torli', 2025, [
      [countyLeader, 'sendBack', '下级单位的数据有变化，请重新汇总。'],
      [supervisor, 'submit'],
      [countyLeader, 'approve'],
      [countyLeader, 'publish'],
      [countyLeader, 'file'],
    ]);
    const { cells, allowed } = await county.open(countyLeader);
    expect(cells['proactive.administrativeLicence']).toBe(25);
    // nobody above it works in this system: what comes back on paper is taken back here
    expect(allowed).toContain('sendBack');
    expect((await county.step(countyLeader, 'sendBack', '州里退回。')).json()).toMatchObject({ stage: 'draft' });
  });
});
