import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { type AccountRef, findAccountBelow } from './find-account-below.ts';

/** Bars somebody else's account at once: its sessions end, and its password opens nothing. */
export async function disableAccount(deps: Deps, actor: Actor, input: AccountRef): Promise<Result<null, Refusal>> {
  const found = await findAccountBelow(deps, actor, input, '停用');
  if (!found.ok) return found;
  return deps.inTransaction(async ({ accounts, audit }) => {
    await accounts.setDisabled(found.value, deps.now());
    await accounts.closeSessions(found.value);
    await audit.record(actor, 'account.disabled', `account/${found.value.accountId}`, { agencyId: input.agencyId });
    return accept(null);
  });
}
