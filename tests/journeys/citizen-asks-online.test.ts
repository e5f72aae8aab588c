import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { applicantActor } from '../../src/core/access/outside-actors.ts';
import { parseLookupCode } from '../../src/core/requests/lookup-code.ts';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { fitsCode, linkDigestOf } from '../../src/usecases/applications/issue-access.ts';
import { lastOf, onlineApplicant, onlineMatter, proofFor, untilCheck } from '../support/asks-online.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { attribute } from '../support/page-facts.ts';
import { aCounty, aProduct, saveOfficialHolidays } from '../support/product.ts';
import { aSiteVisitor, type SeenPage, type SiteVisitor } from '../support/site-visitor.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock();
const product = await aProduct(clock);
const { app, deps, db } = product;
await saveOfficialHolidays(db);
await aCounty(
  db,
  ['yunling', '云岭县'],
  [
    ['ziran', '云岭县自然资源局', { kind: 'department' }],
    ['hexi', '河西镇人民政府'],
    ['linye', '云岭县林业局', { kind: 'department' }],
    ['shuili', '云岭县水利局', { kind: 'department' }],
    ['old', '云岭县国土资源局', { kind: 'department', abolishedOn: day('2019-03-01') }],
  ],
);

const codePattern = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/;

describe('a citizen without script', () => {
  it('asks in seven pages, without login, and gets number, code and last day', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.10');
    const pages = await untilCheck(visitor, 'ziran');
    const check = lastOf(pages);
    expect(check.facts.text).toContain('云岭县自然资源局');
    expect(check.facts.text).toContain('今天（2026年3月9日）提交成功');
    expect(check.facts.text).toContain('最迟2026年4月7日答复');
    clock.forward(61);
    const receipt = await visitor.send(check, { agreesToPublish: 'yes' });
    for (const page of [...pages, receipt]) {
      expect(page.status, page.facts.text).toBe(200);
      expect(await faultsOfHtml(page.html)).toEqual([]);
      expect(page.facts.meta.get('ColumnType')).toBe('依申请公开');
      expect(page.headers['cache-control']).toBe('no-store');
    }
    expect(receipt.facts.text).toContain('申请编号 ZIRAN-2026-0001');
    expect(receipt.facts.text).toMatch(codePattern);
    expect(receipt.facts.text).toContain('最迟答复日期2026年4月7日');
    expect(receipt.html).not.toContain(onlineApplicant.name);
    expect(receipt.facts.elements.find(({ tagName }) => tagName === 'svg')).toBeDefined();
  });

  it('is registered by nobody of the office, received the same day, sealed and traced', async () => {
    const [record] = await requestsOf('ziran');
    expect([record?.channel, record?.receivedOn, record?.dueOn]).toEqual(['online', '2026-03-09', '2026-04-07']);
    const requestId = record?.requestId ?? ('' as RequestId);
    const [registered] = await deps.queries.listRequestEvents('ziran' as AgencyId, requestId);
    expect([registered?.action, registered?.actorId]).toEqual(['register', applicantActor]);
    const { rows } = await deps.queries.listAudit('ziran' as AgencyId, { offset: 0, limit: 9 });
    expect(rows.map(({ act, actorId }) => [act, actorId])).toEqual([['request.registered', applicantActor]]);
    expect(JSON.stringify([registered, rows])).not.toContain(onlineApplicant.name);
  });

  it('finds the request again by link, and by number with code in any writing', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.11');
    const receipt = await filed(visitor, 'linye');
    const link = receipt.address.split('/').at(-1) ?? '';
    const byLink = await deps.queries.findAccessByLink(linkDigestOf(deps, link));
    const [byNumber] = await deps.queries.listAccessByNumber('LINYE-2026-0001');
    expect(byLink).toEqual(byNumber);
    if (byNumber === undefined) throw new Error('The number leads nowhere.');
    const code = codePattern.exec(receipt.facts.text)?.[0] ?? '';
    expect(fitsCode(deps, byNumber, code.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(fitsCode(deps, byNumber, '22222-22222-22222')).toBe(false);
    const stored = await db.many(sql<{ row: string }>`select request_access::text as row from request_access`);
    expect(JSON.stringify(stored)).not.toContain(parseLookupCode(code));
    expect(JSON.stringify(stored)).not.toContain(link);
  });

  it('keeps the code to the browser that asked, until it is noted down', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.12');
    const receipt = await filed(visitor, 'shuili');
    const passedOn = await aSiteVisitor(app, '192.0.2.13').visit(receipt.address);
    expect([passedOn.status, codePattern.test(passedOn.facts.text)]).toEqual([200, false]);
    expect(passedOn.facts.text).toContain('SHUILI-2026-0001');
    const noted = await visitor.send(receipt, {}, { action: receipt.address });
    expect(noted.facts.text).not.toMatch(codePattern);
    expect(noted.facts.text).toContain('查询码已经不再显示');
    const calendar = await visitor.visit(`${receipt.address}/ics`);
    expect(calendar.html).toContain('DTSTART;VALUE=DATE:20260407\r\n');
    expect(calendar.html.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('is said on top and beside the field, with everything kept', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.20');
    const identity = (await untilCheck(visitor, 'hexi')).at(4);
    if (identity === undefined) throw new Error('There is no fifth page.');
    const faulty = await visitor.send(identity, { ...onlineApplicant, phone: '12', identityProofNumber: '1234' });
    expect(faulty.status).toBe(422);
    expect(faulty.facts.title).toMatch(/^错误：/);
    const summary = faulty.facts.links.filter(({ href }) => href.startsWith('#') && href !== '#content');
    expect(summary.map(({ href }) => href)).toEqual(['#identityProofNumber', '#phone']);
    for (const { href, text } of summary) {
      expect(faulty.facts.ids.has(href.slice(1))).toBe(true);
      expect(faulty.facts.text.split(text)).toHaveLength(3);
    }
    expect(typedIn(faulty, 'phone')).toBe('12');
    expect(typedIn(faulty, 'name')).toBe(onlineApplicant.name);
    expect(await faultsOfHtml(faulty.html)).toEqual([]);
    const again = await visitor.visit(faulty.address);
    expect([again.status, typedIn(again, 'phone'), again.facts.title.startsWith('错误')]).toEqual([200, '12', false]);
  });

  it('never cuts a long story short', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.21');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const story = '批复'.repeat(3000);
    const faulty = await visitor.send(describe, { title: story, press: 'continue' });
    expect([faulty.status, faulty.html.includes(story)]).toEqual([422, true]);
    expect(faulty.facts.text).toContain('现在有6000个字，没有删去您的任何内容');
  });

  it('leads past pages that are not filled in yet, and knows no other steps', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.22');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const check = await visitor.visit(describe.address.replace('describe', 'check'));
    expect(check.address).toBe(describe.address);
    expect((await visitor.visit(describe.address.replace('describe', 'nothing'))).status).toBe(404);
  });

  it.each([
    ['old', '已于2019年3月1日撤销'],
    ['yunling', '代表整个行政区域'],
    ['nobody', '没有这个机关'],
    ['', '请选择要向哪个机关申请'],
  ])('an application to %j is refused with a way on', async (agency, words) => {
    const visitor = aSiteVisitor(app, '192.0.2.23');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const whom = await visitor.send(describe, { title: onlineMatter, press: 'continue' });
    const refused = await visitor.send(whom, { agency });
    expect([refused.status, refused.facts.text.includes(words)]).toEqual([422, true]);
  });

  it('does not offer the page of a unit that takes nothing as a start for it', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.24');
    const start = await visitor.visit('/sq/old');
    const describe = await visitor.send(start, { door: 'documents' });
    const whom = await visitor.send(describe, { title: onlineMatter, press: 'continue' });
    expect(whom.address).toMatch(/agency$/);
    const open = await aSiteVisitor(app, '192.0.2.25').visit('/sq/hexi');
    expect(open.facts.text).toContain('向河西镇人民政府申请公开政府信息');
  });
});

