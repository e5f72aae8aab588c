import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AccountId, AgencyId } from '../../src/core/values/ids.ts';
import { discardOldDrafts } from '../../src/usecases/applications/discard-old-drafts.ts';
import { formLimits } from '../../src/usecases/applications/form-limits.ts';
import { lastOf, onlineMatter, proofFor, untilCheck } from '../support/asks-online.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, builtAttachments, builtDocuments, saveOfficialHolidays } from '../support/product.ts';
import { aSiteVisitor, type SeenPage } from '../support/site-visitor.ts';
import { inStores } from '../support/stored-facts.ts';

const clock = aClock();
const product = await aProduct(clock, { ...(await builtDocuments()), ...(await builtAttachments()) });
const { app, deps, db } = product;
await saveOfficialHolidays(db);
const units = ['ziran', 'linye', 'shuili', 'nongye', 'caizheng', 'jiaoyu'];
await aCounty(
  db,
  ['yunling', '云岭县'],
  units.map((id) => [id, `云岭县${id}局`, { kind: 'department' }] as const),
);

async function countOf(agency: string): Promise<number> {
  const page = await deps.queries.listRequests(agency as AgencyId, { offset: 0, limit: 50 }, day('2026-03-09'));
  return page.total;
}

describe('an application that is sent more than once', () => {
  it('is filed once: pressed twice, after going back, from another tab', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.50');
    const check = lastOf(await untilCheck(visitor, 'ziran'));
    const proof = proofFor(check);
    const first = await visitor.send(check, { proof });
    const again = await visitor.send(check, { proof });
    const back = await visitor.visit(check.address);
    const describe = await visitor.visit(check.address.replace('check', 'describe'));
    expect(new Set([first, again, back, describe].map(({ address }) => address)).size).toBe(1);
    expect(first.facts.text).toContain('ZIRAN-2026-0001');
    expect(again.facts.text).toBe(first.facts.text);
    expect(await countOf('ziran')).toBe(1);
  });

  it('is filed once when it is sent five times at once', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.51');
    const check = lastOf(await untilCheck(visitor, 'linye'));
    const proof = proofFor(check);
    const all = await Promise.all(Array.from({ length: 5 }, () => visitor.send(check, { proof })));
    expect(new Set(all.map(({ address }) => address)).size).toBe(1);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await countOf('linye')).toBe(1);
  });

  it('loses nothing when the connection breaks after it was filed', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.52');
    const check = lastOf(await untilCheck(visitor, 'shuili'));
    // the answer never reaches the visitor
    await visitor.send(check, { proof: proofFor(check) }, { stay: true });
    const later = await visitor.visit(check.address);
    expect(later.facts.text).toContain('SHUILI-2026-0001');
    expect(await countOf('shuili')).toBe(1);
  });

  it('acknowledges nothing that was not kept', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.53');
    const check = lastOf(await untilCheck(visitor, 'nongye'));
    await db.run(sql`alter table request_access add constraint broken check (agency_id <> 'nongye')`);
    const failed = await visitor.send(check, { proof: proofFor(check) });
    expect(failed.status).toBe(500);
    expect(await countOf('nongye')).toBe(0);
    await db.run(sql`alter table request_access drop constraint broken`);
    const filed = await visitor.send(check, { proof: proofFor(check) });
    // the number that was given back is not lost to the series
    expect(filed.facts.text).toContain('NONGYE-2026-0001');
    product.lines.splice(0);
  });
});

