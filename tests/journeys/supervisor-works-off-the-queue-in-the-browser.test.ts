import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

const product = await aProduct(aClock('2026-01-20T02:00:00.000Z'), await builtDocuments());
const units = [
  ['dolat', '托里县多拉特乡人民政府'],
  ['kuli', '托里县库甫乡人民政府'],
  ['torli-town', '托里县托里镇人民政府'],
] as const;
await aCounty(product.db, ['torli', '托里县人民政府'], units);
const torli = 'torli' as AgencyId;
const supervisor = await aTypist(product, torli, 'supervisor', '县主管甲', ['countySupervisor']);
const administrator = await aTypist(product, torli, 'administrator', '管理员丁', ['administrator']);
const browser = await aRealBrowser(product);

it('works off the queue with the keyboard, and records a reorganisation after its preview', async () => {
  for (const unit of ['dolat', 'kuli']) await file(unit);
  const desk = await browser.open(1440);
  await signInByForm(desk, browser.address, supervisor);
  await workOff(desk);
  await lookAtTheSum(desk);
  const office = await browser.open(1440);
  await signInByForm(office, browser.address, administrator);
  await reorganise(office);
  const phone = await browser.open(390);
  await signInByForm(phone, browser.address, supervisor);
  await phone.page.goto(`${browser.address}/office/filings/2025`);
  await phone.page.getByText('已报送 1 / 共 3').first().waitFor();
  expect(await phone.barriers()).toEqual([]);
  expect([...desk.complaints, ...office.complaints, ...phone.complaints]).toEqual([]);
}, 180_000);

async function workOff({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '下级报送' }).first().click();
  await page.getByText('已报送 2 / 共 3').first().waitFor();
  expect(await barriers()).toEqual([]);
  // looking for barriers loads the page anew
  await page.getByText('已报送 2 / 共 3').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('打开下一份待接收的报告').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('j');
  await page.locator('tr.chosen-row').waitFor();
  await page.keyboard.press('Enter');
  const words = page.getByRole('region', { name: '报告正文' }).getByText('（一）主动公开情况').first();
  await words.waitFor();
  expect(await barriers()).toEqual([]);
  await words.waitFor();
  await page.keyboard.press('a');
  await page.getByText('已接收托里县').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  const opinion = page.getByLabel('退回意见');
  await opinion.fill('第五部分请补充改进情况。');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: '确认退回' }).click();
  await page.getByRole('button', { name: '确认退回' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: '报告正文' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '催报（2）' }).click();
  await page.getByRole('button', { name: '确认催报（2）' }).click();
  await page.getByText('已提醒2个单位').waitFor();
}

async function lookAtTheSum({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '查看全县汇总' }).click();
  await page.getByRole('heading', { name: '单位和反映情况' }).waitFor();
  await page.getByText('第1版已报送，尚未公布').waitFor();
  expect(await barriers()).toEqual([]);
}

async function reorganise({ page, barriers }: Visitor): Promise<void> {
  await page.goto(`${browser.address}/office/reorganisations`);
  await page.getByRole('button', { name: '登记机构变动' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('变动方式').click();
  await page.getByTitle('更名', { exact: true }).click();
  await form.getByLabel('生效日期').fill('2026-01-10');
  await form.getByLabel('发生变动的单位').click();
  await page.getByTitle('托里县托里镇人民政府').click();
  await form.getByLabel('新的机关全称').fill('托里县新镇人民政府');
  await form.getByLabel('新的简称').fill('新镇');
  await form.getByLabel('批准文件').fill('新政函〔2026〕1号');
  await form.getByRole('button', { name: /^登\s*记$/ }).click();
  await page.getByText('以前年度的报告仍用“托里县托里镇人民政府”').waitFor();
  await page.getByRole('dialog').last().getByRole('button').last().click();
  await page.getByText('托里县托里镇人民政府更名为托里县新镇人民政府。').first().waitFor();
  expect(await barriers()).toEqual([]);
}

async function file(unit: string): Promise<void> {
  const clerk = await product.signedIn(unit as AgencyId, `${unit}-clerk`, '经办人甲', ['clerk']);
  const leader = await product.signedIn(unit as AgencyId, `${unit}-leader`, '领导丙', ['leader']);
  await reportCalls(unit, 2025).save(clerk, 0, soundNarrative(2025));
  await takeSteps(unit, 2025, [
    [clerk, 'submit'],
    [leader, 'approve'],
    [clerk, 'file'],
  ]);
}
