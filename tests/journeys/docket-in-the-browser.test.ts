import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const mon2Mar = '2026-03-02';
const tenDays = 864_000;
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
const dolat = 'dolat' as AgencyId;
const clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
const sent = aPaperRequest('form-0000001', mon2Mar, { channel: 'byPost', mail: 'signedFor' });
const { requestNumber } = (await clerk.send('POST', '/api/office/requests', sent)).json();
await clerk.send('POST', '/api/office/requests/form-0000001/actions', {
  ...{ action: 'close', happenedOn: mon2Mar, outcome: 'deliberativeProcess', ...signedOnPaper },
});
// the period of a new answer begins ten days later
clock.forward(tenDays);
const typist = await aTypist(product, dolat, 'dolat-typist', '经办人乙', ['clerk']);
const browser = await aRealBrowser(product);
const caseNumber = '托政复〔2026〕3号';

/** Enters the case in the register and opens it. */
async function enterCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记案件' }).click();
  await page.getByRole('radio', { name: '行政复议' }).check();
  await page.getByRole('dialog').getByLabel('案号').fill(caseNumber);
  // the organ that the law names, by one press
  await page.getByRole('button', { name: '填入：托里县人民政府' }).click();
  await page.getByRole('radio', { name: '简易程序' }).check();
  await page.getByLabel('受理（立案）日期').fill('2026-03-09');
  await page.getByLabel('涉及的申请编号').fill(requestNumber);
  await page.getByLabel('来源文书').fill('行政复议答复通知书');
  await page.getByRole('dialog').getByRole('button', { name: '登记案件' }).click();
  await page.getByRole('link', { name: caseNumber }).click();
}

it('follows a reconsideration from its entry over the reply and the result to a new answer', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/registers/disputes`);
  await enterCase(page);
  await page.getByRole('heading', { level: 1, name: caseNumber }).waitFor();

  await takeStep(page, '收到答复通知书', '2026-03-12');
  // Thursday 12 March and five working days, as the simplified procedure has it
  const reply = page.getByRole('row', { name: /书面答复/ });
  await reply.getByText('2026-03-19', { exact: true }).waitFor();
  await reply.getByText('逐日说明').click();
  await reply.getByText('第5个工作日').waitFor();
  await takeStep(page, '提交书面答复', '2026-03-12');
  await reply.getByText('2026-03-12已办').waitFor();
  expect(await visitor.barriers()).toEqual([]);

  await page.getByRole('button', { name: '登记结果' }).click();
  await choose(page, '处理结果', '撤销或者部分撤销');
  await page.getByRole('dialog').getByRole('button', { name: '登记结果' }).click();
  await page.getByText('撤销或者部分撤销（结果纠正）').first().waitFor();
  await page.getByRole('button', { name: '启动重新答复' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '启动重新答复' }).click();
  await page.getByText('已启动。请到申请中办理。').waitFor();

  await page.getByRole('link', { name: `申请${requestNumber}` }).click();
  await page.getByRole('region', { name: '复议、诉讼' }).getByRole('link', { name: caseNumber }).waitFor();
  // no day was set: the period of Article 33 anew from Thursday 12 March
  await page.getByText('2026-04-10').or(page.getByText('2026年4月10日')).first().waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('shows the docket and a case on a phone', async () => {
  const visitor = await browser.open(390);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/registers/disputes`);
  await page.getByRole('link', { name: caseNumber }).click();
  await page.getByRole('heading', { level: 1, name: caseNumber }).waitFor();
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await visitor.barriers()).toEqual([]);
});

async function takeStep(page: Page, label: string, on: string): Promise<void> {
  await page.getByRole('button', { name: '登记程序' }).click();
  await choose(page, '步骤', label);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill(on);
  await dialog.getByRole('button', { name: '登记程序' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}
