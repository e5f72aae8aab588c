import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';
import { soundNarrative } from '../support/report-course.ts';

const product = await aProduct(aClock('2026-01-12T02:00:00.000Z'));
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
const shiqiao = 'shiqiao' as AgencyId;
const typist = await aTypist(product, shiqiao, 'shiqiao-typist', '经办人甲', ['clerk']);
const clerk = await product.signedIn(shiqiao, 'shiqiao-clerk', '经办人乙', ['clerk']);
const browser = await aRealBrowser(product);
const enter = (quantity: number) =>
  clerk.send('POST', '/api/office/registers/proactive', {
    item: 'administrativeLicence',
    kind: 'decided',
    happenedOn: '2025-06-30',
    quantity,
    amountYuan: null,
    title: '行政许可',
    documentNumber: null,
    source: '行政许可办理系统月报',
  });

it('sets a bound number right in one press, and talks about a section', async () => {
  // a year in which somebody asked: it is written in four steps
  const lateReason = { lateReason: 'systemFailure' };
  await clerk.send('POST', '/api/office/requests', { ...aPaperRequest('bench-000001', '2025-12-31'), ...lateReason });
  await enter(12);
  const address = '/api/office/reports/shiqiao/2025';
  const { bindings, narrative } = (await clerk.send('GET', address)).json();
  const kept = { ...soundNarrative(2025), 1: narrative['1'] };
  const own = bindings.filter(({ section }: { section: number }) => section === 1);
  const saved = await clerk.send('PUT', `${address}/draft`, { basedOn: 0, narrative: kept, bindings: own });
  expect(saved.statusCode).toBe(200);
  await enter(5);
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/reports/shiqiao/2025?step=2`);
  await page.getByRole('button', { name: '“12”改为“17”' }).click();
  const text = page.getByLabel('一、总体情况').first();
  await expect.poll(() => text.inputValue()).toContain('行政许可决定17件');
  await page.getByText('现在都一致').first().waitFor();
  await page.getByRole('button', { name: '写批注' }).first().click();
  await page.getByLabel('批注内容').fill('请补充培训情况。');
  await page.getByRole('button', { name: '提交批注' }).click();
  await page.getByText('请补充培训情况。').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('talks about a single number beside what is behind it', async () => {
  const visitor = await browser.open(1440);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/reports/shiqiao/2025?step=1`);
  await page
    .getByRole('button', { name: /行政许可/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '对这个数写批注' }).click();
  await drawer.getByLabel('批注内容').fill('请与许可系统核对。');
  await drawer.getByRole('button', { name: '提交批注' }).click();
  await drawer.getByText('请与许可系统核对。').waitFor();
  await drawer.getByRole('button', { name: '关闭' }).first().click();
  // beside the table it stands too, with the name of the number
  await page.getByText('请与许可系统核对。').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('can be read and written on a phone', async () => {
  const visitor = await browser.open(390);
  const { page } = visitor;
  await signInByForm(visitor, browser.address, typist);
  await page.goto(`${browser.address}/office/reports/shiqiao/2025?step=2`);
  await page.getByText('请补充培训情况。').first().waitFor();
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await visitor.barriers()).toEqual([]);
});
