import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aPublicSite, reportWith } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite();
const county = await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area' });
const bureau = await site.agency(
  'ziran',
  {
    name: '云岭县自然资源局',
    shortName: '县自然资源局',
    kind: 'department',
    contact: {
      office: '政策法规股',
      address: '人民路9号',
      hours: '',
      phone: '0990-123 4567',
      email: 'zr@yunling.gov.cn',
    },
  },
  'yunling',
);
await site.agency('old', { name: '云岭县国土资源局', abolishedOn: day('2019-03-01') });
for (const year of [2023, 2025, 2024])
  await site.report(
    bureau,
    reportWith({ title: `自然资源局${year}年度报告`, year }),
    `${year + 1}-01-10T02:00:00.000Z`,
  );
await site.report(county, reportWith({ title: '云岭县2025年度报告', year: 2025 }), '2026-03-01T02:00:00.000Z');

describe('the page of a unit', async () => {
  const { page } = await site.visit('/gk/ziran');

  it('shows whom to ask, and leaves out what is not known', () => {
    for (const words of [
      '机关类别政府部门',
      '政府信息公开工作机构政策法规股',
      '办公地址人民路9号',
      '联系电话0990-123 4567',
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('办公时间');
    expect(page.links.map(({ href }) => href)).toContain('tel:09901234567');
  });

  it('lists its reports by year, the newest first', () => {
    const years = page.links.flatMap(({ text }) => /^自然资源局(\d{4})/.exec(text)?.[1] ?? []);
    expect(years).toEqual(['2025', '2024', '2023']);
  });

  it('says where it stands', () => {
    expect(page.links.map(({ text }) => text)).toEqual(expect.arrayContaining(['首页', '公开单位', '云岭县']));
  });
});

describe('the page of a county', () => {
  it('shows its own report and its units', async () => {
    const { page } = await site.visit('/gk/yunling');
    expect(page.links.map(({ href }) => href)).toEqual(expect.arrayContaining(['/nb/yunling/2025', '/gk/ziran']));
    expect(page.text).toContain('汇总所属各单位的数据');
  });
});

it('keeps the page of an agency that was abolished, and says so', async () => {
  const { status, page } = await site.visit('/gk/old');
  expect([status, page.text]).toEqual([200, expect.stringContaining('该机关已于2019年3月1日撤销')]);
});
