import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const county = await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
const head = await aTypist(product, 'shiqiao' as AgencyId, 'shiqiao-head', '负责人甲', ['disclosureOffice']);
const administrator = await aTypist(product, county, 'yunling-admin', '管理员乙', ['administrator']);
const clerk = await product.signedIn('shiqiao' as AgencyId, 'shiqiao-clerk', '经办人丙', ['clerk']);
await clerk.send('POST', '/api/office/requests', aPaperRequest('form-browser-1', '2026-03-09'));
const browser = await aRealBrowser(product);

it('changes a setting, which is listed with its day and its author', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, head);
  await page.getByRole('link', { name: '办理设置' }).click();
  await page.getByText('未核实原文').first().waitFor();
  await page.getByRole('button', { name: '修改：补正期限的默认工作日数' }).click();
  await page.getByRole('spinbutton').fill('10');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const history = page.getByRole('region', { name: '修改记录' }).first();
  await history.getByText('10个工作日').first().waitFor();
  await history.getByText('负责人甲').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('imports a notice after a look at what it moves, and finds the message about it', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, administrator);
  await page.getByRole('link', { name: '工作日历' }).click();
  await page.getByText('春节').first().waitFor();
  await page.getByRole('button', { name: '导入放假安排' }).click();
  await page.getByLabel('适用地区的代码').fill('6542');
  await page.getByLabel('通知标题').fill('关于地方节日放假的通知');
  await page.getByLabel('发文机关').fill('行政公署办公室');
  await page.getByLabel('放假日期').fill('地方节日 2026-03-19 2026-03-20');
  await page.getByLabel('核对情况').fill('测试用的虚构安排');
  await page.getByRole('button', { name: '预览影响' }).first().click();
  await page.getByText('1件在办申请的答复期限会变化').waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('关于地方节日放假的通知').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);

  const reader = await browser.open(1440);
  await signInByForm(reader, browser.address, head);
  await reader.page.getByRole('link', { name: /消息.*1条未读/ }).click();
  await reader.page.getByText('答复期限因工作日安排变化已重新计算').first().waitFor();
  await reader.page.getByRole('button', { name: '全部标为已读' }).click();
  await reader.page.getByText('已读', { exact: true }).first().waitFor();
  await reader.page.goto(`${browser.address}/office/requests/form-browser-1/fees`);
  await reader.page.getByText('不收费').first().waitFor();
  expect(await reader.barriers()).toEqual([]);
  expect(reader.complaints).toEqual([]);
});
