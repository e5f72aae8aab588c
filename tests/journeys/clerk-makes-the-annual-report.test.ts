import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { verifyChain } from '../../src/storage/events/verify-chain.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative } from '../support/report-course.ts';

const thu20Nov2025 = '2025-11-20T02:00:00.000Z';
const untilTue6Jan2026 = 47 * 86_400;

const clock = aClock(thu20Nov2025);
const product = await aProduct(clock);
const { db } = product;
const dolat = 'dolat' as AgencyId;
// one person may be clerk and reviewer of a small township: who may not approve is decided by person, not by post
let clerk: Colleague;
let reviewer: Colleague;
let leader: Colleague;
let supervisor: Colleague;

const report = reportCalls('dolat', 2025);
const step = report.step;
const bench = () => report.open(clerk);
const sound = soundNarrative(2025);
const enter = (what: object) =>
  clerk.send('POST', '/api/office/registers/proactive', {
    item: 'administrativeLicence',
    kind: 'decided',
    happenedOn: '2025-06-30',
    quantity: 12,
    amountYuan: null,
    title: '2025年上半年行政许可',
    documentNumber: null,
    source: '行政许可办理系统月报',
    ...what,
  });
const stock = {
  item: 'normativeDocument',
  kind: 'opening',
  happenedOn: '2025-01-01',
  quantity: 3,
  title: '年初现行有效',
};
const issued = {
  item: 'normativeDocument',
  kind: 'issued',
  happenedOn: '2025-05-06',
  quantity: 1,
  title: '关于规范集市管理的通知',
};
const charge = {
  item: 'administrativeCharge',
  kind: 'collected',
  quantity: null,
  amountYuan: '12,345.60',
  title: '上半年收费',
};
const register = (requestId: string, arrivedOn: string, what: object = {}) =>
  clerk.send(
    'POST',
    '/api/office/requests',
    aPaperRequest(requestId, arrivedOn, { application: { ...paperApplication, ...what } }),
  );

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人乙', ['reviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管甲', ['countySupervisor']);
});

describe('during the year, a clerk', () => {
  it('keeps the registers behind tables 2 and 4, each entry with source and author', async () => {
    for (const entry of [{}, stock, issued, charge]) expect((await enter(entry)).statusCode).toBe(201);
    const opened = await clerk.send('POST', '/api/office/registers/disputes', {
      route: 'reconsideration',
      caseNumber: '托政复〔2025〕3号',
      authority: '托里县人民政府',
      openedOn: '2025-08-01',
      requestNumber: null,
      source: '行政复议答复通知书',
    });
    const { caseId } = opened.json();
    const ended = await clerk.send('POST', `/api/office/registers/disputes/${caseId}/conclusion`, {
      outcome: 'decisionUpheld',
      concludedOn: '2025-09-20',
    });
    expect([opened.statusCode, ended.statusCode]).toEqual([201, 204]);
    const { rows } = (await clerk.send('GET', '/api/office/registers/proactive?item=administrativeLicence')).json();
    expect(rows).toMatchObject([{ authorName: '经办人甲', source: '行政许可办理系统月报', quantity: 12 }]);
    const cell = 'proactive.administrativeChargeFen';
    const behind = (await clerk.send('GET', `/api/office/tables/dolat/2025/cell?cell=${cell}`)).json();
    expect([behind.value, behind.entries.rows[0].title]).toEqual([1_234_560, '上半年收费']);
  });

  it('is told every field of an entry that is wrong', async () => {
    const reply = await enter({ source: ' ', title: '', quantity: null, happenedOn: '2025-11-21', kind: 'issued' });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors.map(({ field }: { field: string }) => field)).toEqual([
      'kind',
      'happenedOn',
      'title',
      'source',
      'quantity',
    ]);
    expect((await enter({ amountYuan: '12.345', quantity: null })).json()).toMatchObject({ field: 'amountYuan' });
  });

  it('answers one of two requests', async () => {
    expect((await register('year-000001', '2025-11-19')).statusCode).toBe(201);
    const office = {
      applicantKind: 'legalServiceProvider',
      identityProofKind: 'otherRegistration',
      contactPerson: '联系人',
    };
    expect((await register('year-000002', '2025-11-20', office)).statusCode).toBe(201);
    const closing = { action: 'close', ...signedOnPaper, happenedOn: '2025-11-20', outcome: 'granted' };
    expect((await clerk.send('POST', '/api/office/requests/year-000001/actions', closing)).statusCode).toBe(200);
  });

  it('cannot freeze a year that is not over', async () => {
    await report.save(clerk, 0);
    const refused = await step(clerk, 'submit');
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      {
        reason: 'yearNotOver',
        message: expect.stringContaining('2026年1月1日'),
        cite: expect.stringContaining('30号'),
      },
    ]);
  });
});

