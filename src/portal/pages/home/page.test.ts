import { expect, it } from 'vitest';
import { aPublicSite, reportWith } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite();
await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area' });
const bureau = await site.agency('ziran', { name: '云岭县自然资源局', kind: 'department' }, 'yunling');
const township = await site.agency('qingshui', { name: '云岭县清水镇人民政府' }, 'yunling');
for (const [agency, year, at] of [
  [bureau, 2024, '2025-01-10T02:00:00.000Z'],
  [township, 2025, '2026-01-20T02:00:00.000Z'],
  // 1 February in Shanghai, still 31 January in UTC
  [bureau, 2025, '2026-01-31T16:30:00.000Z'],
] as const)
  await site.report(agency, reportWith({ title: `${agency}${year}年度报告`, year }), at);
const { page } = await site.visit('/');

it('lists the latest publications first, by their day in legal time', () => {
  const listed = page.links
    .map(({ text }) => text)
    .filter(
      (text) => text.endsWith('年度报告') && text !== '全部年度报告' && text !== '查看年度报告' && text !== '年度报告',
    );
  expect(listed).toEqual(['ziran2025年度报告', 'qingshui2025年度报告', 'ziran2024年度报告']);
  expect(page.text).toContain('ziran2025年度报告2026-02-01');
});

it('says of every unit how many reports it has published, in words where none', () => {
  const unit = (id: string): string | undefined => page.links.find(({ href }) => href === `/gk/${id}`)?.text;
  expect(unit('ziran')).toBe('云岭县自然资源局年度报告2份');
  expect(unit('yunling')).toBe('云岭县人民政府年度报告尚未发布');
});

it('counts units without the area that stands for them all', () => {
  expect(page.text).toContain('公开单位2个');
});

it('leads to asking before anything else it has', () => {
  const entries = page.links.filter(({ text }) => text === '依申请公开' || text === '政府信息公开年报');
  expect(entries.map(({ href }) => href)).toContain('/ysq');
  expect(page.text).toContain('申请、查询和下载申请表');
});

it('leads to nothing that later work brings', () => {
  expect(page.text).not.toMatch(/搜索|敬请期待|建设中/);
});
