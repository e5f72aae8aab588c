import type { Actor } from '../../core/access/permissions.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { busy } from './account-refusals.ts';
import { faultsOfLoginName, normalizeLoginName } from './login-name.ts';
import { oneTimePassword } from './one-time-password.ts';
import { faultsOfRoles } from './role-rules.ts';
import { faultsOfText } from './text-faults.ts';

export interface CreateAccount {
  readonly agencyId: AgencyId;
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** False only for the accounts of the demonstration, whose passwords the operator reads at first start. */
  readonly mustChange?: boolean;
}

/** A password that exists in clear only here: it is shown once and then known to its owner alone. */
export interface IssuedPassword {
  readonly accountId: AccountId;
  readonly loginName: string;
  readonly password: string;
}

/** Opens an account with posts from today on and a random password. Refuses with every faulty field. */
export async function createAccount(
  deps: Deps,
  actor: Actor,
  input: CreateAccount,
): Promise<Result<IssuedPassword, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'account.write', input.agencyId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const loginName = normalizeLoginName(input.loginName);
  const displayName = input.displayName.trim();
  const roles = [...new Set(input.roles)];
  const faults = [
    ...faultsOfLoginName(loginName),
    ...faultsOfText(displayName, { field: 'displayName', title: '姓名', most: 50 }),
    ...faultsOfRoles(roles),
  ];
  if (faults.length > 0) return refuse(faults);
  const password = oneTimePassword(deps);
  const hash = await deps.passwords.hash(password);
  if (hash === 'busy') return refuse([busy]);
  return deps.inTransaction(async ({ accounts, audit, queries }) => {
    if ((await queries.findAccountByLogin(loginName, deps.today())) !== undefined) return refuse([nameTaken]);
    const accountId = deps.newId() as AccountId;
    const account = {
      agencyId: input.agencyId,
      accountId,
      loginName,
      displayName,
      mustChangePassword: input.mustChange ?? true,
      disabledAt: null,
    };
    await accounts.create(account, hash, deps.now());
    await accounts.setRoles(account, roles, deps.today());
    await audit.record(actor, 'account.created', `account/${accountId}`, {
      agencyId: input.agencyId,
      roles,
    });
    return accept({ accountId, loginName, password });
  });
}

const nameTaken: Refusal = { reason: 'nameTaken', field: 'loginName', message: '这个登录名已有人使用，请换一个。' };
