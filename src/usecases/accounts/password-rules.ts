import type { Refusal } from '../../core/law/refusal.ts';

/** Length of a password that stands alone, without a second factor (NIST SP 800-63B-4), and the most that is hashed. */
const passwordLength = { least: 15, most: 1024 } as const;

// what guessing programs put together first; a password has to be long without them
const commonPieces = `
administrator 01234567890 1234567890 qwertyuiop 0987654321 abcdefghijklmnopqrstuvwxyz 123456789 987654321 asdfghjkl
1q2w3e4r5t passw0rd password p@ssw0rd p@ssword 12345678 87654321 1qaz2wsx 3edc4rfv 5tgb6yhn 147258369 iloveyou woaini
5201314 1314520 welcome letmein zxcvbnm qazwsx edcrfv abcdefg abcdef abcd abc123 123456 654321 112233 123123 12345
11111 00000 66666 88888 1234 2024 2025 2026 qwerty asdf admin master dragon monkey football sunshine princess zhengfu
xinxi mima test guest root user login 政府信息公开 信息公开 管理员 密码`
  .trim()
  .split(/\s+/)
  .sort((left, right) => right.length - left.length);
const leastOwnLength = 8;
const leastDistinct = 6;

/** The form in which a password is hashed and compared: what looks the same is the same, whatever keyboard typed it. */
export function normalizePassword(text: string): string {
  return text.normalize('NFKC');
}

/**
 * Everything that speaks against a new password (security card §2.5): its length, and whatever makes it guessable.
 * `names` are words that belong to the person and the place.
 */
export function faultsOfPassword(text: string, names: readonly string[], current?: string): readonly Refusal[] {
  const password = normalizePassword(text);
  const length = [...password].length;
  const plain = password.toLowerCase();
  const name = ['gongkai', ...names].find((word) => word.length >= 3 && plain.includes(word.toLowerCase()));
  const faults = [
    length < passwordLength.least &&
      `新密码至少${passwordLength.least}个字符，现在是${length}个。可以用几个不相关的词连成一句。`,
    length > passwordLength.most && `新密码不能超过${passwordLength.most}个字符。`,
    name !== undefined && `新密码不能包含“${name}”，请换一个说法。`,
    isPredictable(plain) && '新密码太容易被猜到（常见词、连续或重复的字符），请换成几个不相关的词。',
    current !== undefined && password === normalizePassword(current) && '新密码不能与现在的密码相同。',
  ];
  return faults
    .filter((message) => message !== false)
    .map((message) => ({ reason: 'weakPassword', field: 'next', message }));
}

/** Made of common pieces, of a few characters, or of one piece over and over. */
function isPredictable(plain: string): boolean {
  const own = commonPieces.reduce((rest, piece) => rest.replaceAll(piece, ''), plain);
  return [...own].length < leastOwnLength || new Set(plain).size < leastDistinct || /^(.{1,12}?)\1+$/u.test(plain);
}
