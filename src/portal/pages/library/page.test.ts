import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { anId, inStores } from '../../../../tests/support/stored-facts.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { EntryId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area', level: 'county' });
const bureau = await site.agency('ziran', { name: '云岭县自然资源局', shortName: '县自然资源局' }, 'yunling');
const other = await site.agency('minzheng', { name: '云岭县民政局', shortName: '县民政局' }, 'yunling');
const document = { normativeKind: 'normativeDocument', genre: 'measures', topic: '农业、林业、水利' } as const;

await publishItem(
  site.db,
  aContent(bureau, {
    ...document,
    title: '草原管理办法',
    documentNumber: '云自然资规〔2025〕1号',
    madeOn: day('2025-05-06'),
  }),
  { itemId: 'item-in-force', indexNumber: '654224/2025-00001' },
);
await publishItem(
  site.db,
  aContent(bureau, {
    ...document,
    title: '临时用地暂行规定',
    madeOn: day('2020-01-02'),
    validUntil: day('2025-12-31'),
    topic: '国土资源、能源',
  }),
  { itemId: 'item-run-out', indexNumber: '654224/2026-00002' },
);
const repealed = await publishItem(
  site.db,
  aContent(bureau, { ...document, title: '草原管理办法（试行）', madeOn: day('2018-01-02') }),
  { itemId: 'item-repealed', indexNumber: '654224/2026-00003' },
);
await publishItem(
  site.db,
  aContent(other, { ...document, normativeKind: 'governmentRule', title: '殡葬管理规定', topic: '民政、扶贫、救灾' }),
  { itemId: 'item-of-other', indexNumber: '654224/2026-00004' },
);
// neither a rule nor a normative document
await publishItem(site.db, aContent(bureau, { title: '会议通知' }), {
  itemId: 'item-notice',
  indexNumber: '654224/2026-00005',
});
await inStores(site.db, async ({ items, queries }) => {
  const [release] = await queries.listReleases(bureau, 'item', repealed);
  const change = {
    effect: 'repealed',
    from: day('2025-06-01'),
    by: '《草原管理办法》（云自然资规〔2025〕1号）',
    byIndexNumber: '654224/2025-00001',
  } as const;
  await items.saveValidityChange(bureau, repealed, change, release?.releaseId ?? anId<EntryId>());
});

describe('the library of the whole site', async () => {
  const { page, html, status } = await site.visit('/wj');

  it('is a well-formed page of its own column', async () => {
    expect([status, page.meta.get('ColumnType')]).toEqual([200, '政策文件']);
    expect(await faultsOfHtml(html)).toEqual([]);
  });

  it('shows what is in force, of every unit, and nothing that is no document', () => {
    for (const title of ['草原管理办法', '殡葬管理规定']) expect(page.text).toContain(title);
    for (const title of ['临时用地暂行规定', '草原管理办法（试行）', '会议通知'])
      expect(page.text).not.toContain(title);
    expect(page.text).toContain('现行有效（2）');
    expect(page.text).toContain('已废止、失效（2）');
  });
});

describe('the library of one unit', () => {
  it.each([
    ['', ['草原管理办法'], ['殡葬管理规定', '临时用地暂行规定']],
    ['?state=ended', ['临时用地暂行规定', '草原管理办法（试行）'], ['殡葬管理规定']],
    ['?state=ended&topic=国土资源、能源', ['临时用地暂行规定'], ['草原管理办法（试行）']],
    ['?state=all&q=云自然资规', ['草原管理办法'], ['临时用地暂行规定']],
    ['?state=all&kind=governmentRule', [], ['草原管理办法']],
    ['?state=nonsense&genre=nonsense&year=abcd&page=0', ['草原管理办法'], []],
  ])('narrowed by "%s"', async (query, shown, hidden) => {
    const { page, status } = await site.visit(`/gk/ziran/wj${encodeURI(query)}`);
    expect(status).toBe(200);
    const titles = page.links.map(({ text }) => text);
    for (const title of shown) expect(titles).toContain(title);
    for (const title of hidden) expect(titles).not.toContain(title);
  });

  it('gives the same list as a table', async () => {
    const { html } = await site.visit('/gk/ziran/wj/list.csv?state=ended');
    const rows = html.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows.join('\n')).toContain('已失效,2026-01-01,有效期届满');
    expect(rows.join('\n')).toContain('已废止,2025-06-01,《草原管理办法》（云自然资规〔2025〕1号）');
  });
});

describe('the list of ended documents', async () => {
  const { page, html, status } = await site.visit('/gk/ziran/wj/fz');

  it('names each with the day and what ended it, and can be taken as a table', async () => {
    expect(status).toBe(200);
    expect(await faultsOfHtml(html)).toEqual([]);
    for (const words of ['共2件', '2025-06-01', '有效期届满', '已失效', '已废止']) expect(page.text).toContain(words);
    expect((await site.visit('/gk/ziran/wj/fz/list.csv')).html.trim().split('\r\n')).toHaveLength(3);
  });

  it('says so where there is none, and is not there for an area', async () => {
    expect((await site.visit('/gk/minzheng/wj/fz')).page.text).toContain('没有已经废止或者失效的文件');
    expect((await site.visit('/gk/yunling/wj/fz')).status).toBe(404);
  });
});
