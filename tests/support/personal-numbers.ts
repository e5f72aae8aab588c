import fc from 'fast-check';
import { idCardCheckCharacter } from '../../src/core/privacy/id-card.ts';

/** Any ID-card number of 18 characters of the mainland, with a birth date from 1930 to 2025. */
export function anyIdNumber(): fc.Arbitrary<string> {
  return fc
    .record({
      area: fc.constantFrom('110101', '654224', '350203', '530102', '330522', '440524'),
      birth: anyDay(1930, 2025),
      sequence: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ area, birth, sequence }) => {
      const digits = `${area}${birth}${String(sequence).padStart(3, '0')}`;
      return `${digits}${idCardCheckCharacter(digits)}`;
    });
}

/** Any mobile phone number. */
export function anyMobile(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([head, rest]) => `${head}${String(rest).padStart(9, '0')}`);
}

/** Any number of a 银联 card of 16 or 19 digits. */
export function anyBankCard(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(15, 18), fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 2 ** 31 }))
    .map(([length, a, b]) => {
      const body = `62${String(a).padStart(10, '7')}${String(b).padStart(10, '3')}`.slice(0, length);
      return `${body}${luhnDigit(body)}`;
    });
}

/** A day as eight digits. */
export function anyDay(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
