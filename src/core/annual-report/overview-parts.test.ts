import { describe, expect, it } from 'vitest';
import { misplacedParts } from './checks/overview-checks.ts';
import { overviewPartsOf } from './overview-parts.ts';

const text = [
  '2024年，本乡认真开展工作。',
  '（一）主动公开。全年公开信息70条。',
  '（二）依申请公开政府信息方面。未收到申请。',
  '（三）政府信息管理情况。',
  '落实保密审查。',
  '一是优化平台管理。',
  '（四）政府公开平台建设情况：维护网站。',
  '（五）监督保障。开展培训。',
].join('\n');

describe('parts of 一、总体情况', () => {
  it('are found by their headings, and keep the paragraphs under them', () => {
    expect(overviewPartsOf(text).map(({ part, topic, paragraph }) => [part, topic, paragraph])).toEqual([
      ['(一)', '主动公开', 1],
      ['(二)', '依申请公开', 2],
      ['(三)', '政府信息管理', 3],
      ['(四)', '政府信息公开平台建设', 6],
      ['(五)', '监督保障', 7],
    ]);
    expect(overviewPartsOf(text)[2]?.body).toBe('\n落实保密审查。\n一是优化平台管理。');
  });

  it('may be counted with digits', () => {
    expect(overviewPartsOf('1.主动公开情况。发布信息。\n2、依申请公开情况。无。').map(({ topic }) => topic)).toEqual([
      '主动公开',
      '依申请公开',
    ]);
  });
});

describe('texts under the wrong heading (N-01)', () => {
  it('does not complain of a proper text', () => {
    expect(misplacedParts(text)).toEqual([]);
  });

  it.each([
    [
      'requests under 主动公开',
      '（一）主动公开方面。本年未收到公开申请，未发生行政复议、行政诉讼情况。',
      '(一)',
      '申请',
    ],
    [
      'the leading group under 平台建设',
      '（四）平台建设情况。成立领导小组，书记任组长，乡长任副组长，专人负责。',
      '(四)',
      '领导小组',
    ],
    ['websites under 依申请公开', '（二）依申请公开情况。维护政府网站，开设专栏，更新公众号内容。', '(二)', '平台建设'],
  ])('finds %s', (_what, paragraph, part, subject) => {
    const [finding, ...more] = misplacedParts(paragraph);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'N-01', verdict: 'fail', place: { section: 1, part } });
    expect(finding?.message).toContain(subject);
  });

  it.each([
    '（一）主动公开方面。〔此处叙述从略〕',
    '（四）平台建设。无。',
    '（五）监督保障情况。今年情况与去年相同没有变化。',
  ])('says nothing where it cannot be told: %s', (paragraph) => {
    expect(misplacedParts(paragraph)).toEqual([]);
  });
});
