import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Account, Deps } from '../ports.ts';
import { busy, tooManyAttempts, wrongCredentials } from './account-refusals.ts';
import { actorFor } from './actor-for.ts';
import { attemptKey, attemptsPerMinute, countAttempt } from './attempt-limit.ts';
import { decoyHash } from './decoy-hash.ts';
import { normalizeLoginName } from './login-name.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { normalizePassword } from './password-rules.ts';

export interface SignIn {
  readonly loginName: string;
  readonly password: string;
  /** Where the attempt comes from; it is counted, never kept in clear. */
  readonly source: string;
  /** Session that the browser brought along; it ends when the new one begins. */
  readonly replaces?: Digest;
}

/**
 * Opens a session. Refuses with the same words, after the same work, whether the name, the password or the account is
 * at fault; more than five attempts a minute for a name from a source; and `busy` when too many passwords wait.
 */
export async function signIn(deps: Deps, input: SignIn): Promise<Result<OpenedSession, Refusal>> {
  const loginName = normalizeLoginName(input.loginName);
  const decoy = await decoyHash(deps);
  if (decoy === 'busy') return refuse(busy);
  const found = await deps.queries.findAccountByLogin(loginName, deps.today());
  const key = attemptKey(deps, loginName, input.source);
  const attempts = await countAttempt(deps, key);
  if (attempts > attemptsPerMinute) {
    // only the first beyond the limit is noted: a flood may slow its source, not fill the log
    if (attempts === attemptsPerMinute + 1) await noteFailure(deps, found, 'throttled');
    return refuse(tooManyAttempts);
  }
  const hash = found === undefined || found.disabledAt !== null ? decoy : found.passwordHash;
  const isRight = await deps.passwords.verify(normalizePassword(input.password), hash);
  if (isRight === 'busy') return refuse(busy);
  if (!isRight || found === undefined || found.disabledAt !== null) {
    await noteFailure(deps, found, found?.disabledAt ? 'disabled' : 'wrongPassword');
    return refuse(wrongCredentials);
  }
  const { passwordHash: _hash, ...account } = found;
  return accept(await begin(deps, account, key, input.replaces));
}

function begin(deps: Deps, account: Account, key: string, replaces: Digest | undefined): Promise<OpenedSession> {
  return deps.inTransaction(async (stores) => {
    await stores.accounts.forgetAttempts(key);
    if (replaces !== undefined) await stores.accounts.closeSession(replaces);
    const opened = await openSession(deps, stores, account);
    await stores.audit.record(actorFor(account), 'account.signedIn', `account/${account.accountId}`);
    return opened;
  });
}

/** An unknown name has no agency in whose log it could stand; a row is written all the same, to take as long. */
function noteFailure(deps: Deps, account: Account | undefined, why: string): Promise<void> {
  return deps.inTransaction(async ({ accounts, audit }) => {
    if (account === undefined) await accounts.recordAttempt('unknown name', deps.now());
    else await audit.record(actorFor(account), 'account.signInFailed', `account/${account.accountId}`, { why });
  });
}
