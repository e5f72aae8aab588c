import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/catalog/item-body.ts';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aContent, anItemFile, publishItem } from '../support/public-items.ts';
import { aRealBrowser, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock());
await aCounty(
  product.db,
  ['yunling', '云岭县人民政府'],
  [
    ['office', '云岭县人民政府办公室', { shortName: '县政府办', kind: 'ownLevel', level: 'county' }],
    ['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }],
  ],
);
const shiqiao = 'shiqiao' as AgencyId;
const measures = '/d/654224001/2026-00001';
const cells = (...words: readonly string[]) => words.map((text) => ({ lines: [[{ text }]] }));
const body: readonly Block[] = [
  { kind: 'heading', level: 2, text: '一、标准' },
  { kind: 'paragraph', spans: [{ text: '发放对象为与乡人民政府签订草畜平衡责任书的农牧户。' }] },
  {
    kind: 'table',
    rows: [
      cells('草原类型', '面积（亩）', '标准（元/亩）', '金额（元）', '发放时间', '备注').map((cell) => ({
        ...cell,
        isHeader: true as const,
      })),
      cells('温性草原', '12,300', '2.5', '30,750', '3月31日前', '按公示面积'),
    ],
  },
];
const document = aContent(shiqiao, {
  title: '石桥乡草畜平衡奖励资金发放办法',
  documentNumber: '石政发〔2026〕3号',
  normativeKind: 'normativeDocument',
  validUntil: day('2031-03-31'),
  body,
  files: [anItemFile('发放表', Buffer.from('%PDF-1'))],
});
const place = { itemId: 'item-000001', indexNumber: '654224001/2026-00001' };
await publishItem(product.db, document, place);
await publishItem(
  product.db,
  { ...document, changeNote: '更正标题。', title: '石桥乡草畜平衡奖励资金发放暂行办法' },
  { ...place, version: 2 },
);
await publishItem(
  product.db,
  aContent(shiqiao, { language: 'ug', title: 'ئۇقتۇرۇش', variantOf: 'item-000001' as ItemId }),
  { itemId: 'item-000002', indexNumber: '654224001/2026-00002' },
);
const browser = await aRealBrowser(product);

const addresses = [
  '/',
  '/gk/shiqiao',
  '/gk/shiqiao/ml',
  '/gk/shiqiao/ml/livelihood',
  '/gk/shiqiao/nb',
  measures,
  `${measures}/bb`,
  `${measures}/bb/2`,
  '/d/654224001/2026-00002',
  '/yd',
];
const elder = 'largest.wide.standard.elder';

async function at(path: string, width: number, reading?: string, javaScriptEnabled = true): Promise<Visitor> {
  const visitor = await browser.open(width, { javaScriptEnabled });
  if (reading !== undefined)
    await visitor.page.context().addCookies([{ name: 'gkr', value: reading, url: browser.address }]);
  await visitor.page.goto(browser.address + path);
  return visitor;
}

describe('anyone who reads documents', () => {
  it.each(addresses)(
    'meets no barrier at %s, on a phone and at a desk, plain, in elder mode and in high contrast',
    async (path) => {
      for (const [width, reading] of [
        [390, undefined],
        [1440, undefined],
        [390, elder],
        [1440, 'large.standard.contrast.standard'],
        [390, 'standard.standard.soft.standard'],
      ] as const) {
        const visitor = await at(path, width, reading);
        expect(await visitor.barriers(), `${path} at ${width}, ${reading ?? 'plain'}`).toEqual([]);
        expect(visitor.complaints).toEqual([]);
      }
    },
  );

  it.each(addresses)('need not scroll sideways at %s on the narrowest screen, nor in elder mode', async (path) => {
    for (const reading of [undefined, elder]) {
      const { page } = await at(path, 320, reading);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });

  it('finds the document, its file and its versions without a script', async () => {
    const { page } = await at('/', 390, undefined, false);
    await page.getByRole('link', { name: '石桥乡草畜平衡奖励资金发放暂行办法' }).click();
    expect(await page.getByText('本文件现行有效').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /发放表/ }).getAttribute('href')).toMatch(/\/fj\//);
    expect(await page.locator('.document-tools').isVisible()).toBe(false);
    await page.getByRole('link', { name: '现为第2版，查看各版本和改动' }).click();
    await page.getByRole('link', { name: '看这一版和改动' }).click();
    expect(await page.locator('ins').first().textContent()).toBe('新增：暂行');
  });

  it('switches to elder mode by one press without a script, and the site remembers', async () => {
    const { page } = await at(measures, 390, undefined, false);
    const size = async (): Promise<number> =>
      Number.parseFloat(await page.evaluate("getComputedStyle(document.querySelector('.article p')).fontSize"));
    const before = await size();
    await page.getByRole('button', { name: '长辈模式' }).click();
    expect(new URL(page.url()).pathname).toBe(measures);
    expect(await size()).toBeGreaterThan(before * 1.3);
    await page.getByRole('link', { name: '首页', exact: true }).first().click();
    await page.getByRole('button', { name: '退出长辈模式' }).click();
    expect(await page.getByRole('button', { name: '长辈模式', exact: true }).isVisible()).toBe(true);
  });

  it('is offered to print and to hear it where a script runs', async () => {
    const visitor = await at(measures, 1440);
    expect(await visitor.page.getByRole('button', { name: '打印' }).isVisible()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });

  it('prints the document with its address, and nothing to press', async () => {
    const { page } = await at(measures, 1440);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    expect(await Promise.all(['.main-nav', '.search-box', '.topline', '.document-tools', '.trail'].map(seen))).toEqual(
      Array(5).fill(false),
    );
    expect(await Promise.all(['.article', '.document-facts', '.document-cite', '.qr'].map(seen))).toEqual(
      Array(4).fill(true),
    );
  });
});
