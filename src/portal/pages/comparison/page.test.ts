import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { attribute, textOf } from '../../../../tests/support/page-facts.ts';
import { aPublicSite, reportWith, type Visit } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite();
const county = await site.agency('yunling', { name: '云岭县', shortName: '云岭县', kind: 'area' });
const hill = await site.agency('hill', { name: '山坡镇人民政府', shortName: '山坡镇', kind: 'township' }, 'yunling');
const lake = await site.agency('lake', { name: '湖边镇人民政府', shortName: '湖边镇', kind: 'township' }, 'yunling');
const field = await site.agency('field', { name: '田野镇人民政府', shortName: '田野镇', kind: 'township' }, 'yunling');
const bureau = await site.agency(
  'bureau',
  { name: '云岭县林业局', shortName: '林业局', kind: 'department' },
  'yunling',
);
await publish(hill, 2024, '2025-01-20T02:00:00.000Z', { received: 4, granted: 4, handled: 4 });
await publish(hill, 2025, '2026-01-31T02:00:00.000Z', { received: 12, granted: 9, handled: 12 });
await publish(lake, 2025, '2026-02-03T02:00:00.000Z', { received: 3, granted: 1, handled: 3 });
await publish(bureau, 2025, '2026-01-08T02:00:00.000Z', { received: 40, granted: 20, handled: 40 });
await publish(county, 2025, '2026-03-01T02:00:00.000Z', { received: 55, granted: 30, handled: 55 });

describe('the comparison without a choice', async () => {
  const visit = await site.visit('/nb/bj');

  it('shows like with like: the kind with the most units, over the newest years', () => {
    expect(tableOf(visit, '本年新收申请，按单位和年度')).toEqual([
      ['单位', '2024年', '2025年'],
      ['山坡镇人民政府', '4件', '12件'],
      ['湖边镇人民政府', '未发布', '3件'],
      ['田野镇人民政府', '未发布', '未发布'],
    ]);
  });

  it('tells each plot in words', () => {
    const labels = visit.page.elements
      .filter((element) => element.tagName === 'svg' && attribute(element, 'role') === 'img')
      .map((element) => attribute(element, 'aria-label'));
    expect(labels).toEqual([
      '山坡镇：2024年4件，2025年12件',
      '湖边镇：2024年未发布，2025年3件',
      '田野镇：2024年未发布，2025年未发布',
    ]);
  });

  it('says who was late, by how many days, and who published nothing', () => {
    expect(tableOf(visit, '2025年度报告的发布日期').map((row) => row.slice(2))).toEqual([
      ['发布日期', '最后一日', '情况'],
      ['2026-01-31', '2026-01-31', '最后一日发布'],
      ['2026-02-03', '2026-01-31', '迟3天'],
      ['未发布', '2026-01-31', '已过期限，未发布'],
    ]);
  });

  it('ranks nobody with fewer than five cases', () => {
    const shares = tableOf(visit, '予以公开和部分公开占办结申请的比例');
    expect(shares.map(([unit, share, , percent]) => [unit, share, percent])).toEqual([
      ['单位', '公开／办结', '比例'],
      ['山坡镇', '13／16', '81%'],
    ]);
    expect(visit.page.text).toContain('办结不足5件，不排名：湖边镇（1／3）');
  });
});

