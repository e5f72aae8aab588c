import { expect, it } from 'vitest';
import { zeroReport } from '../../../../tests/support/sample-reports.ts';
import { similarSentences } from '../similar-sentences.ts';
import { checkReport } from './report-checks.ts';

// the longest section that can be saved
const longest = 20_000;
const within = 30_000;

it.each([
  '《',
  '》',
  '（',
  '“',
  '〔',
  '\n',
  '<p',
  '<table ',
  '</p\n',
  '1',
  '1-',
  '1.1.',
  '一百二十',
  '；a',
  '收到3件、',
  '国办发〔2',
])(
  'texts of nothing but %j are checked and compared in time that grows with their length',
  (piece) => {
    const text = `${piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest)}件`;
    const report = { ...zeroReport, narrative: { 1: text, 5: text, 6: text } };
    expect(checkReport(report, { mode: 'entry', previous: report }).length).toBeGreaterThan(0);
    expect(similarSentences(text, [{ where: '上年报告', text }]).length).toBeLessThanOrEqual(longest);
  },
  within,
);
