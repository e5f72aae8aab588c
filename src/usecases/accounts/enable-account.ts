import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { type AccountRef, findAccountBelow } from './find-account-below.ts';

/** Lets a disabled account sign in again, with the password and the posts it had. */
export async function enableAccount(deps: Deps, actor: Actor, input: AccountRef): Promise<Result<null, Refusal>> {
  const found = await findAccountBelow(deps, actor, input, '启用');
  if (!found.ok) return found;
  return deps.inTransaction(async ({ accounts, audit }) => {
    await accounts.setDisabled(found.value, null);
    await audit.record(actor, 'account.enabled', `account/${found.value.accountId}`, { agencyId: input.agencyId });
    return accept(null);
  });
}
