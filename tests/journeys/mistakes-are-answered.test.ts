import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aDeputyOf } from '../support/deputies.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { aContent, publishItem, takeItemBack } from '../support/public-items.ts';
import { refusalOf } from '../support/refusals.ts';
import { aSiteVisitor, type SeenPage, type SiteVisitor } from '../support/site-visitor.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock('2026-03-06T02:00:00.000Z');
const product = await aProduct(clock);
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const page = '/d/654224001/2026-00001';
const visitor = aSiteVisitor(app);
const phone = '13812345678';
const words = `第二段“登陆”应为“登录”，我是${phone}。`;
let clerk: Colleague;
let reviewer: Colleague;
let neighbour: Colleague;
let own: SeenPage;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  await publishItem(db, aContent(dolat), { itemId: 'item-000001', indexNumber: '654224001/2026-00001' });
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'reviewer']);
});

describe('somebody who finds a mistake', () => {
  it('is told by field what is missing, and nothing typed is lost', async () => {
    const form = await visitor.visit(`/zc?from=${page}`);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const refused = await report(visitor, form, { words: '这里不对', page: 'https://elsewhere.example.com/x' });
    expect(refused.status).toBe(422);
    expect(refused.facts.text).toContain('请选择是哪一类错误');
    expect(refused.facts.text).toContain('请填写本网站页面的网址');
    expect(refused.html).toContain('这里不对');
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    const nobody = await report(visitor, form, { kind: 'wording', words: '这里不对', page: '/about' });
    expect(nobody.facts.text).toContain('请选择发布单位');
  });

  it('reports it once, however often it is sent, and is given a link of its own', async () => {
    const form = await visitor.visit(`/zc?from=${page}`);
    own = await report(visitor, form, { kind: 'wording', words, contact: phone });
    const again = await report(visitor, form, { kind: 'wording', words, contact: phone });
    expect([own.status, again.address]).toEqual([200, own.address]);
    expect(own.address).toMatch(/^\/zc\/h\/[0-9a-f]{64}$/);
    expect(await faultsOfHtml(own.html)).toEqual([]);
    // three working days from a Friday
    for (const part of ['ZC20260001', '已收到，正在核实', '2026年3月11日']) expect(own.facts.text).toContain(part);
    expect(own.html).not.toContain(phone);
    expect((await clerk.send('GET', '/api/office/mistakes')).json().total).toBe(1);
  });

  it('stays unknown: what was written is sealed, and in no event, audit entry or log', async () => {
    const rows = await db.many<{ row: string }>(sql`
      select row_to_json(event)::text as row from event union all
      select row_to_json(audit_entry)::text from audit_entry union all
      select row_to_json(mistake_report)::text from mistake_report`);
    expect(rows.length).toBeGreaterThan(2);
    for (const text of [...rows.map(({ row }) => row), ...product.lines]) {
      expect(text).not.toContain(phone);
      expect(text).not.toContain('登陆');
    }
  });
});

describe('the office', () => {
  it('reads it, and the contact only by asking; both leave a trace', async () => {
    const { row, words: read, hasContact } = (await clerk.send('GET', await address())).json();
    expect([row.daysLeft, read, hasContact]).toEqual([3, words, true]);
    const revealed = await clerk.send('POST', `${await address()}/contact`);
    expect(revealed.json().contact).toBe(phone);
    const acts = await db.many<{ act: string }>(sql`
      select act from audit_entry where act like 'mistake.%' order by audit_no`);
    expect(acts.map(({ act }) => act)).toEqual(['mistake.reported', 'mistake.seen', 'mistake.contactSeen']);
  });

  it('answers with words that name nobody, and two people do it', async () => {
    const reply = `${await address()}/reply`;
    const named = await refusalOf(clerk.send('POST', reply, { verdict: 'corrected', words: `感谢${phone}。` }));
    expect(named.message).toContain('手机号码');
    const drafted = await clerk.send('POST', reply, { verdict: 'corrected', words: '已改为“登录”，谢谢。' });
    expect(drafted.json().stage).toBe('inApproval');
    expect((await visitor.visit('/zc')).html).not.toContain('已改为');
    expect((await visitor.visit(own.address)).html).not.toContain('已改为');
    const seen = (await reviewer.send('GET', await address())).json().replyDigest;
    const publication = `${await address()}/publication`;
    const deputy = await aDeputyOf(product, dolat, clerk);
    for (const by of [clerk, deputy])
      expect((await refusalOf(by.send('POST', publication, { seen }))).reason).toBe('ownWork');
    const stale = await refusalOf(reviewer.send('POST', publication, { seen: 'f'.repeat(64) }));
    expect(stale.reason).toBe('contentChanged');
    const back = await reviewer.send('POST', `${await address()}/return`, { opinion: '请写明改在哪里' });
    expect(back.json().stage).toBe('received');
    await clerk.send('POST', reply, { verdict: 'corrected', words: '第二段已改为“登录”，谢谢。' });
    const now = (await reviewer.send('GET', await address())).json().replyDigest;
    expect((await reviewer.send('POST', publication, { seen: now })).json().stage).toBe('replied');
  });

  it('has the reply stand on the page of mistakes and behind the link, with nothing of what was written', async () => {
    const shown = await visitor.visit('/zc');
    expect(await faultsOfHtml(shown.html)).toEqual([]);
    for (const part of ['情况属实，已经改正', '第二段已改为“登录”', '草畜平衡奖励资金发放办法', 'ZC20260001'])
      expect(shown.facts.text).toContain(part);
    expect(shown.html).not.toContain('登陆');
    expect((await visitor.visit(own.address)).facts.text).toContain('第二段已改为“登录”');
  });

  it('cannot show a reply that nobody released', async () => {
    const forged = db.run(sql`
      update published_mistake_reply set content = '{}',
             content_digest = encode(sha256(convert_to('{}', 'UTF8')), 'hex')`);
    await expect(forged).rejects.toThrow('no standing release');
  });

  it('sets aside what is no mistake with one of fixed reasons, and may take it up again', async () => {
    const form = await visitor.visit('/zc');
    const sent = await report(visitor, form, { kind: 'other', page: '/gk/dolat', words: '你好' });
    const [open] = (await clerk.send('GET', '/api/office/mistakes?stage=received')).json().rows;
    const at = `/api/office/mistakes/${open.mistakeId}`;
    await clerk.send('POST', `${at}/setting-aside`, { reason: 'nothingSaid' });
    expect((await visitor.visit(sent.address)).facts.text).toContain('没有说明哪里有错');
    expect((await refusalOf(clerk.send('POST', `${at}/reply`, { verdict: 'noMistake', words: '无误' }))).reason).toBe(
      'wrongStage',
    );
    expect((await clerk.send('POST', `${at}/taking-up`)).json().stage).toBe('received');
  });

  it('sees only its own', async () => {
    expect((await neighbour.send('GET', await address())).statusCode).toBe(404);
    expect((await neighbour.send('POST', `${await address()}/contact`)).statusCode).toBe(404);
    expect((await neighbour.send('GET', '/api/office/mistakes')).json().total).toBe(0);
  });
});

