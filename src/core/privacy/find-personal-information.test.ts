import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBankCard, anyDay, anyIdNumber, anyMobile } from '../../../tests/support/personal-numbers.ts';
import { creditCodeCheckCharacter } from './credit-code.ts';
import { findPersonalInformation } from './find-personal-information.ts';

const kindsIn = (text: string, heading?: string): readonly string[] =>
  findPersonalInformation(text, heading).map(({ kind }) => kind);

describe('personal data in a text', () => {
  // numbers of the law page §8.5, all with a right check digit; the last ones have a wrong one
  it.each([
    ['身份证11010519491231002X。', ['idCardNumber']],
    ['身份证 1101 0519 4912 3100 2x', ['idCardNumber']],
    ['１１０１０１１９９００３０７０００３', ['idCardNumber']],
    ['一一〇一〇一一九九〇〇三〇七〇〇〇三', ['idCardNumber']],
    ['1101\u200b0119900307\u20600003', ['idCardNumber']],
    ['١١٠١٠١١٩٩٠٠٣٠٧٠٠٠٣', ['idCardNumber']],
    ['身份证号：110101900307003', ['idCardNumber']],
    ['请回电138-1234-5678或者+86 13912345678', ['mobilePhone', 'mobilePhone']],
    ['于 2026-03-09 13812345678 来电', ['mobilePhone']],
    ['电话一三八一二三四五六七八', ['mobilePhone']],
    ['联系人：张某1 3 8 1 2 3 4 5 6 7 8', ['mobilePhone']],
    ['13812345678 11010119900307000３', ['mobilePhone', 'idCardNumber']],
    ['写信到 zhang.san@example.cn 即可', ['email']],
    ['卡号6222 0000 0000 0000 002', []],
    ['卡号4111 1111 1111 1111', ['bankCard']],
    ['文号青政发〔2026〕3号，2026年3月9日，电话0901-3681234', []],
    ['信用代码113417020032563511', []],
    ['身份证110105194912310021', []],
    ['138****5678，65************1234', []],
  ] as const)('%s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  // what a township publishes every week
  it.each([
    ['数额', '预算13812345678元，下达15900000000.00元，￥13812345678'],
    ['千位分组', '全年收入13 812 345 678元'],
    ['编号', '许可证编号：13812345678；流水号15912345678；合同编号18812345678'],
    ['项目代码', '项目代码2019-654224-47-01-012345、2202-654224-04-05-100062'],
    ['不动产单元号', '654224001003GB00012F00010001'],
    ['工商注册号', '注册号654224050001239'],
    ['快递单号', '单号110101900307003'],
    ['索引号', '010412345/2026-00017，11654224010412345X/202603-00013'],
    ['网址', '见http://www.xjtl.gov.cn/13812345678.html和https://example.cn/a?id=6222021234567890128'],
    ['摘要', 'sha256 a13812345678b4111111111111111c'],
    ['年份和数字', '2021 2022 2023 2024 2025 1381 2345 678'],
    ['小数', '0.13812345678'],
    ['电话', '0901-3681234、12345、400-123-4567、7位3681234'],
    ['个体工商户', '92654224MA7758XX1A'],
    ['时间', '20260309123456789'],
  ])('is not seen in ordinary numbers: %s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    ['a'.repeat(400_000), []],
    [`${'.a'.repeat(200_000)}@`, []],
    [`${'@a'.repeat(200_000)}`, []],
    [`见a@b.example.cn%c@d.example.cn，${'x'.repeat(400_000)}`, ['email', 'email']],
  ] as const)('is looked for in a long text without a break as fast as in any other', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('says where', () => {
    const text = '电话１３８ １２３４ ５６７８，谢谢';
    const [datum] = findPersonalInformation(text);
    expect(text.slice(datum?.from, datum?.to)).toBe('１３８ １２３４ ５６７８');
  });

  it('is found in every disguise, at its place', () => {
    const anyDisguise = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.replace(/[!-~]/g, (half) => String.fromCharCode(half.charCodeAt(0) + 0xfee0)),
      (text) => text.toLowerCase(),
      (text) => text.replace(/(.{4})(?=.)/g, '$1 '),
      (text) => text.replace(/(.{3})(?=.{4})/, '$1\u3000'),
      (text) => [...text].join(' '),
      (text) => [...text].join('\u200b'),
      (text) => text.replace(/^(.{6})(.{8})/, '$1-$2-'),
    );
    fc.assert(
      fc.property(anyIdNumber(), anyDisguise, (number, disguise) => {
        const text = `户主身份证：${disguise(number)}，住本乡。`;
        const found = findPersonalInformation(text);
        expect(found.map(({ kind }) => kind)).toEqual(['idCardNumber']);
        expect(text.slice(found[0]?.from, found[0]?.to)).toBe(disguise(number));
      }),
    );
  });

  it('is found for every mobile phone and every card', () => {
    fc.assert(
      fc.property(anyMobile(), anyBankCard(), (phone, card) => {
        expect(kindsIn(`电话${phone}；`)).toEqual(['mobilePhone']);
        expect(kindsIn(`卡号${card.replace(/(\d{4})(?=\d)/g, '$1 ')}。`)).toEqual(['bankCard']);
      }),
    );
  });

  it('is never seen in amounts, dates, document numbers, index numbers and credit codes', () => {
    const anyAmount = fc.integer({ min: 0, max: 99_999_999_999 });
    const anyCreditCode = fc
      .record({ kind: fc.constantFrom('11', '91', '92', '12'), body: fc.integer({ min: 10_000_000, max: 99_999_999 }) })
      .map(({ kind, body }) => {
        const code = `${kind}654224MA7${String(body).slice(0, 6)}`;
        return `${code}${creditCodeCheckCharacter(code)}`;
      });
    const anyOrdinary = fc.oneof(
      anyAmount.map((fen) => `${fen}元`),
      anyAmount.map((fen) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}万元`),
      anyAmount.map((fen) => fen.toLocaleString('en-US')),
      anyDay(1949, 2030),
      anyDay(1949, 2030).map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`),
      fc.integer({ min: 1, max: 9999 }).map((serial) => `多政发〔2026〕${serial}号`),
      fc.integer({ min: 1, max: 99_999 }).map((serial) => `010412345/2026-${String(serial).padStart(5, '0')}`),
      fc.integer({ min: 2_000_000, max: 8_999_999 }).map((number) => `0901-${number}`),
      anyCreditCode,
    );
    fc.assert(
      fc.property(fc.array(anyOrdinary, { minLength: 1, maxLength: 12 }), (parts) => {
        expect(kindsIn(parts.join('，'))).toEqual([]);
      }),
    );
  });
});
