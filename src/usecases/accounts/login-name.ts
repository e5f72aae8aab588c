import type { Refusal } from '../../core/law/refusal.ts';

/** A login name as it is stored: capitals and blanks around it do not matter. */
export function normalizeLoginName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What speaks against a login name, once normalized. */
export function faultsOfLoginName(loginName: string): readonly Refusal[] {
  if (/^[a-z][a-z0-9._-]{1,39}$/.test(loginName)) return [];
  const message = '登录名须以英文字母开头，由2至40个英文字母、数字、点、横线或下划线组成。';
  return [{ reason: 'malformed', field: 'loginName', message }];
}
