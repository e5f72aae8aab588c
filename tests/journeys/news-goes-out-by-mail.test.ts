import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { smtpMailer } from '../../src/messaging/smtp-mailer.ts';
import { sendSubscriptions } from '../../src/usecases/subscriptions/send-subscriptions.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aContent, publishItem } from '../support/public-items.ts';
import { realSite } from '../support/public-site.ts';
import { aSiteVisitor, type SeenPage } from '../support/site-visitor.ts';
import { anSmtpServer } from '../support/smtp-server.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock('2026-03-06T02:00:00.000Z');
const smtp = await anSmtpServer();
const mail = smtpMailer({
  url: smtp.url,
  from: 'gongkai@example.gov.cn',
  statusPage: `${realSite.baseUrl}/cx`,
  siteAddress: realSite.baseUrl,
  siteName: '云岭县人民政府',
});
const product = await aProduct(clock, { mail });
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const visitor = aSiteVisitor(app);
const address = 'somebody.at.home@example.org';

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
});

describe('a subscription', () => {
  it('is refused by field, with what was typed kept', async () => {
    const form = await visitor.visit('/dy?agency=dolat');
    expect(await faultsOfHtml(form.html)).toEqual([]);
    const refused = await send(form, '/dy', { email: 'no address', keyword: 'a/b' });
    expect([refused.status, refused.html.includes('no address')]).toEqual([422, true]);
    for (const part of ['电子邮箱的写法不对', '关键词最多30个字']) expect(refused.facts.text).toContain(part);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
  });

  it('sends nothing but one question, and the same page whether an address was known or not', async () => {
    const form = await visitor.visit('/dy?agency=dolat');
    const [first] = await Promise.all([1, 2].map(() => send(form, '/dy', { email: address })));
    const second = await send(form, '/dy', { email: address });
    expect([first?.facts.text.includes('请查收确认邮件'), first?.status]).toEqual([true, 200]);
    expect(second.facts.text).toBe(first?.facts.text);
    expect(await sendSubscriptions(deps)).toBe(1);
    expect(await sendSubscriptions(deps)).toBe(0);
    expect(smtp.mails.map(({ subject, to }) => [subject, to])).toEqual([
      ['请确认订阅：托里县多拉特乡人民政府', [address]],
    ]);
  });

  it('tells nothing before it is confirmed, and looking at the link confirms nothing', async () => {
    await publish('item-000001', '确认以前的通知', '2026-03-06T03:00:00.000Z');
    const page = await visitor.visit(link());
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    expect(page.facts.text).toContain('还没有确认');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    clock.forward(24 * 3600);
    expect(await sendSubscriptions(deps)).toBe(0);
  });

  it('tells in the morning what is new since, of the unit that was chosen', async () => {
    const confirmed = await send(await visitor.visit(link()), `${link()}/confirm`, {});
    expect(confirmed.facts.text).toContain('正在接收');
    await publish('item-000002', '草畜平衡奖励发放办法', '2026-03-07T03:00:00.000Z');
    await publish('item-000003', '别处的通知', '2026-03-07T03:00:00.000Z', 'kuli' as AgencyId);
    expect(await sendSubscriptions(deps)).toBe(0);
    clock.forward(24 * 3600);
    expect(await sendSubscriptions(deps)).toBe(1);
    const told = smtp.mails.at(-1);
    expect(told?.subject).toBe('云岭县人民政府新公开1条：托里县多拉特乡人民政府');
    expect(told?.body).toContain('https://www.yunling.gov.cn/d/654224001/2026-00002?qd=yj');
    for (const other of ['别处的通知', '确认以前的通知']) expect(told?.body).not.toContain(other);
    // nothing new, no mail
    clock.forward(24 * 3600);
    expect(await sendSubscriptions(deps)).toBe(0);
  });

  it('can come on Mondays only', async () => {
    const changed = await send(await visitor.visit(link()), `${link()}/change`, { frequency: 'weekly' });
    expect(changed.status).toBe(200);
    // it is Monday 9 March: the next one is the 16th
    const [row] = await db.many<{ due: string }>(sql`select mail_due_at as due from subscription`);
    expect(row?.due).toContain('2026-03-16T08:00:00+08');
  });

  it('is not lost while the mail server is down', async () => {
    await publish('item-000004', '第二份办法', '2026-03-10T03:00:00.000Z');
    clock.forward(7 * 24 * 3600);
    smtp.answerRecipientsWith('451 try later');
    expect(await sendSubscriptions(deps)).toBe(0);
    smtp.answerRecipientsWith('250 OK');
    clock.forward(24 * 3600);
    expect(await sendSubscriptions(deps)).toBe(1);
    expect(smtp.mails.at(-1)?.body).toContain('第二份办法');
  });

  it('ends with one button, and the address is forgotten', async () => {
    const ended = await send(await visitor.visit(link()), `${link()}/end`, {});
    expect(ended.facts.text).toContain('已经退订');
    const [row] = await db.many<{ sealed: unknown; digest: unknown }>(sql`
      select sealed, address_digest as digest from subscription`);
    expect([row?.sealed, row?.digest]).toEqual([null, null]);
    await publish('item-000005', '退订以后的通知', '2026-03-18T03:00:00.000Z');
    clock.forward(14 * 24 * 3600);
    expect(await sendSubscriptions(deps)).toBe(0);
    expect((await visitor.visit('/dy/q/no-such-subscription-000000000000000')).status).toBe(404);
  });
});

