import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-06T02:00:00.000Z'));
await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
const supervisor = await aTypist(product, 'torli' as AgencyId, 'torli-supervisor', '县主管甲', ['countySupervisor']);
const clerk = await aTypist(product, 'dolat' as AgencyId, 'dolat-typist', '经办人甲', ['clerk']);
const browser = await aRealBrowser(product);
const words = '补贴名单没有公开，我的电话13812345678。';
let receipt = '';

it('takes a complaint without any script, on a phone, and gives a number and a code', async () => {
  const visitor = await browser.open(390, { javaScriptEnabled: false });
  const { page } = visitor;
  await page.goto(`${browser.address}/ts`);
  await page.getByLabel('投诉举报哪个单位').selectOption({ label: '托里县多拉特乡人民政府' });
  await page.getByLabel('该主动公开的没有公开').check();
  await page.getByLabel('发生了什么，希望怎样处理').fill(words);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('TS20260001').first().waitFor();
  await page.getByText('已收到，尚未受理').first().waitFor();
  receipt = page.url();
  expect(receipt).not.toContain('138');
});

it('goes from the supervisor to the unit, back, and to whoever complained', async () => {
  const above = await browser.open(1440);
  await signInByForm(above, browser.address, supervisor);
  await above.page.goto(`${browser.address}/office/complaints`);
  await above.page.getByRole('link', { name: 'TS20260001' }).click();
  await above.page.getByText('我的电话***********').waitFor();
  await above.page.getByRole('button', { name: '受理', exact: true }).click();
  await above.page.getByText('转单位说明情况').first().click();
  await above.page.getByLabel('要单位说明的问题').fill('请说明补贴名单是否公开。');
  await above.page.getByRole('button', { name: '转单位说明情况' }).click();
  await above.page.getByText('单位尚未答复。').waitFor();
  expect(await above.barriers()).toEqual([]);

  const below = await unitAnswers();
  await above.page.reload();
  await above.page.getByText('名单漏发，已补。').waitFor();
  await above.page.getByText('答复投诉人', { exact: true }).first().click();
  await above.page.getByRole('combobox', { name: '核查结果' }).click();
  await above.page.locator('.ant-select-item-option', { hasText: '部分属实' }).click();
  await above.page.getByLabel('答复内容').fill('经核查，名单漏发，已经补发。');
  await above.page.getByRole('button', { name: '答复投诉人' }).click();
  await above.page.getByRole('button', { name: '办结' }).click();
  await above.page.getByText('已办结').first().waitFor();
  expect([above.complaints, below.complaints]).toEqual([[], []]);

  const again = await browser.open(390, { javaScriptEnabled: false });
  await again.page.goto(receipt);
  await again.page.getByText('经核查，名单漏发，已经补发。').waitFor();
});

async function unitAnswers(): Promise<Visitor> {
  const below = await browser.open(390);
  await signInByForm(below, browser.address, clerk);
  await below.page.goto(`${browser.address}/office/inquiries`);
  await below.page.getByRole('link', { name: 'TS20260001' }).click();
  await below.page.getByText('请说明补贴名单是否公开。').waitFor();
  // the unit sees the question, and nothing of the complaint that was not sent along
  expect(await below.page.content()).not.toContain('补贴名单没有公开');
  await below.page.getByLabel('说明情况，或者改正情况').fill('名单漏发，已补。');
  await below.page.getByRole('button', { name: '答复主管部门' }).click();
  await below.page.getByRole('heading', { name: '本单位的答复' }).waitFor();
  expect(await below.barriers()).toEqual([]);
  return below;
}
