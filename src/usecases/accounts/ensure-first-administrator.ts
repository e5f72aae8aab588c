import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Deps } from '../ports.ts';
import type { IssuedPassword } from './create-account.ts';
import { oneTimePassword } from './one-time-password.ts';

const loginName = 'admin';

/** Opens the account of the first administrator, if there is no account yet; its password has to be changed at first use. */
export async function ensureFirstAdministrator(deps: Deps, agencyId: AgencyId): Promise<IssuedPassword | undefined> {
  if ((await deps.queries.countAccounts()) > 0) return undefined;
  const password = oneTimePassword(deps);
  const hash = await deps.passwords.hash(password);
  if (hash === 'busy')
    throw new Error('The first administrator was not created: passwords are being hashed already. Start again.');
  return deps.inTransaction(async ({ accounts, audit, queries }) => {
    if ((await queries.countAccounts()) > 0) return undefined;
    const accountId = deps.newId() as AccountId;
    const account = {
      agencyId,
      accountId,
      loginName,
      displayName: '系统管理员',
      mustChangePassword: true,
      disabledAt: null,
    };
    await accounts.create(account, hash, deps.now());
    await accounts.setRoles(account, ['administrator'], deps.today());
    await audit.record({ id: accountId, agencyId }, 'account.created', `account/${accountId}`, {
      agencyId,
      roles: ['administrator'],
    });
    return { accountId, loginName, password };
  });
}