describe('a year that has not begun', () => {
  it('has no report, and no draft of one', async () => {
    const next = reportCalls('dolat', 2026);
    expect(await next.open(clerk)).toMatchObject({ reason: 'notFound' });
    expect(await refusalOf(next.save(clerk, 0))).toMatchObject({ status: 404 });
  });
});

describe('in January, a clerk who makes the report', () => {
  beforeAll(async () => {
    clock.forward(untilTue6Jan2026);
    for (const person of [clerk, reviewer, leader, supervisor]) await person.signInAgain();
  });

  it('finds the tables counted from the ledgers', async () => {
    const opened = await bench();
    const counted = Object.entries<number>(opened.cells).filter(([, value]) => value !== 0);
    expect(Object.fromEntries(counted)).toEqual({
      'proactive.normativeDocument.issuedCount': 1,
      'proactive.normativeDocument.inForceCount': 4,
      'proactive.administrativeLicence': 12,
      'proactive.administrativeChargeFen': 1_234_560,
      'requests.newlyReceived.naturalPerson': 1,
      'requests.newlyReceived.legalServiceProvider': 1,
      'requests.newlyReceived.total': 2,
      'requests.granted.naturalPerson': 1,
      'requests.granted.total': 1,
      'requests.total.naturalPerson': 1,
      'requests.total.total': 1,
      'requests.carriedForward.legalServiceProvider': 1,
      'requests.carriedForward.total': 1,
      'disputes.reconsideration.upheld': 1,
      'disputes.reconsideration.total': 1,
    });
    expect(opened).toMatchObject({ cutOff: '2025-12-31', isFrozen: false, draftRevision: 1, blockingCount: 0 });
    expect(opened.proposals.map(({ text }: { text: string }) => text).join()).toContain('1.23456万元');
  });

  it('loses no text to a colleague who saved meanwhile', async () => {
    const stale = await report.save(clerk, 0);
    expect([stale.statusCode, stale.json().reason]).toEqual([409, 'changedMeanwhile']);
    const twins = await Promise.all([report.save(clerk, 1), report.save(clerk, 1)]);
    expect(twins.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
  });

  it('cannot submit, approve, file or publish what a blocking check fails', async () => {
    await report.save(clerk, 2, { ...sound, 1: sound[1].replaceAll('2025', '2024'), 5: ' ' });
    expect(await bench()).toMatchObject({ blockingCount: 2 });
    expect(await refusalOf(step(clerk, 'submit'))).toMatchObject({
      status: 409,
      reason: 'blockingFindings',
      cite: expect.stringContaining('条例'),
    });
    const { message } = await refusalOf(step(clerk, 'submit'));
    for (const fault of ['F-06', 'F-09 “五、存在的主要问题及改进情况”没有文字']) expect(message).toContain(fault);
    for (const name of ['approve', 'file'])
      expect(await refusalOf(step(reviewer, name))).toMatchObject({ status: 409, reason: 'wrongStage' });
    expect(await refusalOf(step(leader, 'publish'))).toMatchObject({
      status: 409,
      reason: 'notApproved',
      cite: expect.stringContaining('30号'),
    });
    await report.save(clerk, 3);
  });

  it('submits, and cannot approve what is their own', async () => {
    expect((await step(clerk, 'submit')).json()).toMatchObject({ stage: 'inReview' });
    expect(await refusalOf(step(clerk, 'approve'))).toMatchObject({
      status: 409,
      reason: 'ownWork',
      cite: expect.stringContaining('第十七条'),
    });
    expect((await report.save(clerk, 4)).json()).toMatchObject({ reason: 'wrongStage' });
    expect(await refusalOf(step(leader, 'publish'))).toMatchObject({ status: 409, reason: 'notApproved' });
  });

  it('has to submit anew when the ledger changes before the approval', async () => {
    expect((await enter({ happenedOn: '2025-12-31', quantity: 5, title: '补登十二月' })).statusCode).toBe(201);
    expect(await refusalOf(step(reviewer, 'approve'))).toMatchObject({
      status: 409,
      reason: 'contentChanged',
      cite: expect.stringContaining('条'),
    });
    expect(await refusalOf(step(reviewer, 'sendBack'))).toMatchObject({ status: 422, reason: 'missing' });
    expect((await step(reviewer, 'sendBack', '台账有变化，请重新送审。')).json()).toMatchObject({ stage: 'draft' });
    expect((await step(clerk, 'submit')).statusCode).toBe(200);
  });

  it('is approved once, whoever else approves at the same time', async () => {
    const replies = await Promise.all([step(reviewer, 'approve'), step(leader, 'approve'), step(reviewer, 'approve')]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409, 409]);
    const versions = await db.many(sql`select version from report_version where agency_id = 'dolat'`);
    expect(versions).toEqual([{ version: 1 }]);
  });
});

