import { beforeAll, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { approved, type ItemPeople, started } from '../support/item-course.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
const dolat = 'dolat' as AgencyId;
const publisher = await aTypist(product, dolat, 'dolat-publisher', '公开工作机构', ['disclosureOffice']);
const browser = await aRealBrowser(product);
const title = '关于开展春季防火工作的通知';
let people: ItemPeople;

beforeAll(async () => {
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
});

it('is appointed, published, corrected, compared and withdrawn on screen', async () => {
  await approved(people, await started(people.clerk, 'item-000001'));
  const desk = await browser.open(1440);
  const { page } = desk;
  await signInByForm(desk, browser.address, publisher);
  await page.goto(`${browser.address}/office/items/item-000001`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await appoint(desk);
  await publish(desk);
  await correct(desk);
  await compare(desk);
  await withdraw(desk);
  expect(desk.complaints).toEqual([]);
}, 120_000);

async function appoint({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '定时发布' }).click();
  await page.getByLabel('发布时间').fill('2026-03-20T09:00');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^定时发布$/ })
    .click();
  await page.getByText(/定于 2026-03-20 09:00 自动发布/).waitFor();
  await page.getByRole('button', { name: '取消定时' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^取消定时$/ })
    .click();
  await page.getByText('定于 2026-03-20').waitFor({ state: 'detached' });
}

async function publish(desk: Visitor): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: /^发\s?布$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^发\s?布$/ })
    .click();
  await page.getByText('已公开', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: '查看公开页面' }).waitFor();
  expect(await desk.barriers()).toEqual([]);
}

async function correct({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^更\s?正$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始更正' }).click();
  await page.getByLabel('更正说明').fill('补充了值班安排。');
  await page.getByRole('textbox', { name: '正文' }).getByText('请认真做好').click();
  await page.keyboard.press('End');
  await page.keyboard.type('实行二十四小时值班。');
  await page.getByText('已自动保存').waitFor();
}

async function compare(desk: Visitor): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: '版本与修改记录' }).click();
  await page.getByText('公众现在看到的版本').waitFor();
  await page.locator('ins', { hasText: '实行二十四小时值班。' }).waitFor();
  expect(await desk.barriers()).toEqual([]);
  await page.getByRole('link', { name: '返回信息' }).click();
}

async function withdraw({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^撤\s?回$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('撤回原因').fill('内容有误，另行发布。');
  await dialog.getByRole('button', { name: /^撤\s?回$/ }).click();
  await page.getByText('已撤回', { exact: true }).first().waitFor();
  const [row] = (await product.deps.queries.listItems(dolat, { offset: 0, limit: 10 })).rows;
  expect(row?.withdrawnAt).not.toBeNull();
}
