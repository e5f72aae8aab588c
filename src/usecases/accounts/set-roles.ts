import type { Actor } from '../../core/access/permissions.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { type AccountRef, findAccountBelow } from './find-account-below.ts';
import { faultsOfRoles } from './role-rules.ts';

export interface SetRoles extends AccountRef {
  readonly roles: readonly Role[];
}

/** Gives somebody else the named posts from today on and takes the others; it holds from their next request. */
export async function setRoles(
  deps: Deps,
  actor: Actor,
  input: SetRoles,
): Promise<Result<null, Refusal | readonly Refusal[]>> {
  const found = await findAccountBelow(deps, actor, input, '调整');
  if (!found.ok) return found;
  const roles = [...new Set(input.roles)];
  const faults = faultsOfRoles(roles);
  if (faults.length > 0) return refuse(faults);
  return deps.inTransaction(async ({ accounts, audit }) => {
    await accounts.setRoles(found.value, roles, deps.today());
    await audit.record(actor, 'account.rolesChanged', `account/${found.value.accountId}`, {
      agencyId: input.agencyId,
      before: found.value.roles,
      after: roles,
    });
    return accept(null);
  });
}
