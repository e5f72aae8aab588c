import { describe, expect, it } from 'vitest';
import { comparePlaces, placeWords } from './place-words.ts';
import type { Place } from './report.ts';

describe('placeWords', () => {
  it.each<[Place, string]>([
    [{ section: 0 }, '标题与正文之前'],
    [{ section: 1, part: '（四）' }, '第一部分 · （四）'],
    [{ section: 2, table: 2, row: 'normativeDocument' }, '第二部分 · 表二 · “行政规范性文件”行'],
    [
      { section: 3, table: 3, row: 'partiallyGranted', column: 'researchInstitute', line: 163 },
      '第三部分 · 表三 · “（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行 · “科研机构”列',
    ],
    [{ section: 3, table: 3, column: 'total' }, '第三部分 · 表三 · “总计”列'],
    [
      { section: 4, table: 4, row: 'reconsideration', column: 'upheld' },
      '第四部分 · 表四 · “行政复议”行 · “结果维持”列',
    ],
  ])('%j', (place, words) => {
    expect(placeWords(place, '2021')).toBe(words);
  });

  it('uses the labels of the form the report was made in', () => {
    expect(placeWords({ section: 2, table: 2, row: 'normativeDocument' }, '2019')).toContain('“规范性文件”行');
  });
});

describe('comparePlaces', () => {
  it('orders as a reader meets the places', () => {
    const places: Place[] = [
      { section: 3, table: 3, row: 'otherReason' },
      { section: 3, table: 3, row: 'partiallyGranted', column: 'researchInstitute', line: 163 },
      { section: 3, table: 3, row: 'partiallyGranted' },
      { section: 3, table: 3, column: 'total', line: 190 },
      { section: 1, line: 30 },
      { section: 1, line: 20 },
      { section: 0, line: 1 },
    ];
    expect([...places].sort((one, other) => comparePlaces(one, other, '2021'))).toEqual([...places].reverse());
  });
});
