import type { Static } from 'typebox';
import * as contract from '../contract/accounts.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { postsOf } from '../usecases/accounts/actor-for.ts';
import { changeOwnPassword } from '../usecases/accounts/change-own-password.ts';
import { signIn } from '../usecases/accounts/sign-in.ts';
import { signOut } from '../usecases/accounts/sign-out.ts';
import { notFound } from '../usecases/authorize.ts';
import type { Deps, Session } from '../usecases/ports.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';

const current = apiRoute({
  ...contract.getSession,
  permission: 'signedIn',
  beforePasswordChange: true,
  async handle({ deps, visit }) {
    if (visit.session === undefined) return { ok: false, refusal: notFound };
    return { ok: true, value: await meOf(deps, visit.session) };
  },
});

const open = apiRoute({
  ...contract.openSession,
  permission: 'public',
  async handle({ deps, body, visit }) {
    const opened = await signIn(deps, {
      ...body,
      source: visit.source,
      ...(visit.sessionDigest === undefined ? {} : { replaces: visit.sessionDigest }),
    });
    if (!opened.ok) return opened;
    const { session, secret } = opened.value;
    return { ok: true, value: await meOf(deps, session), session: { secret } };
  },
});

const close = apiRoute({
  ...contract.closeSession,
  permission: 'signedIn',
  beforePasswordChange: true,
  async handle({ deps, actor, visit }) {
    if (visit.sessionDigest !== undefined) await signOut(deps, actor, visit.sessionDigest);
    return { ok: true, value: null, session: 'ended' };
  },
});

const password = apiRoute({
  ...contract.changePassword,
  permission: 'signedIn',
  beforePasswordChange: true,
  async handle({ deps, actor, body, visit }) {
    const changed = await changeOwnPassword(deps, actor, { ...body, source: visit.source });
    if (!changed.ok) return changed;
    const { session, secret } = changed.value;
    return { ok: true, value: await meOf(deps, session), session: { secret } };
  },
});

export const sessionRoutes: readonly ApiRoute[] = [current, open, close, password];

async function meOf(deps: Deps, session: Session): Promise<Static<typeof contract.Me>> {
  const { account, csrfToken } = session;
  const { lamp, outcomes } = await deps.queries.loadSettings(account.agencyId, deps.today());
  const { id, name, shortName, kind, level, isDemo } = agencyIn(await deps.queries.loadTree(), account.agencyId);
  return {
    accountId: account.accountId,
    loginName: account.loginName,
    displayName: account.displayName,
    roles: [...postsOf(account)],
    mustChangePassword: account.mustChangePassword,
    agency: { id, name, shortName, kind, level, isDemo },
    csrfToken,
    today: deps.today(),
    lamp,
    outcomes: { rows: { ...outcomes.rows }, remedies: { ...outcomes.remedies } },
  };
}
