import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, formatWanYuan, formatYuan, parseWanYuan, parseYuan } from './fen.ts';

describe('money', () => {
  it.each([
    ['18651.06', 18_651_060_000],
    ['96171.6', 96_171_600_000],
    ['0', 0],
    ['0.000001', 1],
    ['1.0000001', undefined],
    ['', undefined],
    ['12元', undefined],
  ])('%s 万元 is %s fen', (text, amount) => {
    expect(parseWanYuan(text)).toBe(amount);
  });

  it.each([
    ['2200', 220_000],
    ['0.5', 50],
    ['0.005', undefined],
  ])('%s yuan is %s fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it('comes back unchanged from either notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        expect(parseWanYuan(formatWanYuan(fen(amount)))).toBe(amount);
        expect(parseYuan(formatYuan(fen(amount)))).toBe(amount);
      }),
    );
  });

  it('refuses a fraction of a fen', () => {
    expect(() => fen(0.5)).toThrow('whole number');
  });
});
