import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aContent, publishItem } from '../support/public-items.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const { db } = product;
await aCounty(db, ['yunling', '云岭县人民政府'], [['shiqiao', '云岭县石桥乡人民政府']]);
const shiqiao = 'shiqiao' as AgencyId;
const clerk = await aTypist(product, shiqiao, 'shiqiao-clerk', '经办人甲', ['clerk']);
const reviewer = await aTypist(product, shiqiao, 'shiqiao-reviewer', '审核人乙', ['reviewer']);
const browser = await aRealBrowser(product);
const portalPages = ['zn', 'jg', 'zd', 'wj', 'wj?state=ended', 'wj/fz'].map((place) => `/gk/shiqiao/${place}`);

beforeAll(async () => {
  const measures = { normativeKind: 'normativeDocument', genre: 'measures', topic: '农业、林业、水利' } as const;
  await publishItem(
    db,
    aContent(shiqiao, {
      ...measures,
      title: '草场管理办法',
      documentNumber: '石政发〔2020〕3号',
      madeOn: day('2020-03-04'),
    }),
    { itemId: 'item-old-rule' as ItemId, indexNumber: '654224/2026-00001' },
  );
  await publishItem(
    db,
    aContent(shiqiao, {
      ...{ ...measures, title: '石桥乡人民政府关于进一步加强农村宅基地审批和建房管理工作的暂行规定' },
      ...{ documentNumber: '石政发〔2025〕11号', madeOn: day('2025-11-04'), validUntil: day('2025-12-31') },
    }),
    { itemId: 'item-run-out' as ItemId, indexNumber: '654224/2026-00002' },
  );
});

it('the profile is written, approved by another person, and read by everybody', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.getByRole('link', { name: '机构信息' }).click();
  await page.getByText('送审前还须填写').waitFor();
  await page.getByRole('button', { name: '修改' }).click();
  await fillProfile(page);
  expect(await visitor.page.getByRole('alert').count()).toBe(0);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('条例要求公开的各项已经填写完整').waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await page.getByRole('button', { name: '送审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await page.getByText('待审定').waitFor();

  const other = await browser.open(390);
  await signInByForm(other, browser.address, reviewer);
  await other.page.goto(`${browser.address}/office/profile`);
  await other.page.getByRole('button', { name: '审定并公开' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: '审定并公开' }).click();
  await other.page.getByText('已公开第1版').waitFor();
  expect(await other.barriers()).toEqual([]);
  await other.page.goto(`${browser.address}/gk/shiqiao/zn`);
  await other.page.getByText('0990-3333334').first().waitFor();
  expect([...visitor.complaints, ...other.complaints]).toEqual([]);
});

it('a column is opened inside a subject', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.getByRole('link', { name: '公开目录与栏目' }).click();
  await page.getByRole('button', { name: '新增栏目：财政预算、决算信息' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('栏目名称').fill('部门预算');
  await form.getByLabel('栏目说明').fill('每年的预算公开。');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('region', { name: '财政预算、决算信息' }).getByText('部门预算').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await page.goto(`${browser.address}/office/columns/import`);
  await page.getByRole('button', { name: '下载模板' }).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('a document is repealed by two people, and stands in the list of ended ones', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.getByRole('link', { name: '文件有效性' }).click();
  await page.getByRole('button', { name: '提出变动：草场管理办法' }).click();
  await page.getByLabel('依据的文件名称和文号').fill('《新的草场管理办法》（石政发〔2026〕1号）');
  await page.getByRole('dialog').getByRole('button', { name: '提出', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: '清理任务' }).click();
  await page.getByText('到期应当清理').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);

  const other = await browser.open(390);
  await signInByForm(other, browser.address, reviewer);
  await other.page.goto(`${browser.address}/office/validity?part=proposals`);
  await other.page.getByRole('button', { name: '审定', exact: true }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: '审定', exact: true }).click();
  await other.page.getByText('已审定').first().waitFor();
  expect(await other.barriers()).toEqual([]);
  await other.page.goto(`${browser.address}/gk/shiqiao/wj/fz`);
  await other.page.getByText('《新的草场管理办法》（石政发〔2026〕1号）').waitFor();
  expect([...visitor.complaints, ...other.complaints]).toEqual([]);
});

describe.each(portalPages)('%s', (address) => {
  it.each([390, 1440])('has no barriers at %d pixels', async (width) => {
    const visitor = await browser.open(width);
    await visitor.page.goto(`${browser.address}${address}`);
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('is read at 320 pixels without moving sideways, and without script', async () => {
    const { page } = await browser.open(320, { javaScriptEnabled: false });
    await page.goto(`${browser.address}${address}`);
    const main = page.getByRole('main');
    await main.waitFor();
    const box = await page.locator('body').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
    expect(await main.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});

/** What the Regulation asks for, typed in. */
async function fillProfile(page: Page): Promise<void> {
  const agency = page.getByRole('group', { name: '机关' });
  await agency.getByLabel('机关职能').fill('执行上级国家行政机关的决定和命令\n管理本行政区域内的行政工作');
  await agency.getByLabel('办公地址').fill('石桥乡人民路1号');
  await agency.getByLabel('办公时间').fill('工作日10:00至14:00，15:30至19:30');
  await agency.getByLabel('联系电话').fill('0990-3333333');
  const office = page.getByRole('group', { name: '政府信息公开工作机构' });
  await office.getByLabel('名称').fill('党政综合办公室');
  await office.getByLabel('办公地址').fill('石桥乡人民路1号201室');
  await office.getByLabel('办公时间').fill('工作日10:00至14:00，15:30至19:30');
  await office.getByLabel('联系电话').fill('0990-3333334');
  await page.getByRole('button', { name: '增加负责人' }).click();
  await page.getByLabel('姓名').fill('古丽');
  await page.getByLabel('职务').fill('乡长');
  await page.getByRole('button', { name: '增加查阅场所' }).click();
  const places = page.getByRole('group', { name: '政府信息查阅场所' });
  await places.getByLabel('名称').fill('云岭县图书馆');
  await places.getByLabel('地址').fill('云岭县团结路3号');
}
