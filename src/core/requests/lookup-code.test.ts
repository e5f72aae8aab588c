import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLookupCode, lookupCodeFrom, parseLookupCode } from './lookup-code.ts';

const hex = fc.stringMatching(/^[\da-f]{64}$/);

describe('a lookup code', () => {
  it('is read back in every way people write it', () => {
    fc.assert(
      fc.property(hex, (random) => {
        const code = lookupCodeFrom(random);
        const shown = formatLookupCode(code);
        expect(shown).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}$/);
        const fullWidth = [...shown].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
        for (const written of [shown, code, shown.toLowerCase(), shown.replaceAll('-', ' '), ` ${shown} `, fullWidth])
          expect(parseLookupCode(written)).toBe(code);
      }),
    );
  });

  it('holds no sign that looks like another', () => {
    fc.assert(
      fc.property(hex, (random) => {
        expect(lookupCodeFrom(random)).not.toMatch(/[01BILOU]/);
      }),
    );
  });

  it('shows every wrong sign and every two neighbours that changed places', () => {
    fc.assert(
      fc.property(hex, fc.nat({ max: 14 }), fc.constantFrom(...'23456789ACDEFGHJKMNPQRSTVWXYZ'), (random, at, sign) => {
        const code = lookupCodeFrom(random);
        if (code.charAt(at) !== sign) expect(parseLookupCode(replaced(code, at, sign))).toBeUndefined();
        const next = code.charAt(at + 1);
        if (next !== '' && next !== code.charAt(at)) {
          const swapped = replaced(replaced(code, at, next), at + 1, code.charAt(at));
          expect(parseLookupCode(swapped)).toBeUndefined();
        }
      }),
    );
  });

  it.each(['', '123', 'AAAAA-AAAAA', 'AAAAA-AAAAA-AAAAA-A', '00000-00000-00000', '一二三四五'])(
    '%j is none',
    (text) => {
      expect(parseLookupCode(text)).toBeUndefined();
    },
  );

  it('is not made of too little chance', () => {
    expect(() => lookupCodeFrom('abc')).toThrow('32 hexadecimal digits');
  });
});

function replaced(text: string, at: number, sign: string): string {
  return `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;
}
