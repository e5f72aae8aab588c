import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../values/plain-date.ts';
import { cellLabel, cellQuestion } from './cell-labels.ts';
import { cellPaths } from './cells.ts';

const lastDay2025 = '2025-12-31' as PlainDate;

describe('a cell in words', () => {
  it('has a label and a question of its own in form 2021', () => {
    const paths = cellPaths('2021');
    expect(new Set(paths.map(cellLabel)).size).toBe(paths.length);
    expect(paths.filter((path) => cellLabel(path) === path)).toEqual([]);
    expect(new Set(paths.map((path) => cellQuestion(path, lastDay2025))).size).toBe(paths.length);
  });

  it.each([
    ['requests.granted.naturalPerson', '表三 · （一）予以公开 · 自然人'],
    ['proactive.governmentRule.inForceCount', '表二 · 规章 · 现行有效件数'],
    ['proactive.administrativeChargeFen', '表二 · 行政事业性收费 · 本年收费金额（单位：万元）'],
    ['disputes.litigationDirect.pending', '表四 · 未经复议直接起诉 · 尚未审结'],
    ['requests.nothing.total', 'requests.nothing.total'],
  ])('%s is %s', (path, label) => {
    expect(cellLabel(path)).toBe(label);
  });
});
