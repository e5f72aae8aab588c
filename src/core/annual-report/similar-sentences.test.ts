import { describe, expect, it } from 'vitest';
import { sentencesOf, similarSentences } from './similar-sentences.ts';

const taken = '认真梳理公开事项清单并逐项明确公开主体和公开时限。';
const own = '今年新建了村级查阅点三处并为老人提供代查服务。';

describe('sentences that stand elsewhere too', () => {
  const text = `  ${taken}\n${own}`;

  it('are found with their place and whose they are', () => {
    const found = similarSentences(text, [
      { where: '甲乡', text: '另外的内容，与此没有任何关系，也不相同。' },
      { where: '上年报告', text: `去年的开头。${taken}` },
    ]);
    expect(found).toEqual([{ from: 2, to: 2 + taken.length, percent: 100, where: '上年报告' }]);
    expect(text.slice(found[0]?.from, found[0]?.to)).toBe(taken);
  });

  it.each([
    [
      'other numbers',
      '去年举办培训3次，参加培训的工作人员共120人次。',
      '去年举办培训5次，参加培训的工作人员共98人次。',
      100,
    ],
    [
      'half of the words',
      '认真梳理公开事项清单并逐项明确责任，扩大了群众参与的范围。',
      '认真梳理公开事项清单并逐项明确责任。',
      55,
    ],
    ['nothing', own, taken, undefined],
    [
      'only the title of the regulation',
      '按照《中华人民共和国政府信息公开条例》办理。',
      '依据《中华人民共和国政府信息公开条例》。',
      undefined,
    ],
    ['too few words to tell', '没有其他事项。', '没有其他事项。', undefined],
  ])('share %s', (_what, sentence, other, percent) => {
    expect(similarSentences(sentence, [{ where: '上年报告', text: other }])[0]?.percent).toBe(percent);
  });

  it('end at a full stop, a semicolon or the line', () => {
    const parts = sentencesOf('甲。乙；丙\n  丁！ ').map(({ from, to }) => '甲。乙；丙\n  丁！ '.slice(from, to));
    expect(parts).toEqual(['甲。', '乙；', '丙', '丁！']);
  });
});
