import type { Refusal } from '../../core/law/refusal.ts';

/** The same words whatever was wrong, so that nobody learns which accounts exist. */
export const wrongCredentials: Refusal = {
  reason: 'wrongCredentials',
  message: '登录名或密码不正确，或者账号已停用。忘记密码时，请联系本机关的系统管理员重置。',
};

export const tooManyAttempts: Refusal = {
  reason: 'tooManyAttempts',
  message: '一分钟内尝试的次数过多，请等一分钟后再试。',
};

export const busy: Refusal = { reason: 'busy', message: '现在登录的人较多，请稍候几秒再试。' };

/** Nobody decides about the own account: another administrator does. */
export function ownAccount(act: string): Refusal {
  return { reason: 'ownAccount', message: `不能${act}自己的账号，请由另一位系统管理员办理。` };
}
