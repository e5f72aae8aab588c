import { beforeEach, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication } from '../support/paper-requests.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const mon9Mar = '2026-03-09';
const first = 'form-desk-0001';
const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock);
const shiqiao = 'shiqiao' as AgencyId;
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const colleague = await product.signedIn(shiqiao, 'browser-colleague', '经办人乙', ['clerk', 'disclosureOffice']);
const clerk = await aTypist(product, shiqiao, 'browser-clerk', '经办人甲', ['clerk']);
const sought = { ...paperApplication, informationSought: '2025年农村危房改造补助名单' };
await colleague.send('POST', '/api/office/divisions', {
  divisionId: 'division-housing',
  name: '村镇建设办公室',
  duties: '农村危房改造',
  listOrder: 1,
  members: [{ accountId: colleague.accountId, duties: '' }],
});
for (const requestId of [first, 'form-desk-0002'])
  await colleague.send('POST', '/api/office/requests', aPaperRequest(requestId, mon9Mar, { application: sought }));
const browser = await aRealBrowser(product);

// the newest sessions of an account are kept: each sign-in is a little later than the one before
beforeEach(() => clock.forward(60));

const tabs = ['申请', '文书', '征求意见', '材料', '沟通', '日志', '关联', '办理'];

it('claims from the pool, asks a division for help and keeps a note, on a desk', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.goto(`${browser.address}/office/requests?state=unclaimed`);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByText('已选2件').waitFor();
  await page.getByRole('button', { name: '认领', exact: true }).click();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('link', { name: 'SHIQIAO-2026-0001' }).waitFor();
  expect(await visitor.barriers()).toEqual([]);

  await page.getByRole('link', { name: 'SHIQIAO-2026-0001' }).click();
  await page.getByText('承办人：经办人甲').waitFor();
  await page.getByRole('button', { name: '请内设机构协办' }).click();
  await page.getByRole('combobox', { name: /协办的内设机构/ }).click();
  await page.getByTitle('村镇建设办公室').click();
  await page.getByLabel('回复期限的最后一天').fill('2026-03-16');
  await page.getByLabel('不公开的记录').fill('请查2025年发放表。');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已登记：请内设机构协办').waitFor();
  const file = page.getByRole('navigation', { name: '案卷' });
  for (const tab of tabs) await file.getByRole('link', { name: tab, exact: true }).click();
  await file.getByRole('link', { name: '关联', exact: true }).click();
  await page.getByText('同一申请人本月另有1件').waitFor();
  await file.getByRole('link', { name: '沟通', exact: true }).click();
  await page.getByLabel('查看不公开的记录的用途').fill('核对');
  await page.getByRole('button', { name: '查看内容' }).click();
  await page.getByText('请查2025年发放表。').waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('shows the case page without a barrier on a phone', async () => {
  const visitor = await browser.open(390);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  for (const tab of ['application', 'handling', 'opinions', 'contacts', 'log', 'related']) {
    await page.goto(`${browser.address}/office/requests/${first}?tab=${tab}`);
    await page.getByRole('heading', { level: 1, name: '申请 SHIQIAO-2026-0001' }).waitFor();
    const [width, inside] = (await page.evaluate(
      'Promise.resolve([document.documentElement.clientWidth, document.documentElement.scrollWidth])',
    )) as [number, number];
    expect([tab, inside <= width]).toEqual([tab, true]);
  }
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('shows earlier requests while the counter registers an oral one', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.goto(`${browser.address}/office/requests/new`);
  await page.getByRole('radio', { name: '当面提交' }).check();
  await page.getByLabel('收到的凭证').fill('党政办公室窗口');
  await page.getByRole('checkbox', { name: /口头提出/ }).check();
  await page.getByLabel('申请人核对确认的日期').fill(mon9Mar);
  await page.getByRole('radio', { name: '自然人' }).check();
  await page.getByLabel('姓名或者名称').fill('别的申请人');
  await page.getByLabel('联系地址').fill('石桥乡演示路1号');
  await page.getByLabel('所需信息的名称或者特征描述').fill('2025年农村危房改造补助名单');
  await page.getByRole('heading', { name: '内容相近的申请' }).waitFor();
  await page.getByText('内容相近100%').first().waitFor();
  await page.getByRole('radio', { name: '当面领取' }).check();
  await page.keyboard.press('Control+Enter');
  await page.getByText('SHIQIAO-2026-0003').first().waitFor();
  await page.getByRole('button', { name: '打印代填的申请表' }).waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('sets divisions and names deputies without a barrier', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, clerk);
  await page.goto(`${browser.address}/office/divisions`);
  await page.getByText('农村危房改造').waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await page.goto(`${browser.address}/office/requests/import`);
  await page.getByRole('button', { name: '试导入' }).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});
