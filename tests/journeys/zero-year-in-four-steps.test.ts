import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-01-06T02:00:00.000Z'));
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const shiqiao = 'shiqiao' as AgencyId;
const clerk = await aTypist(product, shiqiao, 'shiqiao-clerk', '经办人甲', ['clerk']);
const leader = await aTypist(product, shiqiao, 'shiqiao-leader', '乡长乙', ['leader']);
const browser = await aRealBrowser(product);
const problems = '存在的问题：公开栏更新不够及时。改进情况：由专人每周更新一次。';

/** Nothing of a page has to be pushed sideways. */
const fits = (page: Visitor['page']) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('the report of a township where nobody asked, on a phone', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await browser.open(390);
    await signInByForm(visitor, browser.address, clerk);
  });

  it('opens from the home page on its figures, each zero explained in one click', async () => {
    const { page } = visitor;
    // step 1: from home to the figures
    await page.getByRole('link', { name: '去编制' }).first().click();
    await page.getByRole('heading', { name: /没有收到申请/ }).waitFor();
    await page.getByRole('button', { name: '本年新收申请：为什么是0' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('查询的台账：依申请公开台账').waitFor();
    await drawer.getByText('从未登记').waitFor();
    await drawer.getByRole('button', { name: '登记一次渠道检测' }).click();
    await page.getByLabel('怎样检测，结果如何').fill('从手机打开申请页面，填到最后一步，页面正常。');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await drawer.getByText('2026-01-06 畅通（经办人甲）').waitFor();
    await drawer.getByRole('button', { name: '关闭' }).first().click();
    expect(await fits(page)).toBe(true);
    expect(await visitor.barriers()).toEqual([]);
  });

  it('is written and handed on from one screen', async () => {
    const { page } = visitor;
    // step 2: to the text
    await page.getByRole('button', { name: '下一步：编写文字并送审' }).click();
    // a finding leads to its place
    await page.getByRole('button', { name: '第五部分' }).first().click();
    const box = page.getByRole('textbox', { name: /存在的主要问题/ });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await box.fill(problems);
    await page.getByRole('button', { name: '立即保存' }).click();
    // step 3: to the approver
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await page.getByRole('button', { name: '确认送审' }).click();
    await page.getByText('待审定').first().waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('is approved and filed at once by another person', async () => {
    const other = await browser.open(390);
    const { page } = other;
    await signInByForm(other, browser.address, leader);
    await page.getByRole('link', { name: '去审定' }).first().click();
    // step 4: approved and filed
    await page.getByRole('button', { name: '审定并报送' }).click();
    await page.getByRole('button', { name: '确认审定并报送' }).click();
    await page.getByText('已报送').first().waitFor();
    const record = await product.deps.queries.findReport(shiqiao, 2025);
    expect(record).toMatchObject({ stage: 'filed', version: 1 });
    expect(other.complaints).toEqual([]);
  });

  it('explains its frozen zeros as well', async () => {
    const other = await browser.open(390);
    const { page } = other;
    await signInByForm(other, browser.address, leader);
    await page.goto(`${browser.address}/office/tables/shiqiao/2025?version=1&cell=requests.newlyReceived.total`);
    await page.getByRole('dialog').getByText('查询的台账：依申请公开台账').waitFor();
    await page.getByText('这是第1版定稿时的记录：定稿以后的变动没有计入。').waitFor();
    expect(await other.barriers()).toEqual([]);
  });

  it('agrees with its ledgers, and is the same when it is counted again', async () => {
    const other = await browser.open(390);
    const { page } = other;
    await signInByForm(other, browser.address, leader);
    await page.goto(`${browser.address}/office/reports/shiqiao/2025/truth`);
    await page.getByText('200格全部一致。').waitFor();
    await page.getByRole('button', { name: '重新计算第1版' }).click();
    await page.getByText('重新计算的结果与定稿逐字节相同。').waitFor();
    expect(await other.barriers()).toEqual([]);
    expect(await fits(page)).toBe(true);
  });
});
