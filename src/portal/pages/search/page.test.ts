import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { aPublishedItem } from '../../../../tests/support/published-items.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';

const site = await aPublicSite();
const torli = await site.agency('torli');
const narat = await site.agency('narat');
await aPublishedItem(site.db, torli, '000014349/2026-00001', {
  title: '多尔力镇公共租赁住房管理办法',
  documentNumber: '多政发〔2026〕3号',
  subjectId: 'livelihood',
  genre: 'measures',
  normativeKind: 'normativeDocument',
  body: [{ kind: 'paragraph', spans: [{ text: '<b>公租房</b>的分配和管理，适用本办法。' }] }],
});
await aPublishedItem(site.db, narat, '000014350/2020-00004', {
  title: '那拉特镇公共租赁住房管理办法',
  subjectId: 'livelihood',
  genre: 'measures',
  normativeKind: 'normativeDocument',
  validUntil: day('2025-12-31'),
});
await aPublishedItem(site.db, narat, '000014350/2026-00005', {
  title: '关于公共租赁住房申请的通知',
  genre: 'circular',
});

function titlesOf(html: string): readonly string[] {
  return [...html.matchAll(/<h3[^>]*><a href="\/d\/[^"]+">(.*?)<\/a><\/h3>/g)].map((match) =>
    (match[1] ?? '').replaceAll(/<\/?mark>/g, ''),
  );
}

describe('the search page', () => {
  it('finds, marks and links what is public, and what has ended says so', async () => {
    const { status, html } = await site.visit('/ss?q=公共租賃住房管理');
    expect(status).toBe(200);
    expect(titlesOf(html)).toEqual(['多尔力镇公共租赁住房管理办法', '那拉特镇公共租赁住房管理办法']);
    expect(html).toContain('多尔力镇<mark>公共租赁住房管理</mark>办法');
    expect(html).toContain('已失效');
    expect(html).not.toContain('<b>');
  });

  it('narrows by every facet it offers, and says how much remains', async () => {
    const { html } = await site.visit('/ss?q=公共租赁住房');
    expect(titlesOf(html)).toHaveLength(3);
    const links = [...html.matchAll(/<li><a href="(\/ss\?[^"]+)">[^<]+<\/a><span class="quiet">（(\d+)）/g)];
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const [, href = '', count] of links) {
      const narrowed = await site.visit(href.replaceAll('&amp;', '&'));
      expect(titlesOf(narrowed.html), href).toHaveLength(Number(count));
    }
    expect(titlesOf((await site.visit('/ss?q=公共租赁住房&validity=still')).html)).toHaveLength(2);
  });

  it('offers the nearest titles and the way to ask where it finds nothing', async () => {
    const { html, status } = await site.visit('/ss?q=公共租凭住房管理力法&agency=torli');
    expect(status).toBe(200);
    expect(html).toContain('没有找到“公共租凭住房管理力法”');
    expect(html).toContain('href="/d/000014349/2026-00001"');
    expect(html).toContain('href="/sq/torli"');
    expect(html).toContain('去掉条件');
  });

  it('keeps the conditions in a new search, in the advanced form and back', async () => {
    const { html } = await site.visit('/ss?q=住房&genre=measures&order=newest');
    expect(html).toContain('<input type="hidden" name="genre" value="measures"');
    const advanced = await site.visit('/ss/gj?q=住房&genre=measures&from=2026-01-01');
    expect(advanced.html).toContain('<option value="measures" selected');
    expect(advanced.html).toContain('name="from" type="date" value="2026-01-01"');
  });

  it('takes a number in a field of its own, alone or beside words', async () => {
    expect(titlesOf((await site.visit('/ss?number=多政发（2026）3号')).html)).toEqual(['多尔力镇公共租赁住房管理办法']);
    expect(titlesOf((await site.visit('/ss?q=住房&number=多政发[2026]3号')).html)).toHaveLength(1);
    expect(titlesOf((await site.visit('/ss?q=低保&number=多政发[2026]3号')).html)).toHaveLength(0);
  });

  it.each([
    ['/ss?q=住房&from=昨天', '“公开日期从”应是一个日期'],
    ['/ss?q=住房&from=2026-03-09&to=2026-01-01', '前后颠倒'],
    ['/ss?q=住房&agency=nowhere', '没有这个单位'],
    ['/ss?q=住房&genre=poem', '没有这个体裁'],
    ['/ss?q=住房&subject=poem', '没有这个内容'],
    ['/ss?q=住房&validity=poem', '没有这个有效性'],
  ])('says of %s what it did not understand', async (address, words) => {
    const { status, html } = await site.visit(address);
    expect(status).toBe(200);
    expect(html).toContain(words);
    expect(html).toContain('value="住房"');
  });

  it.each(['/ss?page=0', '/ss?q=住房&page=999', '/ss?q=%00%27', '/ss?order=x', `/ss?q=${'住'.repeat(500)}`, '/ss?q=%'])(
    'answers %s without a fault of its own',
    async (address) => {
      expect((await site.visit(address)).status).toBeLessThan(500);
    },
  );

  it.each(['/ss', '/ss?q=公共租赁住房', '/ss?q=查无此词&agency=torli', '/ss/gj', '/ss?q=住房&from=x&agency=torli'])(
    'is valid HTML at %s',
    async (address) => {
      expect(await faultsOfHtml((await site.visit(address)).html)).toEqual([]);
    },
  );
});
