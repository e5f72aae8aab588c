import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import type { IssuedPassword } from './create-account.ts';
import { normalizeLoginName } from './login-name.ts';
import { issuePassword } from './reset-password.ts';

// whoever has the machine has no account; the log says so
const operator = 'operator' as AccountId;

/** The way back in when nobody can sign in any more: a new one-time password, asked for at the machine itself. */
export async function resetPasswordAsOperator(deps: Deps, loginName: string): Promise<Result<IssuedPassword, Refusal>> {
  const account = await deps.queries.findAccountByLogin(normalizeLoginName(loginName), deps.today());
  if (account === undefined)
    return refuse({ reason: 'notFound', message: `没有登录名为“${loginName}”的账号，请检查拼写。` });
  return issuePassword(deps, { id: operator, agencyId: account.agencyId }, account);
}
