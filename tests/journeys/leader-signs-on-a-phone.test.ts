import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtDocuments());
const contact = { office: '党政办', address: '石桥乡1号', hours: '工作日', phone: '0990-765432', email: '' };
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { contact }]]);
const agency = 'shiqiao' as AgencyId;
const drafter = await aTypist(product, agency, 'shiqiao-drafter', '经办人甲', ['clerk']);
const clerk = await product.signedIn(agency, 'shiqiao-clerk', '经办人乙', ['clerk']);
const reviewer = await product.signedIn(agency, 'shiqiao-reviewer', '审核人丙', ['reviewer']);
const leader = await aTypist(product, agency, 'shiqiao-leader', '领导丁', ['leader']);
const browser = await aRealBrowser(product);

it('is drafted at a desk, signed on a phone, and served at the desk', async () => {
  await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0001', '2026-03-09'));
  const desk = await browser.open(1440);
  await signInByForm(desk, browser.address, drafter);
  await desk.page.goto(`${browser.address}/office/requests/request-0001/papers`);
  await draftAndSubmit(desk);
  await review();
  const phone = await browser.open(390);
  await signOn(phone);
  await serveAt(desk);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
}, 90_000);

async function draftAndSubmit(desk: Visitor): Promise<void> {
  await desk.page.getByRole('combobox', { name: /文书/ }).fill('非本机关');
  await desk.page.getByTitle('非本机关政府信息告知书').click();
  await desk.page.getByRole('button', { name: /^起\s?草$/ }).click();
  await desk.page
    .getByRole('heading', { name: /非本机关政府信息告知书/ })
    .first()
    .waitFor();
  for (const box of await desk.page.locator('textarea[id^="field-"], input[id^="field-"]').all())
    if ((await box.getAttribute('id')) !== 'field-requestSummary')
      await box.fill('由县自然资源局负责公开，电话0990-111111。');
  await desk.page.getByText('已保存。').waitFor();
  await desk.page.locator('.letter-sheet').getByText('由县自然资源局负责公开').first().waitFor();
  expect(await desk.barriers()).toEqual([]);
  await desk.page.getByRole('button', { name: /^送\s?审$/ }).click();
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /^送\s?审$/ })
    .click();
  await desk.page
    .getByText(/等待审核/)
    .first()
    .waitFor();
}

async function review(): Promise<void> {
  const [waiting] = (await reviewer.send('GET', '/api/office/paper-desk')).json().rows;
  const paper = `/api/office/papers/${waiting.paper.paperId}`;
  const { contentDigest } = (await reviewer.send('GET', paper)).json();
  await reviewer.send('POST', `${paper}/steps`, { step: 'review', contentDigest });
}

async function signOn(phone: Visitor): Promise<void> {
  await signInByForm(phone, browser.address, leader);
  await phone.page.goto(`${browser.address}/office/paper-desk`);
  await phone.page.getByText('待签发').waitFor();
  expect(await phone.barriers()).toEqual([]);
  await phone.page.getByRole('link', { name: '打开办理' }).click();
  await phone.page.locator('.letter-sheet').getByText('由县自然资源局负责公开').first().waitFor();
  expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await phone.barriers()).toEqual([]);
  await phone.page.getByRole('button', { name: '同意签发。' }).click();
  await phone.page.getByRole('button', { name: '同意签发', exact: true }).click();
  await phone.page.getByText('没有等待您办理的文书。').waitFor();
}

async function serveAt(desk: Visitor): Promise<void> {
  await desk.page.reload();
  await desk.page.getByRole('heading', { name: /shiqiao公复〔2026〕1号/ }).waitFor();
  await desk.page.getByRole('button', { name: '登记送达', exact: true }).click();
  await desk.page.getByLabel('签收人', { exact: true }).fill('本人');
  await desk.page.locator('form').getByRole('button', { name: '登记送达' }).click();
  await desk.page.getByText('已送达。').first().waitFor();
  expect(await desk.barriers()).toEqual([]);
}
