import { describe, expect, it } from 'vitest';
import { defaultLampSettings, lampFor, lampWords } from './lamp.ts';

describe('the lamp', () => {
  it.each([
    [null, 'grey', '灰 未起算'],
    [11, 'green', '绿 剩11个工作日'],
    [10, 'blue', '蓝 剩10个工作日'],
    [6, 'blue', '蓝 剩6个工作日'],
    [5, 'yellow', '黄 剩5个工作日'],
    [1, 'yellow', '黄 剩1个工作日'],
    [0, 'red', '红 今天到期'],
    [-20, 'red', '红 逾期20个工作日'],
    [-21, 'black', '黑 逾期21个工作日'],
  ] as const)('%s working days left: %s', (daysLeft, lamp, words) => {
    expect(lampFor(daysLeft, defaultLampSettings)).toBe(lamp);
    expect(lampWords(daysLeft, defaultLampSettings)).toBe(words);
  });
});
