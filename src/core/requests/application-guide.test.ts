import { describe, expect, it } from 'vitest';
import { descriptionHints, doors, type InformationDescription, isDoor, topicsOf } from './application-guide.ts';

function about(title: string, what: Partial<InformationDescription> = {}): InformationDescription {
  return { title, documentNumber: '', yearFrom: '', yearTo: '', features: '', ...what };
}

describe('the hints about a description', () => {
  it.each([
    ['云岭县2023年高标准农田建设项目验收报告', []],
    ['土地', ['tooShort']],
    ['关于征收土地的所有文件', ['unbounded']],
    ['历年补贴发放名单', ['unbounded']],
    ['征地批复、补偿方案等材料', ['unbounded']],
    ['为什么不给我批宅基地', ['question']],
    ['我家的低保停发了，是怎么回事？', ['question']],
    ['举报村主任侵占集体土地', ['petition']],
    ['要求处理邻居违法建设', ['petition']],
    ['1. 河道治理工程的招标公告\n2. 河道治理工程的中标通知书', ['severalTopics']],
    ['一、土地征收批复；二、补偿安置方案；三、听证记录', ['severalTopics']],
    ['村庄规划文本；宅基地审批台账', ['severalTopics']],
  ] as const)('%s: %j', (title, expected) => {
    expect(descriptionHints(about(title)).map(({ id }) => id)).toEqual(expected);
  });

  it('asks for years only where there are none', () => {
    const [unbounded] = descriptionHints(about('相关的批复文件'));
    const [bounded] = descriptionHints(about('相关的批复文件', { yearFrom: '2021', yearTo: '2022' }));
    expect(unbounded?.message).toContain('请写明年份范围');
    expect(bounded?.message).not.toContain('请写明年份范围');
  });

  it('lets a document number speak for itself', () => {
    expect(descriptionHints(about('批复', { documentNumber: '云政发〔2023〕12号' }))).toEqual([]);
  });

  it('looks at the other features too, and leads to the door that fits', () => {
    expect(descriptionHints(about('土地征收批复文件', { features: '我要投诉征地补偿不公' }))[0]?.door).toBe(
      'complaint',
    );
  });
});

describe('the topics of a text', () => {
  it.each([
    ['河道治理工程招标公告', ['河道治理工程招标公告']],
    ['1. 招标公告全文\n2. 中标通知书\n3. 监理合同', ['招标公告全文', '中标通知书', '监理合同']],
    ['（一）土地征收批复；（二）补偿安置方案', ['土地征收批复', '补偿安置方案']],
    ['①村庄规划文本②宅基地台账', ['①村庄规划文本②宅基地台账']],
    ['村庄规划文本；宅基地审批台账。', ['村庄规划文本', '宅基地审批台账']],
    ['2023年；2024年', ['2023年', '2024年']],
    ['一；二', ['一；二']],
    [Array.from({ length: 11 }, (_, index) => `文件第${index}号`).join('；'), 1],
  ] as const)('%s', (text, expected) => {
    if (typeof expected === 'number') expect(topicsOf(text)).toHaveLength(expected);
    else expect(topicsOf(text)).toEqual(expected);
  });
});

it('has one door for information, and a place to go behind every other one', () => {
  expect(doors.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual(['documents']);
  expect([isDoor('complaint'), isDoor('kitchen')]).toEqual([true, false]);
});
