import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import {
  type CountedContent,
  decideCounting,
  endedEntryOf,
  isSameDocument,
  issuedEntryOf,
  numberKey,
  type StandingEntry,
} from './library-entries.ts';
import type { ProactiveEntryFacts } from './proactive-entries.ts';

const notice: CountedContent = {
  title: '关于规范集市管理的通知',
  documentNumber: '多政发〔2026〕3号',
  madeOn: day('2026-03-02'),
  normativeKind: 'normativeDocument',
  variantOf: null,
};

function standing(what: Partial<StandingEntry>): StandingEntry {
  return { ...issued(), itemId: null, source: '收发文登记簿', ...what };
}

function issued(what: Partial<CountedContent> = {}): ProactiveEntryFacts {
  const facts = issuedEntryOf({ ...notice, ...what });
  if (facts === undefined) throw new Error('This content counts.');
  return facts;
}

describe('a document of the library', () => {
  it('counts as issued on the day it was made', () => {
    expect(issued()).toMatchObject({
      item: 'normativeDocument',
      kind: 'issued',
      happenedOn: '2026-03-02',
      quantity: 1,
    });
    expect(issued({ normativeKind: 'governmentRule' }).item).toBe('governmentRule');
  });

  it('counts nothing where it is no such document, or a variant in another language', () => {
    expect(issuedEntryOf({ ...notice, normativeKind: 'none' })).toBeUndefined();
    expect(issuedEntryOf({ ...notice, variantOf: 'original' as CountedContent['variantOf'] })).toBeUndefined();
  });

  it('leaves the stock by repeal and lapse, not by amendment', () => {
    const from = day('2026-04-01');
    expect(endedEntryOf(notice, 'repealed', from)).toMatchObject({ kind: 'repealed', happenedOn: '2026-04-01' });
    expect(endedEntryOf(notice, 'lapsed', from)?.kind).toBe('lapsed');
    expect(endedEntryOf(notice, 'amended', from)).toBeUndefined();
    expect(endedEntryOf(notice, 'reinstated', from)).toBeUndefined();
  });

  it.each<[string, readonly StandingEntry[], number | null, string]>([
    ['nothing stands', [], null, 'count'],
    ['its number was entered, in other brackets', [standing({ documentNumber: '多政发[2026]3号' })], null, 'covered'],
    [
      'its title and day were entered without a number',
      [standing({ documentNumber: null, title: ' 关于规范集市管理的通知' })],
      null,
      'covered',
    ],
    ['another number has its title', [standing({ documentNumber: '多政发〔2026〕4号' })], null, 'count'],
    [
      'an opening stock of its day or later stands',
      [standing({ kind: 'opening', happenedOn: day('2026-03-02'), documentNumber: null, title: '期初' })],
      null,
      'covered',
    ],
    [
      'the opening stock is older',
      [standing({ kind: 'opening', happenedOn: day('2026-03-01'), documentNumber: null, title: '期初' })],
      null,
      'count',
    ],
    [
      'only another document of the library is alike',
      [standing({ itemId: 'other-item', documentNumber: null })],
      null,
      'count',
    ],
    ['it was entered as repealed', [standing({ kind: 'repealed' })], null, 'count'],
    ['the report of its year is approved', [], 2026, 'frozen'],
    ['the report of an earlier year is approved', [], 2025, 'count'],
  ])('where %s', (_, entries, frozenThrough, expected) => {
    expect(decideCounting(issued(), entries, frozenThrough).kind).toBe(expected);
  });
});

it('compares document numbers whatever their brackets and width', () => {
  expect(numberKey('多政发〔2026〕3号')).toBe(numberKey(' 多政发（２０２６） 3 号'));
  expect(numberKey(null)).toBe('');
  expect(isSameDocument({ ...issued(), kind: 'opening' }, { ...issued(), kind: 'opening' })).toBe(false);
});
