import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { disableAccount } from '../../src/usecases/accounts/disable-account.ts';
import { enableAccount } from '../../src/usecases/accounts/enable-account.ts';
import { setRoles } from '../../src/usecases/accounts/set-roles.ts';
import { aDatabase } from '../support/database.ts';
import { aClock, depsOver } from '../support/deps.ts';
import { anOfficeServer, session } from '../support/office-server.ts';
import { aBrowser, anAdministrator, aPerson, type Browser } from '../support/signed-in.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const clock = aClock();
const deps = depsOver(db, clock);
const lines: string[] = [];
const aServer = (baseUrl: string) => anOfficeServer(deps, lines, baseUrl);

const app = aServer('http://127.0.0.1:8080');
let torli: AgencyId;
let serial = 0;

beforeAll(async () => {
  torli = await anAgency(db, 'torli');
  await anAgency(db, 'dolat');
});

/** A clerk of Torli whom no other test knows. */
function aClerk() {
  serial += 1;
  return aPerson(deps, torli, `clerk-${serial}`, ['clerk']);
}

async function signedIn(person?: Awaited<ReturnType<typeof aClerk>>): Promise<Browser> {
  const browser = aBrowser(app, `192.0.2.${serial}`);
  expect((await browser.signIn(person ?? (await aClerk()))).statusCode).toBe(200);
  return browser;
}

async function statusOf(browser: Browser): Promise<number> {
  return (await browser.send('GET', session)).statusCode;
}

describe('signing in', () => {
  it('tells who one is, and leaves a cookie that scripts and other sites cannot use', async () => {
    const clerk = await aClerk();
    const browser = aBrowser(app);
    const reply = await browser.signIn({ ...clerk, loginName: ` ${clerk.loginName.toUpperCase()} ` });
    expect(reply.json()).toMatchObject({
      loginName: clerk.loginName,
      roles: ['clerk'],
      mustChangePassword: false,
      agency: { id: 'torli' },
      today: '2026-03-09',
    });
    expect(reply.body).not.toContain('passwordHash');
    const [cookie] = reply.cookies;
    expect(cookie).toMatchObject({ name: 'gk', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    expect(Buffer.from(cookie?.value ?? '', 'base64url').length).toBeGreaterThanOrEqual(32);
    expect(reply.headers['cache-control']).toBe('no-store');
    const [kept] = await db.many(sql<{ kept: string }>`select string_agg(session::text, ' ') as kept from session`);
    expect(kept?.kept).not.toContain(cookie?.value);
  });

  it('binds the cookie to the host where the site has TLS', async () => {
    const reply = await aBrowser(aServer('https://gk.example.gov.cn')).signIn(await aClerk());
    expect(reply.cookies[0]).toMatchObject({ name: '__Host-gk', secure: true, path: '/', sameSite: 'Strict' });
  });

  it('answers the same to an unknown name, a wrong password and a disabled account', async () => {
    const [clerk, disabled] = [await aClerk(), await aClerk()];
    await disableAccount(deps, anAdministrator(torli), { agencyId: torli, accountId: disabled.accountId });
    const replies = [
      await aBrowser(app).signIn({ loginName: 'nobody', password: clerk.password }),
      await aBrowser(app).signIn({ loginName: clerk.loginName, password: `${clerk.password}x` }),
      await aBrowser(app).signIn(disabled),
    ];
    expect(replies.map((reply) => reply.statusCode)).toEqual([401, 401, 401]);
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
    expect(replies[0]?.json()).toMatchObject({ reason: 'wrongCredentials' });
  });

  it('ends the session that the browser brought along', async () => {
    const clerk = await aClerk();
    const browser = await signedIn(clerk);
    const before = { ...browser };
    await browser.signIn(clerk);
    expect(browser.cookie).not.toBe(before.cookie);
    expect((await app.inject({ url: session, headers: { cookie: before.cookie } })).statusCode).toBe(401);
    expect(await statusOf(browser)).toBe(200);
  });

  it('keeps two sessions of a person and closes the oldest', async () => {
    const clerk = await aClerk();
    const browsers: Browser[] = [];
    for (const _time of [1, 2, 3]) {
      browsers.push(await signedIn(clerk));
      clock.forward(1);
    }
    expect(await Promise.all(browsers.map(statusOf))).toEqual([401, 200, 200]);
  });

  it('ends none that has just begun, of several in one instant', async () => {
    const clerk = await aClerk();
    const found: number[] = [];
    for (const _time of [1, 2, 3, 4]) found.push(await statusOf(await signedIn(clerk)));
    expect(found).toEqual([200, 200, 200, 200]);
  });

  it('keeps sources and names out of the log and the audit', async () => {
    lines.length = 0;
    await aBrowser(app, '198.51.100.23').signIn({ loginName: 'zhang-san', password: 'hunter2hunter2' });
    const clerk = await aClerk();
    await aBrowser(app, '198.51.100.23').signIn({ ...clerk, password: 'hunter2hunter2' });
    const audit = JSON.stringify(await deps.queries.listAudit(torli, { offset: 0, limit: 500 }));
    const attempts = JSON.stringify(await db.many(sql`select * from login_attempt`));
    expect(audit).toContain('account.signInFailed');
    for (const secret of ['zhang-san', 'hunter2', '198.51.100.23', clerk.password]) {
      expect(lines.join('') + audit + attempts).not.toContain(secret);
    }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { route: session, status: 401, reason: 'wrongCredentials' },
      { route: session, status: 401, reason: 'wrongCredentials' },
    ]);
  });
});

