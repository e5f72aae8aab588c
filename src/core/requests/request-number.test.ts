import { describe, expect, it } from 'vitest';
import { formatRequestNumber, parseNumberPattern, parseRequestNumber } from './request-number.ts';

describe('a request number', () => {
  it.each([
    [{ agencyCode: 'QHX', year: 2026, serial: 7 }, undefined, 'QHX-2026-0007'],
    [{ agencyCode: 'QHX', year: 2026, serial: 12_345 }, undefined, 'QHX-2026-12345'],
    [{ agencyCode: 'TORLI-DOLAT', year: 2026, serial: 7 }, undefined, 'TORLI-DOLAT-2026-0007'],
    [{ agencyCode: '', year: 2026, serial: 7 }, '依申请公开〔{year}〕{serial}号', '依申请公开〔2026〕7号'],
    [{ agencyCode: '青河', year: 2026, serial: 7 }, '{agencyCode}({year}).{serial:3}', '青河(2026).007'],
  ])('of %o in the pattern %s is %s and reads back', (parts, pattern, text) => {
    expect(formatRequestNumber(parts, pattern)).toBe(text);
    expect(parseRequestNumber(text, pattern)).toEqual(parts);
  });

  it.each(['QHX-2026-007', 'QHX-2026-0000', 'QHX-26-0001', 'QHX20260001', '-2026-0001', 'QHX-2026-0001x', ''])(
    'is not %s',
    (text) => {
      expect(parseRequestNumber(text)).toBeUndefined();
    },
  );

  it('is forgiven small letters and blanks', () => {
    expect(parseRequestNumber(' qhx-2026-0007 ')).toEqual({ agencyCode: 'QHX', year: 2026, serial: 7 });
  });

  it('never has a serial below 1', () => {
    expect(() => formatRequestNumber({ agencyCode: 'QHX', year: 2026, serial: 0 })).toThrow('serial');
  });
});

describe('a number pattern', () => {
  it.each([
    ['{agencyCode}-{year}-{serial:4}', true],
    ['{year}年第{serial}号', true],
    ['{serial:4}', false],
    ['{agencyCode}-{year}', false],
    ['{year}{serial:4}', false],
    ['{year}-{serial}-{serial}', false],
    ['{year}-{serial}-{month}', false],
  ])('%s', (pattern, isUsable) => {
    expect(parseNumberPattern(pattern).ok).toBe(isUsable);
  });
});
