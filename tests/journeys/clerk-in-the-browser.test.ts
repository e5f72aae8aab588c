import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const clerk = await aTypist(product, 'shiqiao' as AgencyId, 'shiqiao-clerk', '经办人甲', ['clerk']);
const browser = await aRealBrowser(product);

it('registers a paper request on one screen, closes it, and sees table 3 change', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.getByRole('link', { name: '登记申请' }).first().click();
  await page.getByRole('radio', { name: '当面提交' }).check();
  await page.getByRole('radio', { name: '自然人' }).check();
  await page.getByLabel('姓名或者名称').fill('演示申请人');
  await page.getByLabel('联系地址').fill('石桥乡演示路1号');
  await page.getByLabel('所需信息的名称或者特征描述').fill('2025年农村危房改造补助名单');
  await page.getByRole('radio', { name: '当面领取' }).check();
  await page.keyboard.press('Control+Enter');
  await page.getByText('SHIQIAO-2026-0001').first().waitFor();
  // received on Monday 9 March 2026: 20 working days later, Qingming in between
  await page.getByText('2026-04-07').or(page.getByText('2026年4月7日')).first().waitFor();

  await page.goto(`${browser.address}/office/requests`);
  await page.getByRole('link', { name: 'SHIQIAO-2026-0001' }).click();
  await page.getByText('更多', { exact: true }).click();
  await page.getByRole('button', { name: '登记纸质签发的决定' }).first().click();
  await page.getByRole('combobox', { name: /办理结果/ }).fill('予以公开');
  await page.keyboard.press('Enter');
  await page.getByLabel('文号').fill('石桥公开〔2026〕1号');
  await page.getByLabel('纸质文书的签发人').fill('乡长');
  await page.keyboard.press('Control+Enter');
  // what cannot be taken back is shown once more
  await page.getByRole('dialog').getByRole('button', { name: '登记纸质签发的决定' }).click();
  await page.getByRole('link', { name: '查看本年度表三的变化' }).click();
  await page.getByRole('button', { name: /予以公开.*自然人.*：1，/ }).click();
  await page.getByRole('dialog').getByText('SHIQIAO-2026-0001').waitFor();
  expect(visitor.complaints).toEqual([]);
});
