import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { forgetComplaints } from '../../src/usecases/complaints/forget-complaints.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { aSiteVisitor, type SeenPage } from '../support/site-visitor.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock('2026-03-06T02:00:00.000Z');
const product = await aProduct(clock);
const { app, db, deps } = product;
const [county, dolat] = ['torli' as AgencyId, 'dolat' as AgencyId];
const visitor = aSiteVisitor(app);
const [phone, name] = ['13812345678', '努尔兰'];
const words = `补贴名单没有公开，我的电话${phone}。`;
const queue = '/api/office/complaints';
let supervisor: Colleague;
let clerk: Colleague;
let own: SeenPage;
let at: string;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  supervisor = await product.signedIn(county, 'torli-supervisor', '县级主管', ['countySupervisor']);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
});

async function complain(fields: Readonly<Record<string, string>>): Promise<SeenPage> {
  return visitor.send(await visitor.visit('/ts'), fields, { action: '/ts' });
}

describe('somebody who complains', () => {
  it('is told by field what is missing, and nothing typed is lost', async () => {
    const page = await visitor.visit('/ts');
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    const refused = await complain({ words: '没有公开', unit: '' });
    expect(refused.status).toBe(422);
    for (const part of ['请选择投诉举报的是哪个单位', '请选择投诉举报的是哪一类问题'])
      expect(refused.facts.text).toContain(part);
    expect(refused.html).toContain('没有公开');
    expect(await faultsOfHtml(refused.html)).toEqual([]);
  });

  it('gets a number, a code and a last day, and finds it again by them', async () => {
    own = await complain({ unit: dolat, kind: 'notDisclosed', words, name, contact: phone });
    expect(own.address).toMatch(/^\/ts\/h\/[0-9a-f]{64}$/);
    expect(await faultsOfHtml(own.html)).toEqual([]);
    // thirty working days from Friday 6 March, Tomb-Sweeping Day left out
    for (const part of ['TS20260001', '托里县人民政府', '已收到，尚未受理', '2026年4月20日'])
      expect(own.facts.text).toContain(part);
    for (const secret of [phone, name, '补贴名单']) expect(own.html).not.toContain(secret);
    const code = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(own.facts.text)?.[0] ?? '';
    const lookUp = await visitor.visit('/ts/cx');
    const form = { action: '/ts/cx' };
    const found = await visitor.send(lookUp, { number: 'ts20260001', code: code.toLowerCase() }, form);
    expect(found.address).toBe(own.address);
    const wrong = await visitor.send(lookUp, { number: 'TS20260002', code }, form);
    expect([wrong.status, wrong.facts.text.includes('编号和查询码不相符')]).toEqual([422, true]);
    expect((await visitor.visit(`/ts/h/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('stays unknown: nothing that was written is in an event, an audit entry, a row or the log', async () => {
    const rows = await db.many<{ row: string }>(sql`
      select row_to_json(event)::text as row from event union all
      select row_to_json(audit_entry)::text from audit_entry union all
      select row_to_json(message)::text from message union all
      select row_to_json(complaint)::text from complaint`);
    for (const text of [...rows.map(({ row }) => row), ...product.lines])
      for (const secret of [phone, name, '补贴名单']) expect(text).not.toContain(secret);
  });
});

describe('the supervising agency', () => {
  it('sees it among what is next, its words with numbers covered, and who it was only for a purpose', async () => {
    const [row] = (await supervisor.send('GET', queue)).json().rows;
    at = `${queue}/${row.complaintId}`;
    expect(row).toMatchObject({ unitName: '托里县多拉特乡人民政府', daysLeft: 30, isAnonymous: false });
    const tasks = (await supervisor.send('GET', '/api/office/home')).json().tasks as { link: string }[];
    expect(tasks.map(({ link }) => link)).toContain(`/complaints/${row.complaintId}`);
    const opened = (await supervisor.send('GET', at)).json();
    expect(opened.words).toBe('补贴名单没有公开，我的电话***********。');
    expect((await refusalOf(supervisor.send('POST', `${at}/complainant`, { purpose: ' ' }))).reason).toBe('missing');
    const revealed = (await supervisor.send('POST', `${at}/complainant`, { purpose: '核实情况' })).json();
    expect(revealed).toEqual({ name, contact: phone, words });
    expect((await clerk.send('GET', at)).statusCode).toBe(403);
  });

  it('asks the unit, which learns nothing but the question', async () => {
    await supervisor.send('POST', `${at}/acceptance`);
    const question = '请说明2025年补贴名单是否公开。';
    const asked = { question, withWords: false, withComplainant: false, dueOn: null };
    expect((await supervisor.send('POST', `${at}/inquiries`, asked)).statusCode).toBe(204);
    const [inquiry] = (await clerk.send('GET', '/api/office/inquiries')).json().rows;
    // ten working days, where the law says nothing
    expect(inquiry).toMatchObject({ dueOn: '2026-03-20', daysLeft: 10, kind: 'statement' });
    const place = `/api/office/inquiries/${inquiry.inquiryId}`;
    const opened = await clerk.send('GET', place);
    expect(opened.json().question).toBe(question);
    for (const secret of [phone, name, '补贴名单没有公开']) expect(opened.body).not.toContain(secret);
    expect((await clerk.send('POST', `${place}/answer`, { answer: '名单漏发，已补。' })).statusCode).toBe(204);
    expect((await refusalOf(clerk.send('POST', `${place}/answer`, { answer: '再说一遍' }))).reason).toBe(
      'alreadyAnswered',
    );
    expect((await supervisor.send('GET', at)).json().inquiries[0].answer).toBe('名单漏发，已补。');
  });

  it('answers, orders a correction, gives its report back and follows it until it is done', async () => {
    const early = await refusalOf(supervisor.send('POST', `${at}/closing`));
    expect(early.reason).toBe('wrongStage');
    await supervisor.send('POST', `${at}/answer`, { result: 'founded', answer: '经核查属实，已责令公开。' });
    const shown = await visitor.visit(own.address);
    for (const part of ['经核查属实', '属实', '2026年3月6日']) expect(shown.facts.text).toContain(part);
    const order = { order: '10日内公开名单。', dueOn: '2026-03-20' };
    expect((await supervisor.send('POST', `${at}/correction`, order)).statusCode).toBe(204);
    expect((await refusalOf(supervisor.send('POST', `${at}/correction/confirmation`))).reason).toBe('notReported');
    const [inquiry] = (await clerk.send('GET', '/api/office/inquiries')).json().rows;
    expect(inquiry.kind).toBe('correction');
    const answer = `/api/office/inquiries/${inquiry.inquiryId}/answer`;
    await clerk.send('POST', answer, { answer: '已公开。' });
    const back = { reason: '名单不全', dueOn: '2026-03-27' };
    expect((await supervisor.send('POST', `${at}/correction/return`, back)).statusCode).toBe(204);
    await clerk.send('POST', answer, { answer: '已补全。' });
    expect((await supervisor.send('POST', `${at}/correction/confirmation`)).statusCode).toBe(204);
    const { row, course, allowed } = (await supervisor.send('GET', at)).json();
    expect([row.stage, allowed, course.length]).toEqual(['closed', [], 10]);
    expect((await visitor.visit(own.address)).facts.text).toContain('已办结');
  });

  it('sends the words without whoever wrote them, unless it sends them too', async () => {
    await complain({ unit: dolat, kind: 'noReply', words: `我是${name}，${words}`, name, contact: phone });
    const [row] = (await supervisor.send('GET', `${queue}?stage=received`)).json().rows;
    await supervisor.send('POST', `${queue}/${row.complaintId}/acceptance`);
    const asked = { question: '请说明。', withWords: true, withComplainant: false, dueOn: null };
    await supervisor.send('POST', `${queue}/${row.complaintId}/inquiries`, asked);
    const sent = (await clerk.send('GET', '/api/office/inquiries')).json().rows as { inquiryId: string }[];
    const opened = await Promise.all(
      sent.map(async ({ inquiryId }) => (await clerk.send('GET', `/api/office/inquiries/${inquiryId}`)).body),
    );
    expect(opened.join()).toContain('我是***，补贴名单没有公开，我的电话***********。');
    for (const secret of [phone, name]) expect(opened.join()).not.toContain(secret);
  });

  it('counts the year, and forgets words and names when they were kept long enough', async () => {
    await complain({ unit: dolat, kind: 'attitude', words: '匿名反映' });
    const counted = (await supervisor.send('GET', `${queue}/statistics/2026`)).json();
    expect(counted).toMatchObject({ total: 3, lateCount: 0, units: [{ count: 3, foundedCount: 1 }] });
    expect(await forgetComplaints(deps)).toBe(0);
    clock.forward(11 * 366 * 86_400);
    expect([await forgetComplaints(deps), await forgetComplaints(deps)]).toEqual([1, 0]);
    const kept = await db.many<{ complaint_number: string; sealed: unknown }>(sql`
      select complaint_number, sealed is not null as sealed from complaint order by complaint_number`);
    expect(kept.map(({ sealed }) => sealed)).toEqual([false, true, true]);
  });
});
