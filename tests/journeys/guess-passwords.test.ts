import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aDatabase } from '../support/database.ts';
import { aClock, depsOver } from '../support/deps.ts';
import { anOfficeServer } from '../support/office-server.ts';
import { aBrowser, aPerson } from '../support/signed-in.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const clock = aClock();
const deps = depsOver(db, clock);
const app = anOfficeServer(deps);
let torli: AgencyId;
let serial = 0;

beforeAll(async () => {
  torli = await anAgency(db, 'torli');
});

function aClerk() {
  serial += 1;
  return aPerson(deps, torli, `clerk-${serial}`, ['clerk']);
}

describe('guessing', () => {
  it('is stopped after five attempts a minute, for this name from this source only', async () => {
    const clerk = await aClerk();
    const guesser = aBrowser(app, '203.0.113.1');
    const guess = () => guesser.signIn({ loginName: clerk.loginName, password: 'a wrong one' });
    for (const _time of [1, 2, 3, 4, 5]) expect((await guess()).statusCode).toBe(401);
    const stopped = await guesser.signIn(clerk);
    expect([stopped.statusCode, stopped.headers['retry-after']]).toEqual([429, '60']);
    expect(stopped.json()).toMatchObject({ reason: 'tooManyAttempts', message: expect.stringContaining('一分钟') });
    expect((await aBrowser(app, '203.0.113.2').signIn(clerk)).statusCode).toBe(200);
    clock.forward(61);
    expect((await guesser.signIn(clerk)).statusCode).toBe(200);
  });

  it('is forgiven to who then knows the password', async () => {
    const clerk = await aClerk();
    const forgetful = aBrowser(app, '203.0.113.5');
    const statuses: number[] = [];
    for (const password of ['x', 'x', 'x', 'x', clerk.password, 'x', 'x', 'x', 'x', clerk.password]) {
      statuses.push((await forgetful.signIn({ loginName: clerk.loginName, password })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 200, 401, 401, 401, 401, 200]);
  });

  it('is stopped for names that do not exist just the same', async () => {
    const guesser = aBrowser(app, '203.0.113.3');
    const statuses: number[] = [];
    for (const _time of [1, 2, 3, 4, 5, 6]) {
      statuses.push((await guesser.signIn({ loginName: 'ghost', password: 'x' })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('gets no further by guessing at once', async () => {
    const clerk = await aClerk();
    const guesses = Array.from({ length: 15 }, () =>
      aBrowser(app, '203.0.113.4').signIn({ loginName: clerk.loginName, password: 'a wrong one' }),
    );
    const statuses = (await Promise.all(guesses)).map((reply) => reply.statusCode);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(5);
  });

  it('is told to wait when too many passwords are being checked', async () => {
    const clerk = await aClerk();
    const crowd = Array.from({ length: 40 }, (_, index) =>
      aBrowser(app, `203.0.113.${index + 50}`).signIn({ loginName: clerk.loginName, password: 'x' }),
    );
    const refused = (await Promise.all(crowd)).filter((reply) => reply.statusCode === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers['retry-after']).toBe('5');
    expect(refused[0]?.json()).toMatchObject({ reason: 'busy', message: expect.stringContaining('请稍候') });
  });
});
