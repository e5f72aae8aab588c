import { describe, expect, it } from 'vitest';
import { queriesOver } from '../../src/storage/queries.ts';
import type { Account } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aDigest, anAccount, anAgency, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const mon9Mar = day('2026-03-09');
const tue10Mar = day('2026-03-10');

async function rolesOn(account: Account, on = mon9Mar) {
  return (await queries.findAccount(account.agencyId, account.accountId, on))?.roles;
}

describe('an account', () => {
  it('is found by its agency, by its login name and in the list', async () => {
    const before = await queries.countAccounts();
    const [agency, other] = [await anAgency(db, 'people'), await anAgency(db, 'strangers')];
    const account = await anAccount(db, agency, { mustChangePassword: true });
    const found = await queries.findAccount(agency, account.accountId, mon9Mar);
    expect(found).toEqual(account);
    expect(await queries.findAccount(other, account.accountId, mon9Mar)).toBeUndefined();
    expect(await queries.findAccountByLogin(account.loginName, mon9Mar)).toEqual({
      ...account,
      passwordHash: 'no hash',
    });
    expect(await queries.findAccountByLogin('nobody', mon9Mar)).toBeUndefined();
    expect(await queries.listAccounts([agency], mon9Mar)).toEqual([account]);
    expect(await queries.listAccounts([other], mon9Mar)).toEqual([]);
    expect(await queries.countAccounts()).toBe(before + 1);
  });

  it('takes no login name of another, whatever the agency', async () => {
    const [agency, other] = [await anAgency(db, 'first-come'), await anAgency(db, 'second-come')];
    const { loginName } = await anAccount(db, agency);
    await expect(anAccount(db, other, { loginName })).rejects.toThrow('login_name');
  });

  it('changes its password and is disabled and enabled', async () => {
    const account = await anAccount(db, await anAgency(db, 'changing'));
    await inStores(db, async ({ accounts }) => {
      await accounts.setPassword(account, 'new hash', true);
      await accounts.setDisabled(account, noonOf9March.now());
    });
    expect(await queries.findAccountByLogin(account.loginName, mon9Mar)).toMatchObject({
      passwordHash: 'new hash',
      mustChangePassword: true,
      disabledAt: noonOf9March.now(),
    });
    await inStores(db, ({ accounts }) => accounts.setDisabled(account, null));
    expect(await queries.findAccount(account.agencyId, account.accountId, mon9Mar)).toMatchObject({ disabledAt: null });
    const stranger = { ...account, agencyId: await anAgency(db, 'unchanging') };
    await expect(inStores(db, ({ accounts }) => accounts.setPassword(stranger, 'x', false))).rejects.toThrow(
      'no account',
    );
    await expect(inStores(db, ({ accounts }) => accounts.setDisabled(stranger, null))).rejects.toThrow('no account');
  });
});

describe('roles', () => {
  const setRoles = (account: Account, roles: Account['roles'], from: string) =>
    inStores(db, ({ accounts }) => accounts.setRoles(account, roles, day(from)));

  it('hold from their first day until the day before they are taken away', async () => {
    const account = await anAccount(db, await anAgency(db, 'roles'));
    await setRoles(account, ['reviewer', 'clerk'], '2026-03-09');
    await setRoles(account, ['leader', 'clerk'], '2026-03-20');
    expect(await rolesOn(account, day('2026-03-08'))).toEqual([]);
    expect(await rolesOn(account, mon9Mar)).toEqual(['clerk', 'reviewer']);
    expect(await rolesOn(account, day('2026-03-19'))).toEqual(['clerk', 'reviewer']);
    expect(await rolesOn(account, day('2026-03-20'))).toEqual(['clerk', 'leader']);
  });

  it('can be given back on the day on which they were taken', async () => {
    const account = await anAccount(db, await anAgency(db, 'regretted'));
    await setRoles(account, ['clerk'], '2026-03-09');
    await setRoles(account, [], '2026-03-09');
    expect(await rolesOn(account, mon9Mar)).toEqual([]);
    await setRoles(account, ['clerk'], '2026-03-09');
    await setRoles(account, ['clerk'], '2026-03-09');
    expect(await rolesOn(account, tue10Mar)).toEqual(['clerk']);
  });

  it('that were to begin later never do, once others are set', async () => {
    const account = await anAccount(db, await anAgency(db, 'overruled'));
    await setRoles(account, ['auditor'], '2026-06-01');
    await setRoles(account, ['clerk'], '2026-03-09');
    expect(await rolesOn(account, day('2026-07-01'))).toEqual(['clerk']);
  });

  it('belong to one account only', async () => {
    const agency = await anAgency(db, 'two-people');
    const [one, other] = [await anAccount(db, agency), await anAccount(db, agency)];
    await setRoles(one, ['clerk'], '2026-03-09');
    await setRoles(other, ['auditor'], '2026-03-09');
    await setRoles(one, [], '2026-03-09');
    expect(await rolesOn(other)).toEqual(['auditor']);
  });
});

