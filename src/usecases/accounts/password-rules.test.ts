import { describe, expect, it } from 'vitest';
import { faultsOfPassword, normalizePassword } from './password-rules.ts';

const names = ['zhang-san', '张三', '和木县多拉特乡人民政府', '多拉特乡'];

describe('a new password', () => {
  it.each([
    'correct horse battery staple',
    '草原 雨后 骑行 三百里 看日出',
    'x7#kQ!m2vLp9@wZr',
    '7k3mv-q0d9r-x4b2n-h8s6t',
    'the 2026 harvest was better',
  ])('may be %s', (password) => {
    expect(faultsOfPassword(password, names)).toEqual([]);
  });

  it.each([
    ['14 characters', 'kd83-lq02-mx71', '至少15个字符，现在是14个'],
    ['seven characters that look like fifteen bytes', '草原雨后骑行远', '至少15个字符，现在是7个'],
    ['1025 characters', 'k8'.repeat(512).concat('!'), '不能超过1024个字符'],
    ['the login name', 'Zhang-San rides at dawn', '不能包含“zhang-san”'],
    ['the agency', '在多拉特乡看日出最好的地方', '不能包含“多拉特乡”'],
    ['the product', 'GongKai rides at dawn', '不能包含“gongkai”'],
    ['the product in full width', 'ｇｏｎｇｋａｉ rides at dawn', '不能包含“gongkai”'],
    ['common words put together', 'password12345678', '太容易被猜到'],
    ['a walk over the keyboard', 'qwertyuiopasdfghjkl', '太容易被猜到'],
    ['one piece over and over', 'k8#w2k8#w2k8#w2', '太容易被猜到'],
    ['few different characters', 'aabbaabbaabbabab', '太容易被猜到'],
  ])('may not be %s', (_what, password, fault) => {
    const messages = faultsOfPassword(password, names).map(({ message }) => message);
    expect(messages.join()).toContain(fault);
  });

  it('may not be the old one, in whatever width it is typed', () => {
    const [fault] = faultsOfPassword('correct horse battery ｓｔａｐｌｅ', [], 'correct horse battery staple');
    expect(fault).toMatchObject({ reason: 'weakPassword', field: 'next', message: '新密码不能与现在的密码相同。' });
    expect(normalizePassword('ｓｔａｐｌｅ')).toBe('staple');
  });
});
