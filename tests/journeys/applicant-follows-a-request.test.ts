import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { issueAccess } from '../../src/usecases/applications/issue-access.ts';
import { aClock } from '../support/deps.ts';
import { attribute } from '../support/page-facts.ts';
import { aPaperRequest, paperApplication, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { aPdf } from '../support/severable-files.ts';
import { aSiteVisitor } from '../support/site-visitor.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtAttachments());
const { app, deps } = product;
const dolat = 'dolat' as AgencyId;
const mon2Mar = '2026-03-02';
let clerk: Colleague;

beforeAll(async () => {
  const contact = { office: '党政办', address: '人民路1号', hours: '工作日', phone: '0901-3680000', email: '' };
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府', { contact }]]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
});

describe('an applicant with the link of the receipt', () => {
  it('sees status, number, last day and the days of the period, and nothing of the office', async () => {
    const { link, number } = await aRequest('follow-000001');
    await act('follow-000001', { action: 'claim', happenedOn: mon2Mar });
    const page = await aSiteVisitor(app, '192.0.2.21').visit(`/cx/${link}`);
    expect(page.status, page.facts.text).toBe(200);
    for (const words of [
      number,
      '已收到',
      '收到申请之日2026年3月2日',
      '答复期限到2026年3月30日',
      paperApplication.informationSought,
    ])
      expect(page.facts.text).toContain(words);
    expect(page.facts.text).not.toContain('认领');
    for (const secret of [paperApplication.phone, paperApplication.identityProofNumber, '经办人甲'])
      expect(page.html).not.toContain(secret);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const counted = page.facts.elements.filter((element) => / ?counted/.test(attribute(element, 'class') ?? ''));
    expect(counted).toHaveLength(20);
    expect(counted.map((element) => attribute(element, 'data-day')).at(-1)).toBe('2026-03-30');
  });

  it('is told to nobody else: not kept, not listed, no referrer, not in the log', async () => {
    const { link } = await aRequest('follow-000002');
    const { headers, html } = await aSiteVisitor(app, '192.0.2.22').visit(`/cx/${link}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(html).toContain('<meta name="robots" content="noindex"');
    // the address that the page tells others about itself is not the secret one
    expect(html.split('</head>')[0]).not.toContain(link);
    expect(product.lines.join('')).not.toContain(link);
    expect(product.lines.some((line) => line.includes('/cx/:secret'))).toBe(true);
    const audit = await deps.queries.listAudit(dolat, { subject: 'request/follow-000002', offset: 0, limit: 9 });
    expect(audit.rows.map(({ act: done, actorId }) => [done, actorId])).toContainEqual([
      'request.openedByApplicant',
      'applicant',
    ]);
  });

  it.each(['/cx/no-such-secret-no-such-secret-no-such', '/cx/x', '/cx/%3Cscript%3E'])(
    'finds nothing at %s',
    async (at) => {
      const page = await aSiteVisitor(app, '192.0.2.23').visit(at);
      expect([page.status, page.facts.text.includes('打不开这个查询地址')]).toEqual([404, true]);
    },
  );
});

describe('an applicant with number and code', () => {
  it('gets in however the code is written, and the address opens in that browser only', async () => {
    const { number, code } = await aRequest('follow-000003');
    const visitor = aSiteVisitor(app, '192.0.2.24');
    const written = ` ${code.toLowerCase().replaceAll('', ' ')} `;
    const page = await visitor.send(await visitor.visit('/cx'), { number: number.toLowerCase(), code: written });
    expect([page.status, page.facts.text.includes(number)]).toEqual([200, true]);
    const other = await aSiteVisitor(app, '192.0.2.25').visit(page.address);
    expect(other.status).toBe(404);
    clock.forward(121 * 60);
    expect((await visitor.visit(page.address)).status).toBe(404);
  });

  it('is answered alike whether the number or the code is wrong', async () => {
    const { number, code } = await aRequest('follow-000004');
    const { code: another } = await aRequest('follow-000005');
    const answers = [];
    for (const [typed, key] of [
      [number, another],
      ['DOLAT-2026-9999', code],
      [number, 'kein-code'],
    ]) {
      const visitor = aSiteVisitor(app, '192.0.2.26');
      const page = await visitor.send(await visitor.visit('/cx'), { number: typed ?? '', code: key ?? '' });
      answers.push([page.status, page.facts.text.replaceAll(typed ?? '', '')]);
    }
    expect(answers[0]?.[0]).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it.each([
    ['a number', 10, () => 'DOLAT-2026-0001', (at: number) => `198.51.101.${at}`],
    ['a source', 30, (at: number) => `DOLAT-2025-${at + 1000}`, () => '198.51.102.9'],
  ])('may not try %s more than %i times an hour', async (_, limit, numberAt, sourceAt) => {
    clock.forward(3700);
    const statuses = [];
    for (let at = 0; at <= limit; at += 1) {
      const visitor = aSiteVisitor(app, sourceAt(at));
      const page = await visitor.send(await visitor.visit('/cx'), { number: numberAt(at), code: 'AAAAA-AAAAA-AAAAA' });
      statuses.push(page.status);
    }
    expect(statuses).toEqual([...Array.from({ length: limit }, () => 422), 429]);
  });
});

describe('a correction that is asked for', () => {
  it('is answered on the page: once, sealed, and the period begins anew', async () => {
    const { link } = await aRequest('follow-000010', today());
    await act('follow-000010', { action: 'askCorrection', happenedOn: today(), correctBy: '2026-03-20' });
    const visitor = aSiteVisitor(app, '192.0.2.30');
    const asked = await visitor.visit(`/cx/${link}`);
    expect(asked.facts.text).toContain('需要您补充');
    expect(asked.facts.text).toContain('请您最晚在2026年3月20日补正');

    const empty = await visitor.send(asked, { words: ' ' }, { action: `/cx/${link}/correction` });
    expect([empty.status, empty.facts.title.startsWith('错误：')]).toEqual([422, true]);
    const words = '要2024年河西村的征地补偿安置方案。';
    const files = [{ field: 'file', name: '身份证张三.pdf', bytes: aPdf([['补正说明']]) }];
    const form = { action: `/cx/${link}/correction`, files };
    const twins = await Promise.all([1, 2].map(() => visitor.send(asked, { words }, form)));
    for (const page of twins) {
      expect(page.status, page.facts.text).toBe(200);
      expect(page.facts.text).toContain('补正已经提交，答复期限从今天起重新计算');
    }
    expect(twins[0]?.facts.text).toContain(`答复期限到${await chineseDue('follow-000010')}`);
    expect(twins[0]?.facts.text).toContain(words);

    const history = await deps.queries.listRequestEvents(dolat, 'follow-000010' as RequestId);
    expect(history.filter(({ action }) => action === 'receiveCorrection').map(({ actorId }) => actorId)).toEqual([
      'applicant',
    ]);
    expect(await deps.queries.listAdditions(dolat, 'follow-000010' as RequestId)).toHaveLength(1);
    const attached = await deps.queries.listAttachments(dolat, 'follow-000010' as RequestId);
    expect(attached.map(({ purpose, title }) => [purpose, title.includes('张三')])).toEqual([['correction', false]]);
    const stored = JSON.stringify(history) + product.lines.join('');
    expect(stored).not.toContain('补偿安置');

    const again = await visitor.send(asked, { words, addition: 'another-addition-1' }, { action: form.action });
    expect([again.status, again.facts.text.includes('现在不需要补正')]).toEqual([422, true]);
  });
});

describe('a form of the status page', () => {
  // the page sends no referrer, so that the browser sends its form with an opaque origin
  it.each([
    ['of the page itself', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
    ['of another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['of a named other site', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
  ])('%s', async (from, headers, status) => {
    const { link } = await aRequest(`origin-${from.length}-0000`, today());
    const visitor = aSiteVisitor(app, '192.0.2.29');
    const ask = await visitor.visit(`/cx/${link}/withdrawal`);
    expect((await visitor.send(ask, {}, { headers })).status).toBe(status);
  });
});

describe('reasons that are asked for', () => {
  it('arrive at the portal, and the office judges them', async () => {
    const { link } = await aRequest('follow-000011', today());
    await actIn('follow-000011', { action: 'askStatementOfReasons', answerBy: '2026-03-20' });
    const visitor = aSiteVisitor(app, '192.0.2.31');
    const page = await visitor.send(
      await visitor.visit(`/cx/${link}`),
      { words: '用于村民小组的核对。' },
      { action: `/cx/${link}/statement`, files: [] },
    );
    expect(page.facts.text).toContain('机关正在审查');
    const history = await deps.queries.listRequestEvents(dolat, 'follow-000011' as RequestId);
    expect(history.at(-1)).toMatchObject({ action: 'receiveStatement', actorId: 'applicant', payload: {} });
    await actIn('follow-000011', { action: 'assessStatement', isReasonable: true });
    expect((await visitor.visit(`/cx/${link}`)).facts.text).toContain('认为您的理由合理');
  });
});

describe('a withdrawal', () => {
  it('is told of before it is made, done once, and refused politely afterwards', async () => {
    const { link } = await aRequest('follow-000012', today());
    const visitor = aSiteVisitor(app, '192.0.2.32');
    const ask = await visitor.visit(`/cx/${link}/withdrawal`);
    expect(ask.facts.text).toContain('撤回不能取消');
    const done = await visitor.send(ask, {});
    expect([done.status, done.facts.text.includes('申请已经撤回')]).toEqual([200, true]);
    expect(done.facts.text).toContain('已终结');
    const twice = await visitor.send(ask, {});
    expect(twice.facts.text).toContain('申请已经撤回');
    const late = await visitor.send(ask, { addition: 'another-addition-2' });
    expect([late.status, late.facts.text.includes('不能再撤回')]).toEqual([422, true]);
    const history = await deps.queries.listRequestEvents(dolat, 'follow-000012' as RequestId);
    expect(history.filter(({ action }) => action === 'withdraw')).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('is told in one sentence, with remedies to the day, and rated once', async () => {
    const { link } = await aRequest('follow-000013', today());
    await act('follow-000013', { action: 'close', ...signedOnPaper, happenedOn: today(), outcome: 'thirdPartyRights' });
    await act('follow-000013', { action: 'serve', happenedOn: today(), mode: 'inPerson' });
    const visitor = aSiteVisitor(app, '192.0.2.33');
    const page = await visitor.visit(`/cx/${link}`);
    expect(page.facts.text).toContain('已答复');
    expect(page.facts.text).toContain('商业秘密或者个人隐私');

    const review = await visitor.visit(`/cx/${link}/remedies?about=answer&by=reconsideration`);
    expect(await faultsOfHtml(review.html)).toEqual([]);
    expect(review.facts.text).toContain('托里县人民政府');
    expect(review.facts.text).toMatch(/最后一天：2026年5月\d+日/);
    const suit = await visitor.visit(`/cx/${link}/remedies?about=answer&by=litigation`);
    expect(suit.facts.text).toContain('应当先申请行政复议');

    const rate = `/cx/${link}/rating`;
    const unrated = await visitor.send(page, {}, { action: rate });
    expect(unrated.status).toBe(422);
    const rated = await visitor.send(page, { rating: '4', ratingWords: '办得快' }, { action: rate });
    expect(rated.facts.text).toContain('您的评价：满意');
    await visitor.send(page, { rating: '1' }, { action: rate });
    expect(await deps.queries.findSatisfaction(dolat, 'follow-000013' as RequestId)).toMatchObject({ rating: 4 });
    const asked = await visitor.send(page, { serviceWords: '请送到村委会' }, { action: `/cx/${link}/service` });
    expect(asked.facts.text).toContain('机关会再次送达');
  });

  it('that does not come in time can be complained of', async () => {
    const { link } = await aRequest('follow-000014', today());
    clock.forward(45 * 86_400);
    const visitor = aSiteVisitor(app, '192.0.2.34');
    expect((await visitor.visit(`/cx/${link}`)).facts.text).toContain('超过期限');
    const advice = await visitor.visit(`/cx/${link}/remedies?about=silence&by=litigation`);
    expect(advice.facts.text).toMatch(/最后一天：2026年\d+月\d+日/);
  });

  it('gives no file of another request and none that was not issued', async () => {
    const { link } = await aRequest('follow-000015', today());
    const visitor = aSiteVisitor(app, '192.0.2.35');
    for (const at of ['papers/paper-000001.pdf', 'papers/..%2Fx.pdf', 'files/no-such-file-1'])
      expect((await visitor.visit(`/cx/${link}/${at}`)).status).toBe(404);
  });
});

function today(): string {
  return clock.today();
}

async function aRequest(requestId: string, on = mon2Mar): Promise<{ link: string; code: string; number: string }> {
  const registered = await clerkNow();
  const reply = await registered.send('POST', '/api/office/requests', aPaperRequest(requestId, on));
  expect(reply.statusCode, reply.body).toBe(201);
  const access = await deps.inTransaction((stores) =>
    issueAccess(deps, stores, { agencyId: dolat, requestId: requestId as RequestId }),
  );
  return { ...access, number: reply.json<{ requestNumber: string }>().requestNumber };
}

async function clerkNow(): Promise<Colleague> {
  await clerk.signInAgain();
  return clerk;
}

async function act(requestId: string, body: object): Promise<void> {
  const person = await clerkNow();
  const reply = await person.send('POST', `/api/office/requests/${requestId}/actions`, body);
  expect(reply.statusCode, reply.body).toBeLessThan(300);
}

async function actIn(requestId: string, body: object): Promise<void> {
  await act(requestId, { happenedOn: today(), ...body });
}

async function chineseDue(requestId: string): Promise<string> {
  const record = await deps.queries.findRequest(dolat, requestId as RequestId);
  const [year, month, dayOfMonth] = (record?.dueOn ?? '').split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
