import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtSheets } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-12T02:00:00.000Z'), await builtSheets());
await aCounty(
  product.db,
  ['yunling', '云岭县人民政府'],
  [['duolate', '多拉特乡人民政府', { shortName: '多拉特乡', kind: 'township', level: 'township' }]],
);
const agency = 'duolate' as AgencyId;
const office = await aTypist(product, agency, 'duolate-office', '公开办丙', ['disclosureOffice']);
const leader = await aTypist(product, agency, 'duolate-leader', '乡长丁', ['leader']);
const browser = await aRealBrowser(product);

it('keeps words, an assessment and an incident on screen, and another person closes the incident on a phone', async () => {
  const desk = await browser.open(1440);
  await signInByForm(desk, browser.address, office);
  await keepWords(desk);
  await assess(desk);
  await report(desk);
  const phone = await browser.open(390);
  await signInByForm(phone, browser.address, leader);
  await close(phone);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);

async function keepWords({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '错敏词表' }).first().click();
  await page.getByRole('heading', { level: 1, name: '错敏词表' }).waitFor();
  await page.getByText('《现代汉语词典》').first().waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByRole('button', { name: '添加词语' }).click();
  await page.getByRole('dialog').getByLabel('词语').fill('草场纠纷');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请填写依据').first().waitFor();
  await page.getByRole('dialog').getByLabel('依据').fill('县委宣传部提示');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByLabel('词语、应改为或者依据').fill('草场');
  await page.getByText('本单位').first().waitFor();
  await page.getByRole('button', { name: /^导\s*入$/ }).click();
  const sheet = Buffer.from('词语,类别,程度,应改为,例外,依据\n一,错别字,必须改,,,县里');
  await page.locator('input[type=file]').setInputFiles({ name: '词.csv', mimeType: 'text/csv', buffer: sheet });
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText('有1行有错误').waitFor();
  await page.getByText('词语至少2个字').waitFor();
  await page.keyboard.press('Escape');
}

async function assess({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '影响评估' }).first().click();
  await page.getByRole('button', { name: '新作评估' }).click();
  await page.getByLabel('名称').fill('草畜平衡奖励发放名单');
  for (const label of ['公开的目的', '公开哪些个人信息', '是否限于必要', '对个人权益的影响', '保护措施', '结论'])
    await page.getByLabel(label).fill(`${label}：写明`);
  await page.getByRole('button', { name: '保存评估' }).click();
  await page.getByText('草畜平衡奖励发放名单').click();
  await page.getByText('保护措施：写明').waitFor();
  expect(await barriers()).toEqual([]);
}

async function report({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '泄露与误公开' }).first().click();
  await page.getByRole('link', { name: '登记事件' }).click();
  await page.getByLabel('发现日期').waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByLabel('发现日期').fill('2026-03-11');
  await page.getByLabel('事件名称').fill('名单含身份证号');
  await page.getByLabel('如何发现').fill('群众来电');
  await page.getByLabel('公开了什么').fill('三人的证件号码');
  await page.getByRole('button', { name: '登记事件' }).click();
  await page.getByRole('button', { name: '登记处置情况' }).click();
  for (const label of ['如何撤下', '转载、缓存', '向谁报告']) await page.getByLabel(label).fill('已办');
  await page.getByRole('button', { name: '登记处置情况' }).click();
  await page.getByRole('button', { name: '登记责任和教训' }).click();
  for (const label of ['原因', '责任单位', '处理和整改', '教训']) await page.getByLabel(label).fill('已查明');
  await page.getByRole('button', { name: '登记责任和教训' }).click();
  await page.getByText('不能复核结案').waitFor();
}

async function close({ page, barriers }: Visitor): Promise<void> {
  await page.goto(`${browser.address}/office/incidents`);
  await page.getByRole('link', { name: '名单含身份证号' }).click();
  await page.getByRole('button', { name: '复核结案' }).waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByRole('button', { name: '复核结案' }).click();
  await page.getByLabel('复核意见').fill('同意结案');
  await page.getByRole('button', { name: '复核结案' }).click();
  await page.getByText('已经结案').waitFor();
}
