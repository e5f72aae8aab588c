import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { aRealBrowser } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T04:00:00.000Z'));
await aCounty(
  product.db,
  ['yunling', '云岭县人民政府'],
  [
    ['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }],
    ['liushu', '柳树镇人民政府', { shortName: '柳树镇' }],
  ],
);
const text =
  '第一条 为规范公共租赁住房的申请、审核、分配和管理，保障住房困难家庭的基本居住需要，根据有关规定，结合本乡实际，制定本办法。第二条 本乡范围内公共租赁住房的申请、审核、配租、退出，适用本办法。';
for (const [agency, prefix] of [
  ['shiqiao', '000014349'],
  ['liushu', '000014350'],
] as const)
  for (const serial of Array.from({ length: 12 }, (_, at) => at + 1))
    await aPublishedItem(
      product.db,
      agency as AgencyId,
      `${prefix}/${2020 + (serial % 6)}-${String(serial).padStart(5, '0')}`,
      {
        title: `${agency === 'shiqiao' ? '石桥乡' : '柳树镇'}公共租赁住房管理办法（第${serial}次公布）`,
        documentNumber: `${agency === 'shiqiao' ? '石政发' : '柳政发'}〔${2020 + (serial % 6)}〕${serial}号`,
        subjectId: serial % 2 === 0 ? 'livelihood' : 'normativeDocuments',
        genre: serial % 3 === 0 ? 'circular' : 'measures',
        normativeKind: 'normativeDocument',
        ...(serial < 4 ? { validUntil: day('2025-12-31') } : {}),
        body: [{ kind: 'paragraph', spans: [{ text }] }],
      },
      `${2020 + (serial % 6)}-02-10T04:00:00.000Z`,
    );
const browser = await aRealBrowser(product);
const addresses = [
  '/ss',
  '/ss?q=公共租赁住房',
  '/ss?q=公租凭住房管理力法&agency=shiqiao',
  '/ss/gj',
  '/wd?q=公共租赁住房',
];

describe('anyone who searches', () => {
  it.each(addresses)('meets no barrier at %s and need not scroll sideways', async (path) => {
    for (const width of [320, 390, 1440]) {
      const visitor = await browser.open(width);
      await visitor.page.goto(browser.address + path);
      expect(await visitor.barriers(), `${path} at ${width}`).toEqual([]);
      expect(await visitor.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(visitor.complaints).toEqual([]);
    }
  });

  it('gets from the box in the head to a narrowed result without a script', async () => {
    const { page } = await browser.open(1440, { javaScriptEnabled: false });
    await page.goto(`${browser.address}/gk`);
    await page.getByRole('searchbox', { name: '搜索政府信息' }).fill('公共租賃住房');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByText('找到24条').waitFor();
    await page.getByRole('complementary').getByRole('link', { name: '石桥乡' }).click();
    await page.getByText('找到12条').waitFor();
    await page.getByRole('link', { name: '只看没有失效的' }).click();
    await page.getByText('找到9条').waitFor();
    expect(new URL(page.url()).searchParams.toString()).toBe(
      new URLSearchParams({ q: '公共租賃住房', agency: 'shiqiao', validity: 'still' }).toString(),
    );
    await page.getByRole('link', { name: '去掉条件：石桥乡' }).click();
    await page.getByText('找到18条').waitFor();
  });

  it('finds a document by its number in the advanced form, and turns pages', async () => {
    const { page } = await browser.open(390);
    await page.goto(`${browser.address}/ss/gj`);
    await page.getByLabel('文号或者索引号').fill('石政发（2025）第5号');
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    await page.getByText('找到1条').waitFor();
    await page.goto(`${browser.address}/ss?q=公共租赁住房`);
    await page.getByRole('link', { name: '下一页' }).click();
    expect(await page.getByRole('article').count()).toBe(4);
  });

  it('is told by the application what is public already', async () => {
    const { page } = await browser.open(390, { javaScriptEnabled: false });
    await page.goto(`${browser.address}/sq/shiqiao`);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByLabel(/名称/).first().fill('石桥乡公共租赁住房管理办法');
    await page.getByRole('button', { name: /继续/ }).click();
    await page.getByText('主动公开的信息').first().waitFor();
    expect(await page.getByRole('link', { name: /石桥乡公共租赁住房管理办法/ }).count()).toBeGreaterThan(0);
  });
});
