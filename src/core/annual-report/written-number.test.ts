import { describe, expect, it } from 'vitest';
import { amountOf, countOf } from './written-number.ts';

describe('numbers as they are written in a text', () => {
  it.each([
    ['12', 12],
    ['3,422', 3422],
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三千零二十', 3020],
    ['一万二千', 12_000],
    ['二十万', 200_000],
    ['万千', undefined],
    ['二三', undefined],
    ['十百', undefined],
  ])('%s is %s', (written, value) => {
    expect(countOf(written)).toBe(value);
  });

  it.each([
    ['2600', '元', { fen: 260_000, slackFen: 0 }],
    ['380.5', '元', { fen: 38_050, slackFen: 5 }],
    ['1.2', '万元', { fen: 1_200_000, slackFen: 50_000 }],
    ['18,651.06', '万元', { fen: 18_651_060_000, slackFen: 5000 }],
    ['3', '亿元', { fen: 30_000_000_000, slackFen: 0 }],
    ['0.001', '元', undefined],
  ])('%s%s is %o', (written, unit, amount) => {
    expect(amountOf(written, unit)).toEqual(amount);
  });
});
