import { describe, expect, it } from 'vitest';
import type { AccountId, DivisionId } from '../values/ids.ts';
import { type DivisionDuties, proposeDivisions } from './propose-division.ts';

const housing: DivisionDuties = {
  divisionId: 'division-housing' as DivisionId,
  name: '村镇建设办公室',
  duties: '农村危房改造\n宅基地审批\n村庄规划',
  members: [
    { accountId: 'account-wang' as AccountId, displayName: '王某', duties: '宅基地审批' },
    { accountId: 'account-li' as AccountId, displayName: '李某', duties: '农村危房改造、补助资金' },
  ],
};
const finance: DivisionDuties = {
  divisionId: 'division-finance' as DivisionId,
  name: '财政所',
  duties: '预算决算，补助资金发放；政府采购',
  members: [],
};
const divisions = [finance, housing];

describe('who is proposed by duty', () => {
  it.each<[string, readonly (readonly [string, string | null])[]]>([
    ['申请公开2025年农村危房改造名单', [['村镇建设办公室', '李某']]],
    ['我家宅基地的审批材料和村庄规划图', [['村镇建设办公室', '王某']]],
    [
      '2025年危房改造补助资金发放明细',
      [
        ['村镇建设办公室', '李某'],
        ['财政所', null],
      ],
    ],
    ['城区公交线路', []],
    ['', []],
  ])('%s', (wording, expected) => {
    expect(proposeDivisions(wording, divisions).map(({ name, displayName }) => [name, displayName])).toEqual(expected);
  });

  it('says why in words', () => {
    expect(proposeDivisions('2025年农村危房改造名单', divisions)[0]?.reason).toBe(
      '申请内容与“农村危房改造”相符，属于村镇建设办公室的职责。村镇建设办公室中“农村危房改造”由李某负责。',
    );
  });

  it('takes no half-hearted likeness', () => {
    expect(proposeDivisions('危房', divisions)).toEqual([]);
  });
});
