import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { eventually } from '../support/eventually.ts';
import { aPaperRequest, paperApplication, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const mon9Mar = '2026-03-09';
let clerk: Colleague;
let secrecy: Colleague;
let reviewer: Colleague;
let neighbour: Colleague;
const asker = { name: '买买提江·艾力', phone: '13812345678', address: '托里县多拉特乡某村1组' };
const words = {
  title: '多拉特乡2025年草畜平衡奖励发放标准',
  question: '申请公开多拉特乡2025年草畜平衡奖励的发放标准。',
  answer: '予以公开。\n发放标准见附表。',
};

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  secrecy = await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'reviewer']);
  await anAnswered('agreed-000001', { agreesToPublish: 'yes' });
  await anAnswered('silent-000001', {});
});

describe('an answered request whose applicant agreed', () => {
  it('proposes words in which the name and numbers are covered', async () => {
    const proposed = (await clerk.send('GET', '/api/office/requests/agreed-000001/answer-words')).json();
    expect(proposed.question).toContain('*'.repeat(11));
    expect(proposed.question).not.toContain(asker.phone);
    expect(proposed.title.length).toBeGreaterThan(3);
  });

  it('is drafted once, without personal data, and is public only after two others released it', async () => {
    const withPhone = { ...words, answer: '请联系13812345678。' };
    const refused = await refusalOf(clerk.send('POST', '/api/office/answers', draft('agreed-000001', withPhone)));
    expect(refused.message).toContain('手机号码');
    const twice = await Promise.all(
      [1, 2].map(() => clerk.send('POST', '/api/office/answers', draft('agreed-000001', words))),
    );
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect((await clerk.send('GET', '/api/office/answers')).json().rows).toHaveLength(1);
    expect((await page('/wd')).body).not.toContain(words.title);

    await clerk.send('POST', `${entry}/submission`);
    // a changed text loses its way and starts again
    expect((await secrecy.send('POST', `${entry}/secrecy-review`, { seen: await digest() })).statusCode).toBe(200);
    const revised = await clerk.send('PUT', entry, { basedOn: await digest(), ...words, title: `${words.title}。` });
    expect(revised.json().stage).toBe('drafting');
    await clerk.send('PUT', entry, { basedOn: await digest(), ...words });
    await clerk.send('POST', `${entry}/submission`);
    // who wrote it may neither review nor approve it
    expect((await refusalOf(clerk.send('POST', `${entry}/publication`, { seen: await digest() }))).status).toBe(409);
    expect((await secrecy.send('POST', `${entry}/secrecy-review`, { seen: await digest() })).statusCode).toBe(200);
    const own = await refusalOf(clerk.send('POST', `${entry}/publication`, { seen: await digest() }));
    expect(own.reason).toBe('ownWork');
    const stale = await refusalOf(reviewer.send('POST', `${entry}/publication`, { seen: 'f'.repeat(64) }));
    expect(stale.reason).toBe('contentChanged');
    expect((await reviewer.send('POST', `${entry}/publication`, { seen: await digest() })).statusCode).toBe(200);

    expect((await page('/wd')).body).toContain(words.title);
    const shown = await page(`/wd/${answerId}`);
    expect([shown.statusCode, shown.body.includes('发放标准见附表'), shown.body.includes('予以公开')]).toEqual([
      200,
      true,
      true,
    ]);
    for (const secret of Object.values(asker)) expect(shown.body).not.toContain(secret);
    expect((await page('/wd?q=草畜&agency=dolat&outcome=granted')).body).toContain(words.title);
    expect((await page('/wd?q=水渠')).body).not.toContain(words.title);
  });

  it('is shown no more, and found out, where somebody changed it past the program', async () => {
    const told = async () => (await verifyLedgers(deps, dolat)).map(({ message }) => message);
    expect(await told()).toEqual([]);
    await db.run(sql`update public_answer set answer = answer || '。' where stage = 'published'`);
    // kept pages are told by the database, a moment after the commit
    await eventually(async () => expect((await page(`/wd/${answerId}`)).statusCode).toBe(404));
    expect(await told()).toEqual(['公开的内容与审定的不同']);
    await db.run(sql`update public_answer set answer = left(answer, -1), content_digest = ${'a'.repeat(64)}`);
    expect(await told()).toEqual(['内容与事件不一致']);
    await db.run(sql`update public_answer set content_digest = ${await lastDigest()}`);
    expect(await told()).toEqual([]);
  });

  it('can be taken back at once; the address says so and the plain words are gone', async () => {
    const blank = await refusalOf(reviewer.send('POST', `${entry}/withdrawal`, { why: ' ' }));
    expect(blank.message).toContain('原因');
    expect((await reviewer.send('POST', `${entry}/withdrawal`, { why: '附表有误' })).statusCode).toBe(200);
    const gone = await page(`/wd/${answerId}`);
    expect([gone.statusCode, gone.body.includes(words.title)]).toEqual([410, false]);
    const again = await refusalOf(reviewer.send('POST', `${entry}/withdrawal`, { why: '再撤' }));
    expect(again.reason).toBe('wrongStage');
  });

  it('is nobody else’s', async () => {
    expect((await neighbour.send('GET', entry)).statusCode).toBe(404);
    expect((await neighbour.send('POST', `${entry}/withdrawal`, { why: '试试' })).statusCode).toBe(404);
    expect((await neighbour.send('GET', '/api/office/answers')).json().rows).toEqual([]);
    expect((await page('/wd/no-such-answer-1')).statusCode).toBe(404);
  });
});

