import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const folder = join(import.meta.dirname, '../fixtures/annual-reports');
const product = await aProduct(aClock('2026-03-12T02:00:00.000Z'), await builtDocuments());
await aCounty(product.db, ['yunling', '云岭县人民政府'], []);
const supervisor = await aTypist(product, 'yunling' as AgencyId, 'yunling-supervisor', '县主管甲', [
  'countySupervisor',
]);
const browser = await aRealBrowser(product);

it('reads a report whose cells run together, and leads from an open cell and from a line to what was found there', async () => {
  const desk = await browser.open(1440);
  await signInByForm(desk, browser.address, supervisor);
  await desk.page.getByRole('link', { name: '年报医生' }).first().click();
  await desk.page.getByRole('link', { name: '导入一份年报' }).first().click();
  await refusePicture(desk);
  await importReport(desk);
  await fromCellToFinding(desk);
  await fromLineToFinding(desk);
  // the browser complains of every answer that refuses, and one file was to be refused
  expect(desk.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
}, 120_000);

/** What cannot be read is refused with the remedy, and what was typed stays. */
async function refusePicture({ page }: Visitor): Promise<void> {
  await page.getByLabel('来源说明').fill('平潭综合实验区管委会，2022年2月8日发布于其网站');
  await page.getByLabel('访问地址').fill('pingtan-2021');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.locator('input[type=file]').setInputFiles({ name: '年报.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('button', { name: '导入并读取' }).click();
  await page.getByText('这是一张图片').first().waitFor();
  expect(await page.getByLabel('访问地址').inputValue()).toBe('pingtan-2021');
}

async function importReport({ page, barriers }: Visitor): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(join(folder, '10-pingtan-2021-concatenated.txt'));
  await page.getByRole('button', { name: '导入并读取' }).click();
  await page.getByRole('heading', { level: 1, name: '平潭综合实验区2021年度政府信息公开工作年度报告' }).waitFor();
  expect(await barriers()).toEqual([]);
}

/** Six digits for three cells: the candidates stand in each cell. */
async function fromCellToFinding({ page }: Visitor): Promise<void> {
  const cell = page.getByRole('button', { name: /行政规范性文件 \/ 本年制发件数：.*69.*？，看检查结果/ });
  await cell.click();
  const finding = page.locator('li[aria-current=true]');
  await finding.waitFor();
  expect(await finding.textContent()).toContain('行政规范性文件');
}

async function fromLineToFinding({ page }: Visitor): Promise<void> {
  await page.locator('button.line-number').first().click();
  const finding = page.locator('li[aria-current=true]');
  await finding.filter({ hasText: '网页' }).waitFor();
}