describe('whoever comes to the wrong door', () => {
  it.each([
    ['inquiry', '12345'],
    ['complaint', '国家信访局'],
    ['ownRecords', '不动产登记机构'],
  ])('%s is led elsewhere, and may still ask', async (door, words) => {
    const visitor = aSiteVisitor(app, `192.0.2.${30 + words.length}`);
    const elsewhere = await visitor.send(await visitor.visit('/sq/hexi'), { door });
    expect(elsewhere.facts.text).toContain(words);
    expect(await faultsOfHtml(elsewhere.html)).toEqual([]);
    const describe = await visitor.send(elsewhere, { door: 'documents' });
    expect(describe.facts.text).toContain('您要什么信息');
  });

  it('is told once what is vague, then goes on', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.40');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const told = await visitor.send(describe, { title: '关于征地的所有相关文件', press: 'continue' });
    expect(told.facts.text).toContain('请写明年份范围');
    expect(await faultsOfHtml(told.html)).toEqual([]);
    const whom = await visitor.send(told, { press: 'continue' });
    expect(whom.facts.text).toContain('向哪个机关申请');
  });

  it('parts several topics, each with what was filled in already', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.41');
    const check = lastOf(await untilCheck(visitor, 'hexi'));
    const describe = await visitor.visit(check.address.replace('check', 'describe'));
    const told = await visitor.send(describe, { title: '1. 村庄规划文本\n2. 宅基地审批台账', press: 'continue' });
    expect(told.facts.text).toContain('分成2份申请');
    const first = await visitor.send(told, { press: 'split' });
    expect(first.facts.text).toContain('村庄规划文本');
    const start = await visitor.visit('/sq');
    const other = start.facts.links.find(({ text }) => text.includes('宅基地审批台账'));
    const second = await visitor.visit(other?.href ?? '');
    expect(second.facts.text).toContain('宅基地审批台账');
    expect(second.facts.text).toContain(onlineApplicant.name);
  });
});

function typedIn(page: SeenPage, name: string): string | undefined {
  const field = page.facts.elements.find((element) => attribute(element, 'name') === name);
  return field === undefined ? undefined : attribute(field, 'value');
}

async function requestsOf(agency: string) {
  const page = await deps.queries.listRequests(agency as AgencyId, { offset: 0, limit: 50 }, day('2026-03-09'));
  return page.rows;
}

/** Files an application with the proof that a script would have worked out. */
async function filed(visitor: SiteVisitor, agency: string): Promise<SeenPage> {
  const check = lastOf(await untilCheck(visitor, agency));
  return visitor.send(check, { proof: proofFor(check) });
}
