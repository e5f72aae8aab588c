import { describe, expect, it } from 'vitest';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite, reportWith } from '../../../../tests/support/public-site.ts';
import type { AgencyId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area' });
const office = await site.agency(
  'office',
  { name: '云岭县人民政府办公室', shortName: '县政府办', kind: 'ownLevel' },
  'yunling',
);
const bureau = await site.agency('ziran', { name: '云岭县自然资源局', kind: 'department' }, 'yunling');
const township = await site.agency('qingshui', { name: '云岭县清水镇人民政府', shortName: '清水镇' }, 'yunling');
for (const [agency, year, at] of [
  [bureau, 2024, '2025-01-10T02:00:00.000Z'],
  [township, 2025, '2026-01-20T02:00:00.000Z'],
  // 1 February in Shanghai, still 31 January in UTC
  [bureau, 2025, '2026-01-31T16:30:00.000Z'],
] as const)
  await site.report(agency, reportWith({ title: `${agency}${year}年度报告`, year }), at);
await publish(township, 'item-000001', '654224001/2026-00001', '清水镇的公示', '2026-02-02T02:00:00.000Z');
await publish(office, 'item-000002', '654224002/2026-00001', '县政府办的通知', '2026-02-03T02:00:00.000Z');
const { page, html } = await site.visit('/');

describe('the home page', () => {
  it('begins with one search box, before anything else that is asked for', () => {
    const inputs = page.elements
      .filter(({ tagName }) => tagName === 'input')
      .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
    expect(inputs.filter(({ type }) => type === 'search')).toEqual([expect.objectContaining({ name: 'q' })]);
    expect(html.indexOf('home-search')).toBeLessThan(html.indexOf('entry-tiles'));
  });

  it('has the statutory entries in their order', () => {
    const tiles = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];
    const entries = page.links.filter(({ text }) => tiles.some((tile) => text.startsWith(tile)));
    expect(entries.map(({ href }) => href).slice(-5)).toEqual(['/gk/office/zn', '/gk/office/zd', '/gk', '/nb', '/ysq']);
  });

  it('lists the latest items with their units, and the latest reports, by their day in legal time', () => {
    const items = page.links.filter(({ href }) => href.startsWith('/d/')).map(({ text }) => text);
    expect(items).toEqual(['县政府办的通知', '清水镇的公示']);
    expect(page.text).toContain('县政府办的通知县政府办2026-02-03');
    const reports = page.links.filter(({ href }) => href.startsWith('/nb/')).map(({ text }) => text);
    expect(reports).toEqual(['ziran2025年度报告', 'qingshui2025年度报告', 'ziran2024年度报告']);
    expect(page.text).toContain('ziran2025年度报告2026-02-01');
  });

  it('says of every unit how much it has published, in words where nothing', () => {
    const unit = (id: string): string | undefined => page.links.findLast(({ href }) => href === `/gk/${id}`)?.text;
    expect([unit('ziran'), unit('qingshui'), unit('yunling')]).toEqual([
      '云岭县自然资源局年度报告2份',
      '云岭县清水镇人民政府信息1条 年度报告1份',
      '云岭县人民政府年度报告尚未发布',
    ]);
  });

  it('counts units without the area that stands for them all', () => {
    expect(page.text).toContain('公开单位3个主动公开的信息2条年度报告3份最近更新2026-02-03');
  });
});

async function publish(
  agency: AgencyId,
  itemId: string,
  indexNumber: string,
  title: string,
  publishedAt: string,
): Promise<void> {
  await publishItem(site.db, aContent(agency, { title }), { itemId, indexNumber, publishedAt });
}
