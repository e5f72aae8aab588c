import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtAttachments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';
import { aPdf } from '../support/severable-files.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtAttachments());
const shiqiao = 'shiqiao' as AgencyId;
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const clerk = await aTypist(product, shiqiao, 'shiqiao-clerk', '经办人甲', ['clerk']);
const leader = await aTypist(product, shiqiao, 'shiqiao-leader', '签发人乙', ['leader']);
const browser = await aRealBrowser(product);
const list = `${browser.address}/office/requests/form-0000001/attachments`;

const decree = {
  name: '补偿批复.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(aPdf([['关于补偿的批复', '被征收人：秘密姓名'], ['其余内容可以公开。']])),
};

beforeAll(async () => {
  const registrar = await product.signedIn(shiqiao, 'shiqiao-registrar', '经办人丙', ['clerk']);
  await registrar.send('POST', '/api/office/requests', aPaperRequest('form-0000001', '2026-03-09'));
});

it('covers parts of a file by mouse, by search and by keyboard, and a second person lets it out', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.goto(`${browser.address}/office/requests/form-0000001`);
  await page.getByRole('link', { name: '材料', exact: true }).click();
  await page.getByRole('link', { name: '打开材料' }).click();
  await page.locator('input[type=file]').setInputFiles(decree);
  await page.getByRole('button', { name: '上传材料' }).click();
  await page.getByText('已上传：补偿批复。').waitFor();
  await page.getByRole('img', { name: '第 1 页的图像' }).waitFor();
  await page.getByText('须由没有上传、也没有处理过这个文件的另一位同事核对后才能提供。').waitFor();
  expect(await visitor.barriers()).toEqual([]);

  await page.getByRole('link', { name: '区分处理' }).click();
  await page.getByRole('textbox', { name: '要遮盖的文字' }).fill('秘密姓名');
  await page.keyboard.press('Enter');
  await page.getByText('找到 1 处，已经标出').waitFor();
  await drawBox(page);
  await page.getByRole('heading', { name: '要遮盖的部分（2 处）' }).waitFor();
  await page.getByRole('button', { name: '在本页添加一处' }).click();
  await page.getByRole('spinbutton', { name: '第 3 处的上' }).fill('70');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '删去第 2 处' }).click();
  await page.getByRole('heading', { name: '要遮盖的部分（2 处）' }).waitFor();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.getByRole('heading', { name: '要遮盖的部分（3 处）' }).waitFor();
  // what was marked outlasts a reload, which the test for barriers makes
  expect(await visitor.barriers()).toEqual([]);
  await page.getByRole('heading', { name: '要遮盖的部分（3 处）' }).waitFor();
  await page.getByRole('button', { name: '生成遮盖后的文件' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认生成' }).click();
  await page.getByRole('heading', { name: '补偿批复（区分处理）' }).waitFor();
  await page.getByText('由“补偿批复”遮盖 3 处生成').waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('asks the second person to see every page first, on a phone too', async () => {
  const visitor = await browser.open(390);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, leader);
  await page.goto(list);
  await page.getByRole('button', { name: '补偿批复（区分处理）' }).click();
  await page.getByRole('img', { name: '第 1 页的图像' }).waitFor();
  const clear = page.getByRole('button', { name: '核对无误，可以提供' });
  await page.getByText('还有 1 页没有看').waitFor();
  expect(await clear.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('img', { name: '第 2 页的图像' }).waitFor();
  await clear.click();
  await page.getByText('已核对，可以提供').first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  await page.getByRole('link', { name: '区分处理说明' }).click();
  await page.getByText('签发人乙 2026-03-09').waitFor();
  await page.getByText('《中华人民共和国政府信息公开条例》第十五条').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

/** Drags a box over a part of the page. */
async function drawBox(page: Page): Promise<void> {
  const picture = await page.locator('.drawn-boxes').boundingBox();
  if (picture === null) throw new Error('The page is not drawn.');
  await page.mouse.move(picture.x + picture.width * 0.2, picture.y + picture.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(picture.x + picture.width * 0.6, picture.y + picture.height * 0.5);
  await page.mouse.up();
}