describe('a choice in the address', () => {
  it('names units, years and the indicator, and the form shows them', async () => {
    const visit = await site.visit('/nb/bj?danwei=bureau&danwei=hill&nian=2025&zhibiao=handled');
    expect(tableOf(visit, '本年办结申请，按单位和年度')).toEqual([
      ['单位', '2025年'],
      ['山坡镇人民政府', '12件'],
      ['云岭县林业局', '40件'],
    ]);
    expect(visit.html).toMatch(/id="danwei-bureau"[^>]*checked/);
    expect(visit.html).not.toMatch(/id="danwei-lake"[^>]*checked/);
  });

  it.each(['danwei=nobody', 'nian=1999', 'nian=x', 'zhibiao=%3Cscript%3E', 'danwei='])(
    'takes %s as not chosen',
    async (query) => {
      const visit = await site.visit(`/nb/bj?${query}`);
      expect(visit.status).toBe(200);
      expect(tableOf(visit, '本年新收申请，按单位和年度')).toHaveLength(4);
    },
  );

  it('gives each table as a file with the same numbers', async () => {
    const query = 'danwei=bureau&danwei=lake&nian=2025';
    expect((await site.visit(`/nb/bj/qushi.csv?${query}`)).html).toContain('云岭县林业局,40\r\n');
    expect((await site.visit(`/nb/bj/jieguo.csv?${query}`)).html).toContain('云岭县林业局,2025年,20,0,');
    expect((await site.visit(`/nb/bj/riqi.csv?${query}`)).html).toContain('湖边镇人民政府,2026-02-03,2026-01-31,迟3天');
    expect((await site.visit(`/nb/bj/bili.csv?${query}`)).html).toContain('湖边镇人民政府,1／3,办结不足5件，不排名');
  });
});

it('says that nothing is published yet, on the page and in files that have a head only', async () => {
  const empty = await aPublicSite();
  await empty.agency('yunling', { name: '云岭县', shortName: '云岭县', kind: 'area' });
  expect((await empty.visit('/nb/bj')).status).toBe(200);
  for (const table of ['qushi', 'jieguo', 'riqi', 'bili']) {
    const { status, html } = await empty.visit(`/nb/bj/${table}.csv`);
    expect([status, html.trimEnd().split('\r\n').length, html.includes('单位')]).toEqual([200, 1, true]);
  }
});

it('does not call a report late because it was corrected later', async () => {
  await publish(field, 2025, '2026-02-20T02:00:00.000Z', { received: 1, granted: 1, handled: 1 });
  const dayOf = async () => tableOf(await site.visit('/nb/bj?danwei=field&nian=2025'), '2025年度报告的发布日期').at(-1);
  expect((await dayOf())?.slice(2)).toEqual(['2026-02-20', '2026-01-31', '迟20天']);
  // what went out first was another content
  await site.db.many(sql`
    insert into release (agency_id, release_id, subject_kind, subject_id, content_digest, reviews, released_by, released_at)
    select agency_id, 'first-release', subject_kind, subject_id, repeat('0', 64), reviews, released_by,
           '2026-01-08T02:00:00Z'
      from release where agency_id = ${field} returning release_id`);
  expect((await dayOf())?.slice(2)).toEqual(['2026-01-08', '2026-01-31', '提前23天']);
});

it('shows a withdrawn report no more', async () => {
  await site.withdraw(lake, 2025);
  const visit = await site.visit('/nb/bj');
  expect(tableOf(visit, '本年新收申请，按单位和年度')).toContainEqual(['湖边镇人民政府', '未发布', '未发布']);
});

interface Counts {
  readonly received: number;
  readonly granted: number;
  readonly handled: number;
}

async function publish(agency: typeof county, year: number, at: string, counts: Counts): Promise<void> {
  const cells = {
    'requests.newlyReceived.total': counts.received,
    'requests.granted.total': counts.granted,
    'requests.repeated.total': counts.handled - counts.granted,
    'requests.total.total': counts.handled,
  };
  await site.report(agency, reportWith({ title: `${agency}${year}`, year }, cells), at);
}

function tableOf({ page }: Visit, caption: string): readonly (readonly string[])[] {
  const table = page.elements.find(
    (element) => element.tagName === 'table' && element.childNodes.some((child) => textOf(child) === caption),
  );
  if (table === undefined) throw new Error(`There is no table ${caption}.`);
  const rows = table.childNodes.flatMap((part) => ('childNodes' in part ? part.childNodes : []));
  return rows
    .filter(({ nodeName }) => nodeName === 'tr')
    .map((row) => ('childNodes' in row ? row.childNodes : []).map(textOf));
}
