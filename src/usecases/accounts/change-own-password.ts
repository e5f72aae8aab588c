import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Account, Deps } from '../ports.ts';
import { busy, tooManyAttempts } from './account-refusals.ts';
import { attemptKey, attemptsPerMinute, countAttempt } from './attempt-limit.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { faultsOfPassword, normalizePassword } from './password-rules.ts';

export interface ChangeOwnPassword {
  readonly current: string;
  readonly next: string;
  readonly source: string;
}

/**
 * Replaces the actor's own password and begins a new session; every session from before ends. Refuses a wrong current
 * password (counted like an attempt to sign in) and a weak new one, with everything that speaks against it.
 */
export async function changeOwnPassword(
  deps: Deps,
  actor: Actor,
  input: ChangeOwnPassword,
): Promise<Result<OpenedSession, readonly Refusal[]>> {
  const account = await findOwn(deps, actor);
  if (account === undefined) return refuse([notFound]);
  const key = attemptKey(deps, account.loginName, input.source);
  if ((await countAttempt(deps, key)) > attemptsPerMinute) return refuse([tooManyAttempts]);
  const isRight = await deps.passwords.verify(normalizePassword(input.current), account.passwordHash);
  if (isRight === 'busy') return refuse([busy]);
  if (!isRight)
    return refuse([{ reason: 'wrongPassword', field: 'current', message: '现在的密码不正确，请重新输入。' }]);
  const faults = faultsOfPassword(input.next, await namesAround(deps, account), input.current);
  if (faults.length > 0) return refuse(faults);
  const hash = await deps.passwords.hash(normalizePassword(input.next));
  if (hash === 'busy') return refuse([busy]);
  return accept(await replace(deps, actor, { ...account, mustChangePassword: false }, hash, key));
}

function replace(deps: Deps, actor: Actor, account: Account, hash: string, key: string): Promise<OpenedSession> {
  return deps.inTransaction(async (stores) => {
    await stores.accounts.setPassword(account, hash, false);
    await stores.accounts.forgetAttempts(key);
    await stores.accounts.closeSessions(account);
    const opened = await openSession(deps, stores, account);
    await stores.audit.record(actor, 'account.passwordChanged', `account/${account.accountId}`);
    return opened;
  });
}

async function findOwn(deps: Deps, actor: Actor): Promise<(Account & { readonly passwordHash: string }) | undefined> {
  const account = await deps.queries.findAccount(actor.agencyId, actor.id, deps.today());
  return account && deps.queries.findAccountByLogin(account.loginName, deps.today());
}

/** Names that somebody who knows the person would try. */
async function namesAround(deps: Deps, account: Account): Promise<readonly string[]> {
  const tree = await deps.queries.loadTree();
  const agency = tree.agencies.find(({ id }) => id === account.agencyId);
  const places = agency === undefined ? [] : [agency.name, agency.shortName, agency.id];
  return [account.loginName, account.displayName, ...places];
}