it('without the applicant’s consent nothing is drafted', async () => {
  const body = { ...draft('silent-000001', words), answerId: 'answer-0000009' };
  expect(await refusalOf(clerk.send('POST', '/api/office/answers', body))).toMatchObject({ reason: 'notAgreed' });
});

describe('what several people were given', () => {
  const roads = '申请公开多拉特乡2025年农村道路硬化项目的招标公告、中标结果和竣工验收报告。';
  const proposals = async () => (await clerk.send('GET', '/api/office/disclosure-proposals')).json().rows;

  it('is not proposed while one person asked twice, nor for what was refused', async () => {
    await anAnswered('road-0000001', { informationSought: roads });
    await anAnswered('road-0000002', { informationSought: roads });
    await anAnswered('road-0000003', { ...otherPerson, informationSought: roads }, 'notHeld');
    expect(await proposals()).toEqual([]);
  });

  it('is proposed once another person was given it, and drafted once', async () => {
    await anAnswered('road-0000004', { ...otherPerson, informationSought: `请问${roads}` });
    const [proposal, ...more] = await proposals();
    expect(more).toEqual([]);
    const requestIds = proposal.requests.map((row: { requestId: string }) => row.requestId);
    expect(requestIds).toEqual(['road-0000001', 'road-0000002', 'road-0000004']);
    const body = {
      answerId: 'answer-0000002',
      requestIds,
      title: proposal.title,
      question: proposal.question,
      answer: '招标公告、中标结果和竣工验收报告现向社会公开。',
    };
    const [first, second] = await Promise.all(
      [1, 2].map(() => clerk.send('POST', '/api/office/disclosure-proposals', body)),
    );
    expect([first?.statusCode, second?.json().answerId]).toEqual([201, 'answer-0000002']);
    // what was taken up is not proposed again, and cannot be taken up a second time
    expect(await proposals()).toEqual([]);
    const again = await refusalOf(
      clerk.send('POST', '/api/office/disclosure-proposals', { ...body, answerId: 'answer-0000003' }),
    );
    expect(again.message).toContain('已经采纳');
  });

  it('may become an item instead, which is begun once and quotes nobody', async () => {
    const fences = '申请公开多拉特乡2025年草场围栏补助的验收标准、补助金额和兑现时间。';
    await anAnswered('fence-000001', { informationSought: fences });
    await anAnswered('fence-000002', { ...otherPerson, informationSought: `请问${fences}` });
    const [proposal] = await proposals();
    const requestIds = proposal.requests.map((row: { requestId: string }) => row.requestId);
    const body = {
      itemId: 'item-00000001',
      requestIds,
      title: proposal.title,
      question: proposal.question,
      answer: '验收标准见附表。\n\n补助每米12元。',
    };
    const send = (by: Colleague, what: object) =>
      by.send('POST', '/api/office/disclosure-proposals/items', { ...body, ...what });
    const twice = await Promise.all([send(clerk, {}), send(clerk, {})]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const { row, content } = (await clerk.send('GET', '/api/office/items/item-00000001')).json();
    expect([row.stage, row.openness, content.title]).toEqual(['drafting', 'proactive', proposal.title]);
    expect(content.body.map(({ spans }: { spans: { text: string }[] }) => spans[0]?.text)).toEqual([
      '验收标准见附表。',
      '补助每米12元。',
    ]);
    expect(await proposals()).toEqual([]);
    expect((await refusalOf(send(clerk, { itemId: 'item-00000002' }))).message).toContain('已经采纳');
    expect((await refusalOf(send(neighbour, { itemId: 'item-00000003' }))).status).toBe(404);
    // given up, it may be proposed again
    await clerk.send('POST', '/api/office/items/item-00000001/discard');
    expect(await proposals()).toHaveLength(1);
  });

  it('is nobody’s to propose from another agency’s requests', async () => {
    const body = { answerId: 'answer-0000004', requestIds: ['road-0000001', 'road-0000002'], ...words };
    expect((await neighbour.send('POST', '/api/office/disclosure-proposals', body)).statusCode).toBe(404);
    expect((await neighbour.send('GET', '/api/office/disclosure-proposals')).json().rows).toEqual([]);
  });
});

const otherPerson = { name: '李四', identityProofNumber: '110101199003070003', phone: '13912345678' };
const answerId = 'answer-0000001';
const entry = `/api/office/answers/${answerId}`;

function draft(requestId: string, text: typeof words) {
  return { answerId, requestId, ...text };
}

async function digest(): Promise<string> {
  return (await reviewer.send('GET', entry)).json().contentDigest;
}

/** The digest that the newest event is bound to. */
async function lastDigest(): Promise<string> {
  const events = await deps.queries.listEvents(dolat, 'answer', answerId);
  return String(events.at(-1)?.payload['contentDigest']);
}

function page(url: string) {
  return app.inject({ method: 'GET', url });
}

async function anAnswered(requestId: string, what: object, outcome = 'granted'): Promise<void> {
  const informationSought = `${words.question}联系${asker.phone}。`;
  const application = { ...paperApplication, ...asker, informationSought, ...what };
  await clerk.send(
    'POST',
    '/api/office/requests',
    aPaperRequest(requestId, mon9Mar, { channel: 'inPerson', application }),
  );
  await clerk.send('POST', `/api/office/requests/${requestId}/actions`, {
    action: 'close',
    ...signedOnPaper,
    happenedOn: mon9Mar,
    outcome,
    documentNumber: '多公开〔2026〕1号',
  });
}
