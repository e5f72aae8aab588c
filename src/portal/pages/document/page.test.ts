import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { attribute, textOf } from '../../../../tests/support/page-facts.ts';
import { aContent, anItemFile, publishItem, takeItemBack } from '../../../../tests/support/public-items.ts';
import { aPublicSite, realSite, type Visit } from '../../../../tests/support/public-site.ts';
import { inStores } from '../../../../tests/support/stored-facts.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Block } from '../../../core/catalog/item-body.ts';
import type { ItemContent } from '../../../core/catalog/item-content.ts';
import type { ColumnId, ItemId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
const county = await site.agency('yunling', { kind: 'area', level: 'county', shortName: '云岭县' });
const dolat = await site.agency('dolat', { name: '多拉特乡人民政府', shortName: '多拉特乡' }, county);
const measures = '/d/654224001/2026-00001';
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

const body: readonly Block[] = [
  { kind: 'heading', level: 4, text: '一、标准' },
  {
    kind: 'paragraph',
    spans: [
      { text: '每亩' },
      { text: '2.5元', isBold: true },
      { text: '，见' },
      { text: '公告', href: 'https://www.xj.gov.cn/a' },
      { text: '和' },
      { text: '说明', href: 'https://news.example.com/' },
    ],
  },
  {
    kind: 'table',
    caption: '标准表',
    rows: [
      [
        { lines: [[{ text: '类型' }]], isHeader: true },
        { lines: [[{ text: '元' }]], isHeader: true },
      ],
      [
        { lines: [[{ text: '温性草原' }]], isHeader: true },
        { lines: [[{ text: '2.5' }]], rowSpan: 2 },
      ],
      [{ lines: [[{ text: '荒漠草原' }], [{ text: '（含半荒漠）' }]], isHeader: true }],
    ],
  },
  { kind: 'heading', level: 3, text: '（一）程序' },
  { kind: 'list', isOrdered: true, items: [[{ text: '公示七日' }], [{ text: '发放' }]] },
];

const document: ItemContent = aContent(dolat, {
  title: '草畜平衡<奖励>办法',
  documentNumber: '多政发〔2026〕3号',
  issuers: ['多拉特乡人民政府', '云岭县财政局'],
  normativeKind: 'normativeDocument',
  effectiveOn: day('2026-04-01'),
  validUntil: day('2031-03-31'),
  keywords: ['草畜平衡', '奖励'],
  source: '多拉特乡人民政府',
  files: [anItemFile('发放表', Buffer.from('%PDF-1'))],
  body,
});

beforeAll(async () => {
  await publish(document, 1, '2026-03-05T02:00:00.000Z');
  await publishItem(
    site.db,
    aContent(dolat, { title: '一图读懂奖励办法', genre: 'policyExplainer', explains: 'item-000001' as ItemId }),
    {
      itemId: 'item-000002',
      indexNumber: '654224001/2026-00002',
    },
  );
  await publishItem(
    site.db,
    aContent(dolat, {
      title: 'ئۇقتۇرۇش',
      language: 'ug',
      variantOf: 'item-000001' as ItemId,
      body: [paragraph('مۇكاپات')],
    }),
    {
      itemId: 'item-000003',
      indexNumber: '654224001/2026-00003',
    },
  );
  await publishItem(site.db, aContent(dolat, { title: '会被撤回的公示' }), {
    itemId: 'item-000004',
    indexNumber: '654224001/2026-00004',
  });
  await takeItemBack(site.db, dolat, 'item-000004' as ItemId, '名单有误，更正后重新发布。');
});

describe('the page of an item', () => {
  it('says first whether the document is in force', async () => {
    const { page } = await site.visit(measures);
    expect(page.text).toContain('本文件现行有效自2026年4月1日起施行 有效期至2031年3月31日');
  });

  it.each([
    ['索引号', '654224001/2026-00001'],
    ['文号', '多政发〔2026〕3号'],
    ['发布机构', '多拉特乡人民政府'],
    ['发文机关', '多拉特乡人民政府、云岭县财政局'],
    ['成文日期', '2026年3月2日'],
    ['发布时间', '2026-03-05 10:00'],
    ['公开事项', '民生政策和实施'],
    ['体裁分类', '通知'],
    ['有效性', '现行有效'],
    ['公开方式', '主动公开'],
    ['公开时限', '自信息形成或者变更之日起20个工作日内'],
    ['关键词', '草畜平衡、奖励'],
    ['来源', '多拉特乡人民政府'],
  ])('shows its %s', async (term, value) => {
    expect(factsOf(await site.visit(measures)).get(term)).toBe(value);
  });

  it('has headings without a gap, a table with its heads, and marks what leads away from the government', async () => {
    const { page } = await site.visit(measures);
    const article = page.elements.find((element) => attribute(element, 'class') === 'article');
    const inside = page.elements.filter((element) => isInside(element, article));
    expect(inside.flatMap(({ tagName }) => /^h\d$/.exec(tagName) ?? [])).toEqual(['h2', 'h3']);
    expect(inside.filter(({ tagName }) => tagName === 'th').map((cell) => attribute(cell, 'scope'))).toEqual([
      'col',
      'col',
      'row',
      'row',
    ]);
    expect(page.text).toContain('说明（站外链接）');
    expect(page.text).not.toContain('公告（站外链接）');
  });

  it('carries the required tags, and PubDate is the time it shows', async () => {
    const { page } = await site.visit(measures);
    expect(Object.fromEntries(page.meta)).toMatchObject({
      SiteName: realSite.name,
      SiteDomain: realSite.domain,
      SiteIDCode: realSite.idCode,
      ColumnName: '民生政策和实施',
      ColumnType: '信息公开目录',
      ArticleTitle: '草畜平衡<奖励>办法',
      PubDate: '2026-03-05 10:00',
      ContentSource: '多拉特乡人民政府',
      Author: '多拉特乡人民政府、云岭县财政局',
      Keywords: '草畜平衡,奖励',
      Url: `${realSite.baseUrl}${measures}`,
    });
    expect([...page.meta.values()].filter((value) => /^\s*$|null|undefined/.test(value))).toEqual([]);
  });

  it('says the same to programs, and nothing in it can end its element', async () => {
    const { html } = await site.visit(measures);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const { '@graph': graph } = JSON.parse(json) as { '@graph': readonly Record<string, unknown>[] };
    expect(graph.find((facts) => facts['@type'] === 'Legislation')).toMatchObject({
      name: '草畜平衡<奖励>办法',
      legislationIdentifier: '多政发〔2026〕3号',
      legislationLegalForce: 'InForce',
      datePublished: '2026-03-05T02:00:00.000Z',
    });
    expect(json).not.toContain('<');
  });

  it('leads to its explainer, and the explainer back', async () => {
    const [text, explainer] = await Promise.all([site.visit(measures), site.visit('/d/654224001/2026-00002')]);
    expect(linkTo(text, '/d/654224001/2026-00002')).toBe('一图读懂奖励办法');
    expect(linkTo(explainer, measures)).toBe('草畜平衡<奖励>办法');
    expect(explainer.page.meta.get('ColumnType')).toBe('政策解读');
  });

  it('is paired with nothing that another unit published', async () => {
    const kuli = await site.agency('kuli', { name: '库甫乡人民政府', shortName: '库甫乡' }, county);
    const itemId = 'item-000001' as ItemId;
    const claims = [
      { title: '别的单位的解读', genre: 'policyExplainer', explains: itemId },
      { title: '别的单位的译文', language: 'ug', variantOf: itemId },
    ] as const;
    for (const [at, what] of claims.entries())
      await publishItem(site.db, aContent(kuli, what), {
        itemId: `kuli-item-000${at}`,
        indexNumber: `654224002/2026-0000${at + 1}`,
      });
    expect((await site.visit(measures)).page.text).not.toContain('别的单位');
    for (const number of ['654224002/2026-00001', '654224002/2026-00002'])
      expect(linkTo(await site.visit(`/d/${number}`), measures)).toBeUndefined();
  });

  it('shows another language in its own direction, and says which text holds', async () => {
    const variant = await site.visit('/d/654224001/2026-00003');
    const article = variant.page.elements.find((element) => attribute(element, 'class') === 'article');
    expect(article && [attribute(article, 'lang'), attribute(article, 'dir')]).toEqual(['ug', 'rtl']);
    expect(variant.page.text).toContain('以下列文本为准');
    expect(linkTo(variant, measures)).toBe('简体中文：草畜平衡<奖励>办法');
    expect(linkTo(await site.visit(measures), '/d/654224001/2026-00003')).toBe('ئۇيغۇرچە：ئۇقتۇرۇش');
  });

  it.each([measures, '/d/654224001/2026-00002', '/d/654224001/2026-00003'])(
    '%s is valid markup, and every script is a file of this site',
    async (address) => {
      const { html, status, page } = await site.visit(address);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
      const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
      const sources = scripts.flatMap((element) => attribute(element, 'src') ?? []);
      expect(sources.filter((source) => !source.startsWith('/assets/'))).toEqual([]);
      expect(scripts.filter((element) => attribute(element, 'type') === 'application/ld+json').length).toBe(1);
      expect(scripts.length - sources.length).toBe(1);
      expect(page.text).not.toMatch(/null|undefined|NaN|\[object/);
    },
  );
});

describe('the address of an item', () => {
  it('leads on from another writing and from an old number', async () => {
    await inStores(site.db, ({ items }) =>
      items.takeIndexNumber(dolat, 'item-000002' as ItemId, '014276880/2019-00007', true),
    );
    const moved = async (address: string): Promise<unknown> => {
      const { status, headers } = await site.visit(address);
      return [status, headers['location']];
    };
    expect(await moved('/d/014276880/2019-00007')).toEqual([301, '/d/654224001/2026-00002']);
    expect(await moved('/d/014276880/2019-00007/bb')).toEqual([301, '/d/654224001/2026-00002/bb']);
    expect(await moved(`/d/${encodeURIComponent('６５４２２４００１')}/2026-00001`)).toEqual([301, measures]);
  });

  it('says of what was taken back since when and why, and nothing of what it was', async () => {
    for (const rest of ['', '/bb', '/bb/1', '/fj/file-00000001']) {
      const { status, page, html } = await site.visit(`/d/654224001/2026-00004${rest}`);
      expect([status, html.includes('会被撤回的公示')]).toEqual([410, false]);
      expect(page.text).toContain('撤回的原因：名单有误，更正后重新发布。');
      expect(await faultsOfHtml(html)).toEqual([]);
    }
  });

  it.each([
    '/d/654224001/2026-99999',
    '/d/x/y',
    `${measures}/fj/file-none-0001`,
    `${measures}/bb/9`,
    `${measures}/bb/0`,
    `${measures}/bb/a`,
  ])('does not exist at %s', async (address) => {
    expect((await site.visit(address)).status).toBe(404);
  });
});

it('stands under the column it was put in, while the column has a name', async () => {
  const columnId = 'column-subsidies' as ColumnId;
  await inStores(site.db, ({ catalog }) =>
    catalog.saveColumn({
      agencyId: dolat,
      columnId,
      subjectId: 'livelihood',
      name: '惠农补贴',
      description: '',
      rhythm: null,
      divisionId: null,
      listOrder: 1,
    }),
  );
  await publishItem(site.db, aContent(dolat, { columnId, otherDue: { dueOn: day('2026-03-31'), basis: '预算法' } }), {
    itemId: 'item-000009',
    indexNumber: '654224001/2026-00009',
  });
  const visit = await site.visit('/d/654224001/2026-00009');
  expect(linkTo(visit, `/gk/dolat/ml/livelihood/${columnId}`)).toBe('惠农补贴');
  expect([factsOf(visit).get('公开时限'), factsOf(visit).get('文号')]).toEqual(['2026年3月31日前（预算法）', '无']);
  expect(visit.page.text).not.toContain('现行有效');
});

async function publish(content: ItemContent, version: number, publishedAt: string): Promise<void> {
  await publishItem(site.db, content, {
    itemId: 'item-000001',
    indexNumber: '654224001/2026-00001',
    version,
    publishedAt,
  });
}

/** Terms with their values in the metadata table. */
function factsOf({ page }: Visit): ReadonlyMap<string, string> {
  const list = page.elements.find((element) => attribute(element, 'class') === 'document-facts');
  const inside = page.elements.filter((element) => isInside(element, list));
  const terms = inside.filter(({ tagName }) => tagName === 'dt').map(textOf);
  const values = inside.filter(({ tagName }) => tagName === 'dd').map(textOf);
  return new Map(terms.map((term, place) => [term, values[place] ?? '']));
}

function isInside(element: Visit['page']['elements'][number], outer: unknown): boolean {
  let node: { parentNode?: unknown } | null = element;
  while (node !== null && node !== undefined) {
    if (node === outer) return true;
    node = (node.parentNode ?? null) as { parentNode?: unknown } | null;
  }
  return false;
}

function linkTo({ page }: Visit, address: string, words = ''): string | undefined {
  return page.links.find(({ href, text }) => href === address && text.includes(words))?.text;
}
