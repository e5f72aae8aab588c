import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { textOf } from '../../../../tests/support/page-facts.ts';
import { aPublicSite, reportWith, type Visit } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite();
const county = await site.agency('yunling', { name: '云岭县', kind: 'area' });
const onTime = await site.agency('ontime', { name: '按时镇' }, 'yunling');
const late = await site.agency('late', { name: '迟报局', kind: 'department' }, 'yunling');
await site.agency('missing', { name: '未报镇' }, 'yunling');
await site.agency('young', { name: '新设局', kind: 'department', establishedOn: day('2025-05-01') }, 'yunling');
await publish(county, 2024, '2025-03-31T02:00:00.000Z');
await publish(onTime, 2025, '2026-01-31T15:59:00.000Z');
await publish(late, 2025, '2026-01-31T16:00:00.000Z');
await publish(onTime, 2024, '2025-01-05T02:00:00.000Z');

describe('the matrix of reports on 9 March 2026', async () => {
  const visit = await site.visit('/nb');

  it('has the years as columns, the newest first', () => {
    expect(rowOf(visit, '单位')).toEqual(['单位', '2025年度', '2024年度']);
  });

  it.each([
    ['on the last day of the period', '按时镇', ['2026-01-31', '2025-01-05']],
    ['a minute into February', '迟报局', ['2026-02-01迟于期限', '未发布已过期限（2025年1月31日）']],
    ['never', '未报镇', ['未发布已过期限（2026年1月31日）', '未发布已过期限（2025年1月31日）']],
    ['before the unit existed', '新设局', ['未发布已过期限（2026年1月31日）', '未设立']],
    ['a government, which has until 31 March', '云岭县', ['未发布', '2025-03-31']],
  ])('says what was published %s', (_when, unit, cells) => {
    expect(rowOf(visit, unit)).toEqual([unit, ...cells]);
  });
});

describe('the filter', () => {
  it('narrows by year and kind through the address alone', async () => {
    const visit = await site.visit('/nb?year=2024&kind=department');
    expect(rowOf(visit, '单位')).toEqual(['单位', '2024年度']);
    expect(rowOf(visit, '按时镇')).toBeUndefined();
    expect(rowOf(visit, '迟报局')).toHaveLength(2);
    expect(visit.html).toMatch(/<option value="2024" selected/);
    expect(visit.html).toMatch(/<option value="department" selected/);
  });

  it.each(['year=1999', 'kind=nothing', 'year=%3Cscript%3E'])(
    'takes %s, which nobody can choose, as not chosen',
    async (query) => {
      const visit = await site.visit(`/nb?${query}`);
      expect(visit.status).toBe(200);
      expect(rowOf(visit, '单位')).toHaveLength(3);
    },
  );
});

async function publish(agency: typeof county, year: number, at: string): Promise<void> {
  await site.report(agency, reportWith({ title: `${agency}${year}`, year }), at);
}

function rowOf({ page }: Visit, heading: string): readonly string[] | undefined {
  const rows = page.elements.filter(({ tagName }) => tagName === 'tr').map((row) => row.childNodes.map(textOf));
  return rows.find(([first]) => first === heading);
}
