import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Account, Deps } from '../ports.ts';
import { ownAccount } from './account-refusals.ts';

/** Whose account is meant. */
export interface AccountRef {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
}

/** The account of somebody else that the actor may administer; `act` names in Chinese what is about to be done to it. */
export async function findAccountBelow(
  deps: Deps,
  actor: Actor,
  { agencyId, accountId }: AccountRef,
  act: string,
): Promise<Result<Account, Refusal>> {
  const allowed = await authorize(deps, actor, 'account.write', agencyId);
  if (!allowed.ok) return allowed;
  const account = await deps.queries.findAccount(agencyId, accountId, deps.today());
  if (account === undefined) return refuse(notFound);
  return account.accountId === actor.id ? refuse(ownAccount(act)) : accept(account);
}
