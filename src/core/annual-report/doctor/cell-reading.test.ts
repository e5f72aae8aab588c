import { describe, expect, it } from 'vitest';
import { isCellContent, readChange, readCount, readWanYuan } from './cell-reading.ts';

describe('a count', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['１２', 12],
    ['1,036', 1036],
    ['1，036', 1036],
    ['3件', 3],
    ['0.0', 0],
    ['-3', -3],
    ['－3', -3],
    ['零', 0],
  ])('%s is %i', (text, value) => {
    expect(readCount(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['', 'blank'],
    ['\u00a0', 'blank'],
    ['　', 'blank'],
    ['/', 'slash'],
    ['／', 'slash'],
    ['-', 'slash'],
    ['——', 'slash'],
    ['无', 'notApplicable'],
    ['不适用', 'notApplicable'],
    ['见附件', 'unreadable'],
    ['1.5', 'unreadable'],
    // two cells run together, or a group of digits that is none
    ['00', 'unreadable'],
    ['0 0', 'unreadable'],
    ['1,03', 'unreadable'],
  ])('“%s” has no number: %s', (text, reason) => {
    expect(readCount(text)).toMatchObject({ kind: 'nothing', reason });
  });

  it('names the numbers that a text it cannot read may mean', () => {
    expect(readCount('约12或13')).toEqual({ kind: 'nothing', reason: 'unreadable', candidates: [12, 13] });
  });
});

describe('本年增/减 of form 2019', () => {
  it.each([
    ['+1036', 1036],
    ['-8', -8],
    ['−8', -8],
    ['增3', 3],
    ['减少2', -2],
    ['0', 0],
  ])('%s is %i', (text, value) => {
    expect(readChange(text)).toEqual({ kind: 'number', value });
  });
});

describe('money in 万元', () => {
  it.each([
    ['18651.06', 18_651_060_000],
    ['72701.2578', 72_701_257_800],
    ['0', 0],
    ['7,730.28', 7_730_280_000],
    ['0.5万元', 500_000],
  ])('%s is %i fen', (text, value) => {
    expect(readWanYuan(text)).toEqual({ kind: 'number', value });
  });

  it.each(['251000元', '1.2345678', '十万'])('%s is not read: another unit, or more than a fen', (text) => {
    expect(readWanYuan(text)).toMatchObject({ kind: 'nothing', reason: 'unreadable' });
  });
});

it.each([
  ['12', true],
  ['1,036', true],
  ['/', true],
  ['无', true],
  ['18651.06', true],
  ['减少2', true],
  ['规章', false],
  ['2023年', false],
  ['12条信息', false],
  ['', false],
])('“%s” can stand in a number cell: %s', (text, can) => {
  expect(isCellContent(text)).toBe(can);
});