describe('strangers', () => {
  it('see nothing of a draft, in the words for one that does not exist', async () => {
    const check = lastOf(await untilCheck(aSiteVisitor(app, '192.0.2.60'), 'caizheng'));
    const stranger = aSiteVisitor(app, '192.0.2.61');
    await stranger.visit('/sq');
    const seen = await stranger.visit(check.address);
    const none = await stranger.visit('/sq/t/AAAAAAAAAAAAAAAAAAAAAAAA/check');
    expect([seen.status, none.status]).toEqual([404, 404]);
    expect(seen.facts.text).toBe(none.facts.text);
    const sent = await stranger.send({ ...check, html: tokenOf(await stranger.visit('/sq'), check) }, { proof: '1' });
    expect(sent.status).toBe(404);
    expect(await countOf('caizheng')).toBe(0);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('send no form from %s', async (_, headers) => {
    const visitor = aSiteVisitor(app, '192.0.2.62');
    const check = lastOf(await untilCheck(visitor, 'caizheng'));
    const refused = await visitor.send(check, { proof: proofFor(check) }, { headers });
    expect([refused.status, refused.facts.text.includes('不是从本站的页面发出的')]).toEqual([403, true]);
    expect(await countOf('caizheng')).toBe(0);
  });

  it('send no form without the token of their own browser', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.63');
    const check = lastOf(await untilCheck(visitor, 'caizheng'));
    const refused = await visitor.send(check, { token: 'a'.repeat(64) });
    expect([refused.status, refused.facts.text.includes('请允许本站使用 Cookie')]).toEqual([403, true]);
  });

  it('get nowhere with a body that is no form', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.64');
    const start = await visitor.visit('/sq');
    const headers = { 'content-type': 'application/json' };
    expect((await visitor.send(start, {}, { headers })).status).toBe(415);
    const huge = await visitor.send(start, { door: 'a'.repeat(3_000_000) });
    expect(huge.status).toBe(413);
    const odd = await visitor.send(start, { __proto__: 'x', door: '\0\uFFFF<script>' });
    expect([odd.status, odd.html.includes('<script>')]).toEqual([422, false]);
  });
});

describe('a draft', () => {
  it('goes on with another device by its secret address, which takes it from the first one', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.70');
    const check = lastOf(await untilCheck(visitor, 'caizheng'));
    const address =
      check.facts.links.find(({ href }) => href.includes('/sq/jx/'))?.href.replace(/^https:\/\/[^/]+/, '') ?? '';
    const phone = aSiteVisitor(app, '192.0.2.71');
    const asked = await phone.visit(address);
    expect((await visitor.visit(check.address)).status).toBe(200);
    const resumed = await phone.send(asked, {});
    expect(resumed.facts.text).toContain(onlineMatter);
    expect((await visitor.visit(check.address)).status).toBe(404);
    const wrong = await phone.visit(`${address.slice(0, -4)}0000`);
    expect((await phone.send(wrong, {})).status).toBe(404);
  });

  it('is gone when its owner takes it away, or a week later', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.72');
    const check = lastOf(await untilCheck(visitor, 'caizheng'));
    const discarded = await visitor.send(check, {}, { action: check.address.replace('check', 'discard') });
    expect(discarded.facts.text).toContain('已经从服务器上删去');
    expect((await visitor.visit(check.address)).status).toBe(404);
    const later = aClock('2026-03-17T04:00:01.000Z');
    expect(await discardOldDrafts({ ...deps, now: later.now, today: later.today })).toBeGreaterThan(0);
    expect(await db.many(sql`select from application_draft`)).toEqual([]);
  });
});