it('the address stands nowhere in clear', async () => {
  const rows = await db.many<{ row: string }>(sql`
    select row_to_json(event)::text as row from event union all
    select row_to_json(audit_entry)::text from audit_entry union all
    select row_to_json(subscription)::text from subscription union all
    select row_to_json(form_attempt)::text from form_attempt`);
  for (const text of [...rows.map(({ row }) => row), ...product.lines]) expect(text).not.toContain('somebody');
  const acts = await db.many<{ act: string }>(sql`
    select act from audit_entry where act like 'subscription.%' order by audit_no`);
  expect(acts.map(({ act }) => act)).toEqual([
    'subscription.requested',
    'subscription.requested',
    'subscription.requested',
    'subscription.confirmed',
    'subscription.changed',
    'subscription.ended',
  ]);
});

it('what nobody confirms is forgotten after three days', async () => {
  await send(await visitor.visit('/dy'), '/dy', { email: 'other@example.org' });
  const count = async () =>
    (await db.one<{ n: number }>(sql`select count(*) as n from subscription where stage = 'pending'`)).n;
  expect(await count()).toBe(1);
  clock.forward(3 * 24 * 3600 + 60);
  await sendSubscriptions(deps);
  expect(await count()).toBe(0);
});

it('without a mail server the page leads to the feeds', async () => {
  const { app: silent } = await aProduct(clock);
  const page = await aSiteVisitor(silent).visit('/dy');
  expect(page.facts.text).toContain('暂时不能发送邮件');
  expect(page.html).toContain('/feed/atom.xml');
});

function link(): string {
  const found = /https:\/\/www\.yunling\.gov\.cn(\/dy\/q\/[\w-]+)/.exec(smtp.mails[0]?.body ?? '')?.[1];
  if (found === undefined) throw new Error('No mail carried a link.');
  return found;
}

function send(page: SeenPage, action: string, fields: Readonly<Record<string, string>>): Promise<SeenPage> {
  return visitor.send(page, fields, { action });
}

async function publish(itemId: string, title: string, publishedAt: string, agencyId = dolat): Promise<void> {
  const indexNumber = `654224001/2026-${itemId.slice(-5)}`;
  await publishItem(db, aContent(agencyId, { title }), { itemId, indexNumber, publishedAt });
}
