import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Account, Deps } from '../ports.ts';
import { busy } from './account-refusals.ts';
import type { IssuedPassword } from './create-account.ts';
import { type AccountRef, findAccountBelow } from './find-account-below.ts';
import { oneTimePassword } from './one-time-password.ts';

/** Gives somebody else's account a new one-time password and ends its sessions. */
export async function resetPassword(
  deps: Deps,
  actor: Actor,
  input: AccountRef,
): Promise<Result<IssuedPassword, Refusal>> {
  const found = await findAccountBelow(deps, actor, input, '重置');
  return found.ok ? issuePassword(deps, actor, found.value) : found;
}

/** Replaces an account's password by a random one that has to be changed at first use. */
export async function issuePassword(
  deps: Deps,
  by: Pick<Actor, 'id' | 'agencyId'>,
  account: Account,
): Promise<Result<IssuedPassword, Refusal>> {
  const password = oneTimePassword(deps);
  const hash = await deps.passwords.hash(password);
  if (hash === 'busy') return refuse(busy);
  return deps.inTransaction(async ({ accounts, audit }) => {
    await accounts.setPassword(account, hash, true);
    await accounts.closeSessions(account);
    await audit.record(by, 'account.passwordReset', `account/${account.accountId}`, { agencyId: account.agencyId });
    return accept({ accountId: account.accountId, loginName: account.loginName, password });
  });
}
