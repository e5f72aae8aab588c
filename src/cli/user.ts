import { resetPasswordAsOperator } from '../usecases/accounts/reset-password-as-operator.ts';
import type { Deps } from '../usecases/ports.ts';
import type { CommandIo } from './command-io.ts';

const usage = '用法：gongkai user password 登录名\n为该账号生成新的一次性密码，只显示这一次。';

/** `gongkai user password NAME`: a new random password, shown once. Exit code 0 done, 2 not done (says why). */
export async function runUser(
  args: readonly string[],
  io: Pick<CommandIo, 'out' | 'err'>,
  deps: Deps,
): Promise<number> {
  const [subcommand, loginName, ...rest] = args;
  if (subcommand !== 'password' || loginName === undefined || rest.length > 0) {
    io.err(usage);
    return 2;
  }
  const issued = await resetPasswordAsOperator(deps, loginName);
  if (!issued.ok) {
    io.err(issued.refusal.message);
    return 2;
  }
  io.out(`账号 ${issued.value.loginName} 的新密码（只显示这一次，首次登录须修改）：${issued.value.password}`);
  return 0;
}
