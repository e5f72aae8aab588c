import { describe, expect, it } from 'vitest';
import { narrativeCounts } from './narrative-counts.ts';

const countsIn = (text: string) =>
  narrativeCounts(text, '某县人民政府', 2024).map(({ thing, value, isNarrower }) => [thing, value, isNarrower]);

describe('numbers of the text that tables count too', () => {
  it.each([
    ['2024年全区受理政府信息公开申请 21 件，均在法定期限答复。', [['newlyReceived', 21, false]]],
    ['全年收到依申请公开3件申请。', [['newlyReceived', 3, false]]],
    ['我乡未收到政府信息公开申请。', [['newlyReceived', 0, false]]],
    ['全年办理政府信息公开申请218件。', [['processed', 218, false]]],
    [
      '共受理政府信息公开申请 3119 件，答复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度答复）',
      [
        ['newlyReceived', 3119, false],
        ['handled', 3050, false],
        ['carriedOver', 34, false],
        ['carriedForward', 103, false],
      ],
    ],
    [
      '全年制发行政规范性文件62件，废止规范性文件33件。',
      [
        ['issued', 62, false],
        ['repealed', 33, false],
      ],
    ],
  ])('%s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it.each([
    '区政府办代表区政府受理政府信息公开申请 17 件。',
    '其中，通过网络收到申请5件。',
    '自然人提出，收到申请 8 件。',
    '2023年收到政府信息公开申请9件。',
    '上半年受理申请4件。',
  ])('speak of a part only: %s', (text) => {
    expect(countsIn(text).every(([, , isNarrower]) => isNarrower === true)).toBe(true);
    expect(countsIn(text)).toHaveLength(1);
  });

  it('are not narrowed by the name of the reporting office itself', () => {
    const [count] = narrativeCounts('某县人民政府办公室全年受理政府信息公开申请2件。', '某县人民政府办公室', 2024);
    expect(count).toMatchObject({ value: 2, isNarrower: false });
  });

  it.each(['办结率100%。', '答复及时率为98%。', '接听热线12345件次咨询。', '公开行政许可 12 条。'])(
    'leave alone: %s',
    (text) => {
      expect(countsIn(text)).toEqual([]);
    },
  );
});
