import { describe, expect, it } from 'vitest';
import { findPersonalInformation } from './find-personal-information.ts';

describe('personal data in a text', () => {
  // numbers of the law page §8.5, all with a right check digit; the last ones have a wrong one
  it.each([
    ['身份证11010519491231002X。', ['idCardNumber']],
    ['身份证 1101 0519 4912 3100 2x', ['idCardNumber']],
    ['１１０１０１１９９００３０７０００３', ['idCardNumber']],
    ['请回电138-1234-5678或者+86 13912345678', ['mobilePhone', 'mobilePhone']],
    ['于 2026-03-09 13812345678 来电', ['mobilePhone']],
    ['13812345678 11010119900307000３', ['mobilePhone', 'idCardNumber']],
    ['写信到 zhang.san@example.cn 即可', ['email']],
    ['卡号6222 0000 0000 0000 002', []],
    ['卡号4111 1111 1111 1111', ['bankCard']],
    ['文号青政发〔2026〕3号，2026年3月9日，电话0901-3681234', []],
    ['信用代码113417020032563511', []],
    ['身份证110105194912310021', []],
  ] as const)('%s', (text, kinds) => {
    expect(findPersonalInformation(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says where', () => {
    const text = '电话１３８ １２３４ ５６７８，谢谢';
    const [datum] = findPersonalInformation(text);
    expect(text.slice(datum?.from, datum?.to)).toBe('１３８ １２３４ ５６７８');
  });
});
