import { describe, expect, it } from 'vitest';
import { textDocument } from './text-lines.ts';

/** Lines as text, rows as lists of their cells. */
const linesOf = (text: string) =>
  textDocument(text).lines.map((line) =>
    line.kind === 'text' ? line.text : line.cells.map((cell) => cell.text.trim() || (cell.text === '' ? '' : '_')),
  );

describe('lines and rows of a text', () => {
  it.each([
    [
      'a row in a frame',
      '| 规章 | 0 | 0 |\n| 行政规范性文件 | 1 | 2 |',
      [
        ['规章', '0', '0'],
        ['行政规范性文件', '1', '2'],
      ],
    ],
    [
      'a row without frame',
      '规章 | 0 | | 6 |\n其他 | 1 |',
      [
        ['规章', '0', '_', '6'],
        ['其他', '1'],
      ],
    ],
    [
      'a blank first cell without frame',
      '规章 | 0 |\n | 1 | 2 |\n其他 | 1 |',
      [
        ['规章', '0'],
        ['', '1', '2'],
        ['其他', '1'],
      ],
    ],
    [
      'a ruler of markdown',
      '| 规章 | 0 |\n|---|---|\n| 其他 | 1 |',
      [
        ['规章', '0'],
        ['其他', '1'],
      ],
    ],
    [
      'strokes that are values',
      '| 规章 | - | - |\n| 其他 | / | 1 |',
      [
        ['规章', '-', '-'],
        ['其他', '/', '1'],
      ],
    ],
    ['cells parted by tabs', '规章\t0\t\t6', [['规章', '0', '_', '6']]],
    [
      'separators of other shapes',
      '规章｜0｜6｜\n其他│1│2│',
      [
        ['规章', '0', '6'],
        ['其他', '1', '2'],
      ],
    ],
    ['drawn borders', '+----+----+\n规章\n=====', ['规章']],
    ['a line for every cell', '规章 |\n0 |\n|\n6 |\n||', [['规章'], ['0'], ['_'], ['6'], ['', '']]],
    ['separators between lines', '规章\n|\n0\n|\n|\n6\n|', ['规章', '0', ['_'], '6']],
  ])('%s', (_what, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('are numbered as they stand in the file, whatever ends its lines', () => {
    expect(textDocument('甲\r\n\r\n乙\n丙').lines.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['行政许可 | 12 |', false],
    ['行政许可\n12', true],
    ['行政许可\n12\n', true],
  ])('“%s” ends in a cell that may go on: %s', (text, open) => {
    expect(textDocument(text).endsOpen).toBe(open);
  });
});
