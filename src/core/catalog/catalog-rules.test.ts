import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { disclosureSubjects, proposedAddition, statutorySubjects } from './disclosure-subjects.ts';
import { formatDocumentNumber, parseDocumentNumber } from './document-number.ts';
import {
  checkIndexPattern,
  formatIndexNumber,
  type IndexNumberPattern,
  indexPeriodOf,
  parseIndexNumber,
  shortIndexNumber,
} from './index-number.ts';

const mon9Mar = day('2026-03-09');

describe('an index number', () => {
  it.each<[IndexNumberPattern, number, string]>([
    [{ prefixKind: 'organizationCode', prefix: '000014349', period: 'year' }, 110, '000014349/2026-00110'],
    [
      { prefixKind: 'creditCode', prefix: '11341702486344515H', period: 'month' },
      13,
      '11341702486344515H/202603-00013',
    ],
    [{ prefixKind: 'custom', prefix: '330522', period: 'year' }, 123_456, '330522/2026-123456'],
  ])('of the pattern %j and serial %d is %s', (pattern, serial, text) => {
    expect(formatIndexNumber(pattern, mon9Mar, serial)).toBe(text);
    expect(parseIndexNumber(text)).toMatchObject({
      ok: true,
      value: { prefix: pattern.prefix, prefixKind: pattern.prefixKind, year: 2026, serial },
    });
  });

  it.each([
    ['000014349/2026', 'indexNumber.form'],
    ['000014349/2026-0011', 'indexNumber.form'],
    ['14349/2026-00110', 'indexNumber.form'],
    ['000014349/202613-00110', 'indexNumber.month'],
    ['000014349/202600-00110', 'indexNumber.month'],
    ['000014349/2026-00000', 'indexNumber.serial'],
  ])('%s is refused as %s', (text, reason) => {
    const parsed = parseIndexNumber(text);
    expect(parsed.ok ? '' : parsed.refusal.reason).toBe(reason);
  });

  it('is read whatever the width and case of its letters', () => {
    expect(parseIndexNumber('１１３４１７０２４８６３４４５１５h/２０２１１０-０００１３')).toMatchObject({
      value: { text: '11341702486344515H/202110-00013', prefixKind: 'creditCode', month: 10, serial: 13 },
    });
  });

  it('comes back from its own pattern for every serial', () => {
    const pattern = { prefixKind: 'custom', prefix: '0142768-8', period: 'month' } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (serial) => {
        const parsed = parseIndexNumber(formatIndexNumber(pattern, mon9Mar, serial));
        expect(parsed.ok && [parsed.value.serial, parsed.value.month]).toEqual([serial, 3]);
      }),
    );
  });

  it.each([0, 1.5, -1])('has no serial %d', (serial) => {
    const pattern = { prefixKind: 'custom', prefix: '330522', period: 'year' } as const;
    expect(() => formatIndexNumber(pattern, mon9Mar, serial)).toThrow('is not a serial number');
  });

  it.each<[IndexNumberPattern, string]>([
    [{ prefixKind: 'organizationCode', prefix: '00001434-9', period: 'year' }, '000014349'],
    [{ prefixKind: 'organizationCode', prefix: '000014340', period: 'year' }, 'organizationCode.checkDigit'],
    [{ prefixKind: 'creditCode', prefix: '11341702486344515h', period: 'year' }, '11341702486344515H'],
    [{ prefixKind: 'custom', prefix: '035210000', period: 'year' }, '035210000'],
    [{ prefixKind: 'custom', prefix: '政发', period: 'year' }, 'indexNumber.prefix'],
  ])('of the pattern %j may be drawn: %s', (pattern, expected) => {
    const checked = checkIndexPattern(pattern);
    expect(checked.ok ? checked.value.prefix : checked.refusal.reason).toBe(expected);
  });

  it('is shown short and counted by period', () => {
    expect(shortIndexNumber('000014349/2017-00110')).toBe('2017-00110');
    expect([indexPeriodOf({ period: 'year' }, mon9Mar), indexPeriodOf({ period: 'month' }, mon9Mar)]).toEqual([
      '2026',
      '202603',
    ]);
  });
});

describe('a document number', () => {
  it('has one form', () => {
    const number = { code: '多政发', year: 2026, serial: 3 };
    expect(formatDocumentNumber(number)).toBe('多政发〔2026〕3号');
    expect(parseDocumentNumber(' 国办函〔2020〕109号 ')).toEqual({
      ok: true,
      value: { code: '国办函', year: 2020, serial: 109 },
    });
    expect(() => formatDocumentNumber({ ...number, serial: 0 })).toThrow('is not a document number');
  });

  it.each(['多政发[2026]3号', '多政发（2026）03号', '多政发〔2026〕第3号', '多政发【2026】 3号'])(
    '%s is refused with the proper writing',
    (text) => {
      const parsed = parseDocumentNumber(text);
      expect(parsed.ok ? '' : parsed.refusal.message).toContain('“多政发〔2026〕3号”');
    },
  );

  it.each(['', '2026年第3号', '〔2026〕3号', '多政发〔26〕3号', '多政发〔2026〕号'])('"%s" is none', (text) => {
    const parsed = parseDocumentNumber(text);
    expect(parsed.ok ? '' : parsed.refusal.reason).toBe('documentNumber.form');
  });
});

describe('the subjects of a catalogue', () => {
  it('are the fifteen of Article 20 in order, and those of Article 21', () => {
    expect(statutorySubjects.map(({ cite }) => cite.item)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect([disclosureSubjects('cityAndCounty').length, disclosureSubjects('township').length]).toEqual([22, 23]);
    for (const addition of ['none', 'cityAndCounty', 'township'] as const) {
      const ids = disclosureSubjects(addition).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each([
    ['township', 'township', 'township'],
    ['subdistrict', 'township', 'none'],
    ['department', 'county', 'cityAndCounty'],
    ['ownLevel', 'prefecture', 'cityAndCounty'],
    ['department', 'province', 'none'],
  ] as const)('of a %s at %s level have the addition %s', (kind, level, addition) => {
    expect(proposedAddition(kind, level)).toBe(addition);
  });
});
