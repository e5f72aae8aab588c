import { expect, it } from 'vitest';
import { onlineApplicant, onlineMatter } from '../support/asks-online.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, saveOfficialHolidays } from '../support/product.ts';
import { aRealBrowser, type Visitor } from '../support/real-browser.ts';

const clock = aClock();
const product = await aProduct(clock);
await saveOfficialHolidays(product.db);
await aCounty(
  product.db,
  ['yunling', '云岭县'],
  [
    ['ziran', '云岭县自然资源局', { kind: 'department' }],
    ['hexi', '河西镇人民政府'],
  ],
);
const browser = await aRealBrowser(product);

it('a citizen with script asks at a desk; the proof of work is done while the page is read', async () => {
  const visitor = await browser.open(1440);
  await fillIn(visitor, true);
  const { page } = visitor;
  await page.waitForFunction(`document.querySelector('[name=proof]').value !== ''`);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor();
  expect(await page.locator('.receipt-code').textContent()).toMatch(/^[2-9A-Z]{5}(-[2-9A-Z]{5}){2}$/);
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('a citizen who presses before the proof is ready waits and is not asked anything', async () => {
  const visitor = await browser.open(390);
  await fillIn(visitor, false);
  await visitor.page.getByRole('button', { name: '提交申请' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('a citizen without script asks on a telephone, by keyboard only', async () => {
  const visitor = await browser.open(390, { javaScriptEnabled: false });
  const { page } = visitor;
  await fillIn(visitor, false);
  clock.forward(61);
  const button = page.getByRole('button', { name: '提交申请' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor();
  expect(await widthBeyond(visitor)).toBe(0);
});

it('a page with faults shows them first, and leads to each field', async () => {
  const visitor = await browser.open(390);
  const { page } = visitor;
  await page.goto(`${browser.address}/sq`);
  await page.getByRole('button', { name: '开始' }).click();
  await page.getByRole('alert').getByRole('link', { name: '请选择您要的是什么。' }).click();
  expect(await page.evaluate('document.activeElement.name')).toBe('door');
  expect(await visitor.barriers()).toEqual([]);
});

/** Goes through every page up to the last one; where asked, axe looks at each. */
async function fillIn(visitor: Visitor, looks: boolean): Promise<void> {
  const { page } = visitor;
  const look = async (): Promise<void> => {
    if (looks) expect(await visitor.barriers(), page.url()).toEqual([]);
    else if (page.viewportSize()?.width === 390) expect(await widthBeyond(visitor), page.url()).toBe(0);
  };
  const goOn = () => page.getByRole('button', { name: '继续', exact: true }).click();
  await page.goto(`${browser.address}/gk/ziran`);
  await page.getByRole('link', { name: '申请公开政府信息' }).click();
  await look();
  await page.getByLabel('要一份政府制作或者保存的文件、数据、记录').check();
  await page.getByRole('button', { name: '开始' }).click();
  await look();
  await page.getByLabel('名称，或者是什么内容').fill(onlineMatter);
  await goOn();
  await look();
  await page.getByLabel('在线获取').check();
  await goOn();
  await look();
  await page.getByLabel('自然人').check();
  await page.getByLabel('姓名或者单位名称').fill(onlineApplicant.name);
  await page.getByLabel('用什么证明身份').selectOption('idCard');
  await page.getByLabel('号码', { exact: true }).fill(onlineApplicant.identityProofNumber);
  await page.getByLabel('联系电话').fill(onlineApplicant.phone);
  await goOn();
  await page.getByRole('heading', { level: 1, name: '核对后提交' }).waitFor();
  await look();
}

/** By how much the page is wider than the screen. */
function widthBeyond({ page }: Visitor): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
