import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { isAreaCode, regionOf } from './area-code.ts';
import { creditCodeCheckCharacter, parseCreditCode } from './credit-code.ts';
import { eighteenCharacters, idCardCheckCharacter, parseIdCardNumber } from './id-card.ts';
import { parseOrganizationCode } from './organization-code.ts';
import { parsePhoneNumber } from './phone-number.ts';

function outcome<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { reason: string } },
): Value | string {
  return result.ok ? result.value : result.refusal.reason;
}

describe('an ID-card number', () => {
  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105491231002', '110105491231002'],
  ])('%s is read as %s', (text, number) => {
    const parsed = parseIdCardNumber(text);
    expect(parsed.ok && [parsed.value.number, parsed.value.areaCode, parsed.value.birthDate]).toEqual([
      number,
      '110105',
      '1949-12-31',
    ]);
  });

  it.each([
    ['110105194912310021', 'idCard.checkDigit'],
    ['11010519491231002', 'idCard.form'],
    ['1101051949123100X2', 'idCard.form'],
    ['', 'idCard.form'],
    ['990105194912310020', 'idCard.region'],
    ['110105194902300029', 'idCard.birthDate'],
    ['110105491331002', 'idCard.birthDate'],
    ['110105179912310020', 'idCard.birthDate'],
  ])('%s is refused as %s', (text, reason) => {
    expect(outcome(parseIdCardNumber(text))).toBe(reason);
  });

  it('cannot be of somebody born after today', () => {
    const digits = '65422420270101901';
    const number = `${digits}${idCardCheckCharacter(digits)}`;
    expect(parseIdCardNumber(number).ok).toBe(true);
    expect(outcome(parseIdCardNumber(number, day('2026-03-02')))).toBe('idCard.birthDate');
  });

  it('of 15 digits becomes one of 18', () => {
    const parsed = parseIdCardNumber('110105491231002');
    expect(parsed.ok && eighteenCharacters(parsed.value)).toBe('11010519491231002X');
  });

  it('with any single digit changed is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const right = '440524188001010014';
        const wrong = [...right]
          .map((digit, index) => (index === position ? (Number(digit) + shift) % 10 : digit))
          .join('');
        expect(parseIdCardNumber(wrong).ok).toBe(false);
      }),
    );
  });

  it('is not repeated in a refusal', () => {
    const refused = parseIdCardNumber('110105194912310021');
    expect(refused.ok ? '' : refused.refusal.message).not.toMatch(/\d{6}/);
  });
});

describe('a unified social credit code', () => {
  it('is taken apart', () => {
    expect(outcome(parseCreditCode('12620600mb0523338c'))).toEqual({
      code: '12620600MB0523338C',
      authority: '1',
      category: '2',
      areaCode: '620600',
      organizationCode: 'MB0523338',
    });
  });

  it.each([
    ['12620600MB0523338D', 'creditCode.checkDigit'],
    ['12620600MB052333', 'creditCode.form'],
    ['1262O600MB0523338C', 'creditCode.letter'],
    ['12990600MB0523338C', 'creditCode.area'],
  ])('%s is refused as %s', (text, reason) => {
    expect(outcome(parseCreditCode(text))).toBe(reason);
  });

  it('writes 0 where the weighted sum is a multiple of 31', () => {
    expect(creditCodeCheckCharacter('0'.repeat(17))).toBe('0');
  });
});

describe('an organisation code', () => {
  it.each([
    ['000014349', '000014349'],
    ['00001434-9', '000014349'],
    ['mb0523338', 'MB0523338'],
    ['000014348', 'organizationCode.checkDigit'],
    ['0000143', 'organizationCode.form'],
  ])('%s gives %s', (text, expected) => {
    expect(outcome(parseOrganizationCode(text))).toBe(expected);
  });
});

describe('a phone number', () => {
  it.each([
    ['13812341234', 'mobile', '13812341234'],
    ['+86 138 1234 1234', 'mobile', '13812341234'],
    ['138-1234-1234', 'mobile', '13812341234'],
    ['0901-3221234', 'landline', '0901-3221234'],
    ['(0901)3221234', 'landline', '0901-3221234'],
    ['（0901）3221234', 'landline', '0901-3221234'],
    ['0901-3221234-8', 'landline', '0901-3221234-8'],
    ['010-62345678转801', 'landline', '010-62345678-801'],
    ['+86 10 62345678', 'landline', '010-62345678'],
    ['+86 901 3221234', 'landline', '0901-3221234'],
    ['3221234', 'landline', '3221234'],
    ['12345', 'service', '12345'],
    ['400-810-1234', 'service', '4008101234'],
  ])('%s is a %s number, %s', (text, kind, number) => {
    expect(outcome(parsePhoneNumber(text))).toEqual({ kind, number });
  });

  it.each(['', '12812341234', '1381234123', '0901-0221234', '电话 13812341234', '13812341234转8', '010-6234567'])(
    '"%s" is refused',
    (text) => {
      expect(outcome(parsePhoneNumber(text))).toBe('phone.form');
    },
  );
});

describe('an area code', () => {
  it.each([
    ['65', true],
    ['6542', true],
    ['654224', true],
    ['654224101', true],
    ['654224101201', true],
    ['99', false],
    ['6', false],
    ['65422', false],
    ['65422a', false],
  ])('%s has the form of one: %s', (text, expected) => {
    expect(isAreaCode(text)).toBe(expected);
  });

  it('names its region', () => {
    expect(regionOf('654224')).toBe('新疆维吾尔自治区');
  });
});
