import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtDocuments());
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const agency = 'shiqiao' as AgencyId;
const typist = await aTypist(product, agency, 'shiqiao-typist', '经办人甲', ['clerk']);
const clerk = await product.signedIn(agency, 'shiqiao-clerk', '经办人乙', ['clerk']);
const browser = await aRealBrowser(product);

it('leads on a phone from the questions to the letter, and keeps the answers on the way back', async () => {
  await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0001', '2026-03-09'));
  const visitor = await browser.open(390);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/requests/request-0001`);
  await page.getByRole('link', { name: /用结果向导/ }).click();
  const answer = async (name: RegExp) => {
    await page.getByRole('radio', { name }).check();
    await page.getByRole('button', { name: '下一题' }).click();
  };
  await answer(/要已经形成的文件/);
  expect(await page.getByRole('radio', { name: /逾期没有补正/ }).isDisabled()).toBe(true);
  expect(await visitor.barriers()).toEqual([]);
  await answer(/^清楚/);
  await page.getByRole('button', { name: '上一题' }).click();
  expect(await page.getByRole('radio', { name: /^清楚/ }).isChecked()).toBe(true);
  await page.reload();
  await answer(/^清楚/);
  await page.getByRole('radio', { name: /答复过，信息相同/ }).check();
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByText('请填写“此前答复的文号”。').first().waitFor();
  await page.getByLabel('此前答复的文号').fill('石政公复〔2025〕7号');
  await page.getByLabel('此前答复的日期').fill('2025-11-03');
  await page.getByLabel('两次申请相同的信息').fill('2025年征地批复');
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByText('本机关不予重复处理').first().waitFor();
  const widest = await page.evaluate('document.documentElement.scrollWidth');
  expect(widest).toBeLessThanOrEqual(390);
  expect(await visitor.barriers()).toEqual([]);
  await page.getByRole('button', { name: '生成答复文书' }).click();
  await page
    .getByRole('heading', { name: /不予重复处理告知书/ })
    .first()
    .waitFor();
  await page.getByText('卷内说明').first().waitFor();
  expect(visitor.complaints).toEqual([]);
}, 60_000);