describe('the lane', () => {
  it('without a proof of work is slower, and keeps everything while one waits', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.80');
    const check = lastOf(await untilCheck(visitor, 'jiaoyu'));
    const waiting = await visitor.send(check, {});
    expect([waiting.status, waiting.facts.title.startsWith('错误：')]).toEqual([429, true]);
    expect(waiting.facts.text).toContain('约60秒后再按“提交申请”');
    expect(waiting.facts.text).toContain(onlineMatter);
    clock.forward(formLimits.thinkingSeconds);
    const filed = await visitor.send(waiting, {});
    expect(filed.facts.text).toContain('JIAOYU-2026-0001');
  });

  it('takes no proof for another draft, none that is too old, and none that is wrong', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.81');
    const other = lastOf(await untilCheck(visitor, 'jiaoyu'));
    const check = lastOf(await untilCheck(visitor, 'jiaoyu'));
    const borrowed = { challenge: challengeOf(other), proof: proofFor(other) };
    expect((await visitor.send(check, borrowed)).status).toBe(429);
    expect((await visitor.send(check, { proof: 'x' })).status).toBe(429);
    const late = proofFor(check);
    clock.forward(formLimits.proof.expirySeconds + 1);
    // too old for a proof, but old enough for the slower lane
    expect((await visitor.send(check, { proof: late })).facts.text).toContain('JIAOYU-2026-0002');
  });

  it('takes three from one source in an hour without a proof, and more with one', async () => {
    const source = '192.0.2.82';
    const visitor = aSiteVisitor(app, source);
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const check = lastOf(await untilCheck(visitor, 'jiaoyu'));
      clock.forward(formLimits.thinkingSeconds);
      statuses.push((await visitor.send(check, {})).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    const check = lastOf(await untilCheck(visitor, 'jiaoyu'));
    expect((await visitor.send(check, { proof: proofFor(check) })).status).toBe(200);
  });

  it('tells whoever fills in the field for programs what to do, instead of dropping the application', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.83');
    const check = lastOf(await untilCheck(visitor, 'jiaoyu'));
    const told = await visitor.send(check, { website: 'http://spam.example', proof: proofFor(check) });
    expect([told.status, told.facts.text.includes('请把它清空后再提交')]).toEqual([422, true]);
    const filed = await visitor.send(told, { website: '', proof: proofFor(told) });
    expect(filed.facts.text).toContain('申请已提交');
  });

  it('asks for more work while many applications come in', async () => {
    const before = lastOf(await untilCheck(aSiteVisitor(app, '192.0.2.84'), 'jiaoyu'));
    await inStores(db, async ({ applications }) => {
      for (let index = 0; index < 200; index += 1)
        await applications.recordAttempt('applications everywhere', clock.now());
    });
    const busy = lastOf(await untilCheck(aSiteVisitor(app, '192.0.2.85'), 'jiaoyu'));
    const bitsOf = (page: SeenPage): number => Number(/data-bits="(\d+)"/.exec(page.html)?.[1]);
    expect(bitsOf(before)).toBe(formLimits.proof.bits);
    expect(bitsOf(busy)).toBe(formLimits.proof.bits + 2);
  });
});

it('waits for the office where it confirms the receipt itself', async () => {
  await inStores(db, ({ settings }) =>
    settings.append({
      agencyId: 'caizheng' as AgencyId,
      name: 'onlineConfirmation',
      value: 'byOffice',
      fromOn: day('2026-01-01'),
      changedBy: 'leader-0001' as AccountId,
    }),
  );
  const visitor = aSiteVisitor(app, '192.0.2.90');
  const check = lastOf(await untilCheck(visitor, 'caizheng'));
  expect(check.facts.text).toContain('确认前期限不起算');
  const receipt = await visitor.send(check, { proof: proofFor(check) });
  expect(receipt.facts.text).toContain('收到申请之日待受理机关与您确认收到后起算');
});

it('holds to the numbers of the parameter card', () => {
  expect(formLimits).toMatchObject({
    unprovenPerHour: 3,
    thinkingSeconds: 60,
    lookupsPerRequest: 10,
    lookupsPerSource: 30,
    proof: { expirySeconds: 600 },
  });
});

function challengeOf(page: SeenPage): string {
  return /name="challenge" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
}

/** The page of somebody else with one's own token in its forms. */
function tokenOf(own: SeenPage, other: SeenPage): string {
  const token = /name="token" value="(\w+)"/.exec(own.html)?.[1] ?? '';
  return other.html.replaceAll(/name="token" value="\w+"/g, `name="token" value="${token}"`);
}

it('is followed from then on by the code that the office hands out, and no longer by the first one', async () => {
  const visitor = aSiteVisitor(app, '192.0.2.91');
  const check = lastOf(await untilCheck(visitor, 'caizheng'));
  const receipt = await visitor.send(check, { proof: proofFor(check) });
  const number = /CAIZHENG-2026-\d{4}/.exec(receipt.facts.text)?.[0] ?? '';
  const [before] = await deps.queries.listAccessByNumber(number);
  const clerk = await product.signedIn('caizheng' as AgencyId, 'clerk-of-caizheng', '经办人甲', ['clerk']);
  const path = `/api/office/requests/${before?.requestId}/access.pdf`;
  const printed = await clerk.send('POST', path);
  expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
  const [after] = await deps.queries.listAccessByNumber(number);
  expect(after?.codeDigest).not.toBe(before?.codeDigest);
  expect((await visitor.visit(receipt.address)).status).toBe(404);
  const stranger = await product.signedIn('ziran' as AgencyId, 'clerk-of-ziran', '经办人乙', ['clerk']);
  expect((await stranger.send('POST', path)).statusCode).toBe(404);
});
