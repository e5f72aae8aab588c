import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenDigits, spokenNumber, spokenPhone, spokenWhole } from './spoken-numbers.ts';

it.each([
  ['0', '零'],
  ['7', '七'],
  ['10', '十'],
  ['15', '十五'],
  ['100', '一百'],
  ['105', '一百零五'],
  ['110', '一百一十'],
  ['1000', '一千'],
  ['1010', '一千零一十'],
  ['10000', '一万'],
  ['10005', '一万零五'],
  ['10500', '一万零五百'],
  ['100000', '十万'],
  ['110000', '十一万'],
  ['1000001', '一百万零一'],
  ['20300400', '二千零三十万零四百'],
  ['100000000', '一亿'],
  ['100010000', '一亿零一万'],
  ['120000000000', '一千二百亿'],
])('%s is said %s', (written, said) => {
  expect(spokenWhole(written)).toBe(said);
});

it.each([
  ['1,234.5', '一千二百三十四点五'],
  ['0.05', '零点零五'],
  ['12345678901234567', '一二三四五六七八九〇一二三四五六七'],
])('%s is said %s', (written, said) => {
  expect(spokenNumber(written)).toBe(said);
});

describe('what names something', () => {
  it('is read digit by digit', () => {
    expect([spokenDigits('2026'), spokenPhone('0901-3680012')]).toEqual(['二〇二六', '零九零幺，三六八零零幺二']);
  });
});

it('is understood again, whatever the number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), (value) => {
      expect(heard(spokenWhole(String(value)))).toBe(value);
    }),
  );
});

/** What a listener understands: written apart from the rule it tests. */
function heard(said: string): bigint {
  const worth: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
  const digit = (sign: string): bigint => BigInt('零一二三四五六七八九'.indexOf(sign));
  let total = 0n;
  let section = 0n;
  let unit = 0n;
  for (const sign of said) {
    const place = worth[sign];
    if (place !== undefined) {
      section += (unit === 0n ? 1n : unit) * place;
      unit = 0n;
    } else if (sign === '万' || sign === '亿') {
      const group = sign === '万' ? 10_000n : 100_000_000n;
      total = sign === '亿' ? (total + section + unit) * group : total + (section + unit) * group;
      section = 0n;
      unit = 0n;
    } else unit = digit(sign);
  }
  return total + section + unit;
}