describe('a session', () => {
  const later = '2026-03-09T12:00:00.000Z';
  async function aSession(id: string, expiresAt = later) {
    const account = await anAccount(db, await anAgency(db, id));
    const digest = aDigest();
    await open(digest, account, noonOf9March.now(), expiresAt);
    return { account, digest };
  }
  const open = (digest: ReturnType<typeof aDigest>, account: Account, at: string, expiresAt = later) =>
    inStores(db, ({ accounts }) => accounts.openSession(digest, account, 'token', at, expiresAt));

  it('is found with its account and the roles of today', async () => {
    const { account, digest } = await aSession('session');
    await inStores(db, async ({ accounts }) => {
      await accounts.setRoles(account, ['clerk'], tue10Mar);
      await accounts.touchSession(digest, '2026-03-09T05:30:00.000Z');
    });
    expect(await queries.findSession(digest, mon9Mar)).toEqual({
      account,
      csrfToken: 'token',
      createdAt: noonOf9March.now(),
      seenAt: '2026-03-09T05:30:00.000Z',
      expiresAt: later,
    });
    expect((await queries.findSession(digest, tue10Mar))?.account.roles).toEqual(['clerk']);
    expect(await queries.findSession(aDigest(), mon9Mar)).toBeUndefined();
  });

  it('is gone when it has expired, to the millisecond', async () => {
    const { digest } = await aSession('expiring');
    const at = (now: string) => queriesOver(db, { now: () => now }).findSession(digest, mon9Mar);
    expect(await at('2026-03-09T11:59:59.999Z')).toBeDefined();
    expect(await at(later)).toBeUndefined();
  });

  it('is gone while its account is disabled', async () => {
    const { account, digest } = await aSession('disabled');
    await inStores(db, ({ accounts }) => accounts.setDisabled(account, noonOf9March.now()));
    expect(await queries.findSession(digest, mon9Mar)).toBeUndefined();
  });

  it('ends alone, with all others, or with all but one', async () => {
    const { account, digest } = await aSession('ending');
    const [second, third] = [aDigest(), aDigest()];
    const bystander = await aSession('bystander');
    await open(second, account, noonOf9March.now());
    await open(third, account, noonOf9March.now());
    const standing = async () =>
      Promise.all(
        [digest, second, third, bystander.digest].map(
          async (one) => (await queries.findSession(one, mon9Mar)) !== undefined,
        ),
      );
    await inStores(db, ({ accounts }) => accounts.closeSession(second));
    expect(await standing()).toEqual([true, false, true, true]);
    await inStores(db, ({ accounts }) => accounts.closeSessions(account, third));
    expect(await standing()).toEqual([false, false, true, true]);
    await inStores(db, ({ accounts }) => accounts.closeSessions(account));
    expect(await standing()).toEqual([false, false, false, true]);
  });

  it('is one of the newest that an account keeps', async () => {
    const { account, digest } = await aSession('surplus');
    const bystander = await aSession('surplus-bystander');
    const [second, third] = [aDigest(), aDigest()];
    await open(third, account, '2026-03-09T04:02:00.000Z');
    await open(second, account, '2026-03-09T04:01:00.000Z');
    await inStores(db, ({ accounts }) => accounts.keepNewestSessions(account, 2));
    const found = await Promise.all(
      [digest, second, third, bystander.digest].map(
        async (one) => (await queries.findSession(one, mon9Mar))?.createdAt,
      ),
    );
    expect(found).toEqual([undefined, '2026-03-09T04:01:00.000Z', '2026-03-09T04:02:00.000Z', noonOf9March.now()]);
  });
});

describe('attempts to sign in', () => {
  const record = (key: string, at: string) => inStores(db, ({ accounts }) => accounts.recordAttempt(key, at));
  const count = (key: string, since: string) => inStores(db, ({ accounts }) => accounts.countAttempts(key, since));

  it('are counted per key since an instant, and forgotten on success', async () => {
    await record('a', '2026-03-09T04:00:00.000Z');
    await record('a', '2026-03-09T04:00:30.000Z');
    await record('b', '2026-03-09T04:00:30.000Z');
    expect(await count('a', '2026-03-09T04:00:00.000Z')).toBe(2);
    expect(await count('a', '2026-03-09T04:00:00.001Z')).toBe(1);
    await inStores(db, ({ accounts }) => accounts.forgetAttempts('a'));
    expect([await count('a', '2026-03-09T00:00:00.000Z'), await count('b', '2026-03-09T00:00:00.000Z')]).toEqual([
      0, 1,
    ]);
  });

  it('of every key are forgotten after an hour', async () => {
    await record('junk', '2026-03-10T04:00:00.000Z');
    await record('other', '2026-03-10T05:00:00.000Z');
    expect(await count('junk', '2026-03-10T00:00:00.000Z')).toBe(1);
    await record('other', '2026-03-10T05:00:00.001Z');
    expect(await count('junk', '2026-03-10T00:00:00.000Z')).toBe(0);
  });
});