describe('the approved report', () => {
  it('is frozen with the head of the chain that its numbers came from', async () => {
    const { isFrozen, eventNo, eventDigest, cells } = await bench();
    const after = await db.one(
      sql<{ action: string; previous_digest: string }>`
        select action, previous_digest from event where agency_id = 'dolat' and event_no = ${eventNo + 1}`,
    );
    expect([isFrozen, after]).toEqual([true, { action: 'approve', previous_digest: eventDigest }]);
    expect(await verifyChain(db, dolat)).toMatchObject({ intact: true, head: { eventNo: eventNo + 1 } });
    expect(cells['proactive.administrativeLicence']).toBe(17);
  });

  it('lets nothing more into its year', async () => {
    const refused = await enter({ happenedOn: '2025-12-30' });
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { reason: 'yearFrozen', field: 'happenedOn' }]);
    const { rows } = (await clerk.send('GET', '/api/office/registers/proactive?year=2025')).json();
    const voided = await clerk.send('POST', `/api/office/registers/proactive/${rows[0].entryId}/void`, { why: '重复' });
    const closing = { action: 'close', ...signedOnPaper, happenedOn: '2025-12-31', outcome: 'granted' };
    const closed = await clerk.send('POST', '/api/office/requests/year-000002/actions', closing);
    const late = await register('year-000003', '2025-12-31', {});
    expect([voided.statusCode, closed.statusCode, late.statusCode]).toEqual([409, 422, 422]);
    expect((await enter({ happenedOn: '2026-01-05' })).statusCode).toBe(201);
    expect((await bench()).cells['proactive.administrativeLicence']).toBe(17);
  });

  it('is filed to the county, which accepts it; nobody accepts their own', async () => {
    expect(await refusalOf(step(supervisor, 'accept'))).toMatchObject({ status: 409, reason: 'wrongStage' });
    expect((await step(clerk, 'file')).json()).toMatchObject({ stage: 'filed', filedOn: '2026-01-06' });
    expect(await refusalOf(step(clerk, 'file'))).toMatchObject({ status: 409, reason: 'wrongStage' });
    expect((await step(leader, 'accept')).statusCode).toBe(403);
    expect((await step(supervisor, 'accept')).json()).toMatchObject({ stage: 'accepted' });
  });
});
