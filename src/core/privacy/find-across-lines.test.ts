import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyIdNumber } from '../../../tests/support/personal-numbers.ts';
import { findAcrossLines } from './find-across-lines.ts';

describe('a number that a line end cuts', () => {
  it.each([
    [['身份证11010119', '9003070003，住本乡'], [{ kind: 'idCardNumber', line: 0, lastLine: 1 }]],
    [['身份证1101011990030', '', '70003'], [{ kind: 'idCardNumber', line: 0, lastLine: 2 }]],
    [['110101', '19900307', '0003'], [{ kind: 'idCardNumber', line: 0, lastLine: 2 }]],
    [['身份证11010519491231002', 'X。'], [{ kind: 'idCardNumber', line: 0, lastLine: 1 }]],
    [['联系电话：138', '12345678'], [{ kind: 'mobilePhone', line: 0, lastLine: 1 }]],
    [['本年共138', '12345678元'], []],
    [['身份证号：110101900', '307003'], [{ kind: 'idCardNumber', line: 0, lastLine: 1 }]],
    [['一、2026', '19900307'], []],
    [['完成投资110101', '1990万元'], []],
  ] as const)('%j', (lines, found) => {
    expect(findAcrossLines(lines)).toEqual(found);
  });

  it('is found wherever the cut is', () => {
    fc.assert(
      fc.property(anyIdNumber(), fc.integer({ min: 1, max: 17 }), (number, cut) => {
        const lines = [`户主：${number.slice(0, cut)}`, `${number.slice(cut)}。`];
        expect(findAcrossLines(lines)).toEqual([{ kind: 'idCardNumber', line: 0, lastLine: 1 }]);
      }),
    );
  });
});
