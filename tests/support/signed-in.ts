import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Actor } from '../../src/core/access/permissions.ts';
import type { Role } from '../../src/core/access/roles.ts';
import type { AccountId, AgencyId } from '../../src/core/values/ids.ts';
import { createAccount, type IssuedPassword } from '../../src/usecases/accounts/create-account.ts';
import type { Deps } from '../../src/usecases/ports.ts';

/** Somebody who may administer an agency and those below it. */
export function anAdministrator(agencyId: AgencyId): Actor {
  return { id: 'administrator-0' as AccountId, agencyId, displayName: '系统管理员', roles: ['administrator'] };
}

/** A real account with a password that need not be changed. */
export async function aPerson(
  deps: Deps,
  agencyId: AgencyId,
  loginName: string,
  roles: readonly Role[],
): Promise<IssuedPassword> {
  const input = { agencyId, loginName, displayName: '经办人甲', roles, mustChange: false };
  const created = await createAccount(deps, anAdministrator(agencyId), input);
  if (!created.ok) throw new Error(`${loginName} was refused: ${JSON.stringify(created.refusal)}`);
  return created.value;
}

/** A browser: it keeps the cookie and the token, and sends what a browser sends from the site's own pages. */
export interface Browser {
  cookie: string;
  token: string;
  readonly source: string;
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<LightMyRequestResponse>;
  signIn(person: { readonly loginName: string; readonly password: string }): Promise<LightMyRequestResponse>;
}

/** A browser at some address that has not visited the server yet. */
export function aBrowser(app: FastifyInstance, source = '192.0.2.1'): Browser {
  const browser: Browser = {
    cookie: '',
    token: '',
    source,
    async send(method, url, payload) {
      const reply = await app.inject({
        method,
        url,
        remoteAddress: source,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(browser.cookie === '' ? {} : { cookie: browser.cookie }),
          ...(browser.token === '' ? {} : { 'x-csrf-token': browser.token }),
        },
        ...(payload === undefined ? {} : { payload }),
      });
      const [change] = reply.cookies;
      if (change !== undefined) browser.cookie = change.value === '' ? '' : `${change.name}=${change.value}`;
      if (reply.headers['content-type']?.toString().includes('json'))
        browser.token = reply.json<{ csrfToken?: string }>().csrfToken ?? browser.token;
      return reply;
    },
    signIn: ({ loginName, password }) => browser.send('POST', '/api/office/session', { loginName, password }),
  };
  return browser;
}