it('a reply does not name again what was taken back', async () => {
  const form = await visitor.visit(`/zc?from=${page}`);
  await report(visitor, form, { kind: 'personalData', words: '有身份证号' });
  await takeItemBack(db, dolat, 'item-000001' as ItemId, '含有个人信息');
  const [open] = (await clerk.send('GET', '/api/office/mistakes?stage=received'))
    .json()
    .rows.filter(({ kind }: { kind: string }) => kind === 'personalData');
  const at = `/api/office/mistakes/${open.mistakeId}`;
  await clerk.send('POST', `${at}/reply`, { verdict: 'corrected', words: '已撤下，谢谢。' });
  expect((await reviewer.send('GET', at)).json().reply.pageTitle).toBe('');
});

it('gone back to, with something else written, is another report: nothing that was written is lost', async () => {
  const again = aSiteVisitor(app, '203.0.113.8');
  const form = await again.visit('/zc?from=/gk/kuli');
  const sent = [];
  for (const words of ['第一处', '第一处', '第二处'])
    sent.push((await report(again, form, { kind: 'other', words })).address);
  expect([sent[0] === sent[1], sent[1] === sent[2]]).toEqual([true, false]);
  expect((await neighbour.send('GET', '/api/office/mistakes')).json().total).toBe(2);
});

it('a page that one person reaches by a secret is named without it', async () => {
  const guest = aSiteVisitor(app, '203.0.113.7');
  const form = await guest.visit('/zc');
  const secret = '5e'.repeat(32);
  for (const page of [`/zc/h/${secret}`, `/dy/q/${secret}`, `/cx/${secret}/papers`, `/sq/hz/${secret}`])
    await report(guest, form, { kind: 'wording', page, agency: 'kuli', words: `错字 ${page}` });
  const { rows } = (await neighbour.send('GET', '/api/office/mistakes')).json();
  const paths: readonly string[] = rows.map(({ pagePath }: { pagePath: string }) => pagePath);
  expect(paths.filter((path) => path !== '/gk/kuli').sort()).toEqual(['/cx', '/dy', '/sq', '/zc']);
});

it('from one source no more than ten an hour are taken', async () => {
  const flood = aSiteVisitor(app, '203.0.113.9');
  const statuses: number[] = [];
  for (let time = 0; time < 11; time += 1) {
    const form = await flood.visit('/zc');
    statuses.push((await report(flood, form, { kind: 'other', page: '/gk/kuli', words: `第${time}次` })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
});

function report(who: SiteVisitor, form: SeenPage, fields: Readonly<Record<string, string>>): Promise<SeenPage> {
  return who.send(form, fields, { action: '/zc' });
}

async function address(): Promise<string> {
  const { rows } = await deps.queries.listMistakes(dolat, { offset: 0, limit: 50 });
  const found = rows.find(({ mistakeNumber }) => mistakeNumber === 'ZC20260001');
  return `/api/office/mistakes/${found?.mistakeId}`;
}