describe('a session', () => {
  it('ends after half an hour without use, and lives on with use', async () => {
    const [idle, busy] = [await signedIn(), await signedIn()];
    for (const _time of [1, 2]) {
      clock.forward(20 * 60);
      expect(await statusOf(busy)).toBe(200);
    }
    expect(await statusOf(idle)).toBe(401);
  });

  it('ends after eight hours whatever happens', async () => {
    const browser = await signedIn();
    for (let quarter = 1; quarter < 32; quarter += 1) {
      clock.forward(15 * 60);
      expect(await statusOf(browser)).toBe(200);
    }
    clock.forward(15 * 60);
    expect(await statusOf(browser)).toBe(401);
  });

  it('ends on the server when somebody signs out, and the browser forgets what it kept', async () => {
    const browser = await signedIn();
    const before = browser.cookie;
    const reply = await browser.send('DELETE', session);
    expect([reply.statusCode, browser.cookie]).toEqual([204, '']);
    expect(reply.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await app.inject({ url: session, headers: { cookie: before } })).statusCode).toBe(401);
  });

  it('ends at once when the account is disabled, and does not revive with it', async () => {
    const clerk = await aClerk();
    const browser = await signedIn(clerk);
    await disableAccount(deps, anAdministrator(torli), { agencyId: torli, accountId: clerk.accountId });
    expect(await statusOf(browser)).toBe(401);
    await enableAccount(deps, anAdministrator(torli), { agencyId: torli, accountId: clerk.accountId });
    expect(await statusOf(browser)).toBe(401);
  });

  it('has the rights of the posts held at each request', async () => {
    const clerk = await aClerk();
    const browser = await signedIn(clerk);
    expect((await browser.send('GET', '/api/office/probe/torli')).statusCode).toBe(200);
    await setRoles(deps, anAdministrator(torli), {
      agencyId: torli,
      accountId: clerk.accountId,
      roles: ['secrecyReviewer'],
    });
    const refused = await browser.send('GET', '/api/office/probe/torli');
    expect([refused.statusCode, refused.json<{ reason: string }>().reason]).toEqual([403, 'notPermitted']);
  });

  it('does not show whether another agency exists', async () => {
    const browser = await signedIn();
    const replies = [
      await browser.send('GET', '/api/office/probe/dolat'),
      await browser.send('GET', '/api/office/probe/nowhere'),
      await browser.send('GET', '/api/office/probe/NOT%20A%20CODE'),
    ];
    expect(replies.map((reply) => reply.statusCode)).toEqual([404, 404, 404]);
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
  });

  it('is needed before anything else is looked at', async () => {
    const reply = await app.inject({ method: 'POST', url: '/api/office/probe', payload: 'x'.repeat(2_000_000) });
    expect([reply.statusCode, reply.json<{ reason: string }>().reason]).toEqual([401, 'signInNeeded']);
  });
});

describe('a change', () => {
  const attempts = [
    ['without the token', { 'x-csrf-token': undefined }],
    ['with another token', { 'x-csrf-token': 'A'.repeat(24) }],
    ['sent by another site', { 'sec-fetch-site': 'cross-site' }],
    ['sent by a sibling of the site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from no origin', { origin: 'null' }],
  ] as const;
  it.each(attempts)('is refused %s', async (_name, spoilt) => {
    const browser = await signedIn();
    const sound = { cookie: browser.cookie, 'x-csrf-token': browser.token, 'sec-fetch-site': 'same-origin' };
    const send = (headers: Record<string, string | undefined>) =>
      app.inject({ method: 'POST', url: '/api/office/probe', headers: JSON.parse(JSON.stringify(headers)) });
    expect((await send({ ...sound, origin: 'http://127.0.0.1:8080' })).statusCode).toBe(204);
    const refused = await send({ ...sound, ...spoilt });
    expect([refused.statusCode, refused.json<{ reason: string }>().reason]).toEqual([403, 'crossSite']);
  });

  it('of who is signed in cannot be forced from another site either', async () => {
    const payload = await aClerk();
    const headers = { origin: 'https://evil.example' };
    const reply = await app.inject({
      method: 'POST',
      url: session,
      payload: { ...payload, accountId: undefined },
      headers,
    });
    expect([reply.statusCode, reply.cookies]).toEqual([403, []]);
  });
});
