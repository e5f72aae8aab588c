import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { ensureFirstAdministrator } from '../../src/usecases/accounts/ensure-first-administrator.ts';
import { aDatabase } from '../support/database.ts';
import { aClock, depsOver } from '../support/deps.ts';
import { anOfficeServer, session } from '../support/office-server.ts';
import { aBrowser } from '../support/signed-in.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const deps = depsOver(db, aClock());
const server = anOfficeServer(deps);

describe('the first administrator', () => {
  it('has a password that opens nothing but its own change', async () => {
    await anAgency(db, 'hemu', { name: '和木县人民政府', shortName: '和木' });
    const first = await ensureFirstAdministrator(deps, 'hemu' as AgencyId);
    expect(first?.password).toMatch(/^[0-9a-z]{5}(-[0-9a-z]{5}){3}$/);
    expect(await ensureFirstAdministrator(deps, 'hemu' as AgencyId)).toBeUndefined();
    const browser = aBrowser(server);
    const password = first?.password ?? '';
    expect((await browser.signIn({ loginName: 'admin', password })).json()).toMatchObject({ mustChangePassword: true });
    const refused = await browser.send('POST', '/api/office/probe');
    expect([refused.statusCode, refused.json<{ reason: string }>().reason]).toEqual([403, 'mustChangePassword']);

    const set = (current: string, next: string) => browser.send('PUT', '/api/office/password', { current, next });
    expect((await set('wrong', '草原 雨后 骑行 三百里 看日出')).json()).toMatchObject({ field: 'current' });
    expect((await set(password, '和木县人民政府的管理员密码')).json<{ errors: unknown[] }>().errors).toHaveLength(2);
    const before = browser.cookie;
    expect((await set(password, '草原 雨后 骑行 三百里 看日出')).json()).toMatchObject({ mustChangePassword: false });
    expect((await server.inject({ url: session, headers: { cookie: before } })).statusCode).toBe(401);
    expect((await browser.send('POST', '/api/office/probe')).statusCode).toBe(204);
    expect((await aBrowser(server).signIn({ loginName: 'admin', password })).statusCode).toBe(401);
    const acts = (await deps.queries.listAudit('hemu' as AgencyId, { offset: 0, limit: 50 })).rows.map(
      ({ act }) => act,
    );
    expect(acts.sort()).toEqual([
      'account.created',
      'account.passwordChanged',
      'account.signInFailed',
      'account.signedIn',
    ]);
  });
});
