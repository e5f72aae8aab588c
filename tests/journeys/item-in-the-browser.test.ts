import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtAttachments, builtWordReader } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm, type Visitor } from '../support/real-browser.ts';
import { aCircular } from '../support/word-files.ts';

const product = await aProduct(aClock('2026-03-12T02:00:00.000Z'), {
  ...(await builtWordReader()),
  ...(await builtAttachments()),
});
await aCounty(
  product.db,
  ['yunling', '云岭县人民政府'],
  [['duolate', '多拉特乡人民政府', { shortName: '多拉特乡', kind: 'township', level: 'township' }]],
);
const agency = 'duolate' as AgencyId;
const clerk = await aTypist(product, agency, 'duolate-clerk', '经办人甲', ['clerk']);
const reviewer = await aTypist(product, agency, 'duolate-reviewer', '审核人乙', ['reviewer']);
const browser = await aRealBrowser(product);

const title = '多拉特乡人民政府关于做好2026年春季农田水利工程管护工作的通知';
/** Nothing says whether it is open, somebody's number stands in it, and a picture. */
const parts = { mark: '（此件无标注）', picture: true, further: '联系人身份证号11010519491231002X。' };
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it('goes from a Word document to the reviewer in three steps, comes back from a phone with a remark, and is compared', async () => {
  const desk = await browser.open(1440);
  await signInByForm(desk, browser.address, clerk);
  await dropDocument(desk);
  await decideOpenness(desk);
  await submit(desk);
  const phone = await browser.open(390);
  await returnOnPhone(phone);
  await mendAndSubmit(desk);
  await approveOnPhone(phone);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);

/** Step 1: the file. */
async function dropDocument({ page, barriers }: Visitor): Promise<void> {
  await page.getByRole('link', { name: '起草信息' }).first().click();
  await page.getByRole('heading', { level: 1, name: '起草信息' }).waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByRole('button', { name: '选择文件' }).waitFor();
  const file = { name: '通知.docx', mimeType: docx, buffer: await aCircular(parts) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Step 2: what was read out, and whether it is open. */
async function decideOpenness(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByText('正文提到的附件：渠道管护责任表、联系人名单。').waitFor();
  expect(await page.getByLabel('发文字号').inputValue()).toBe('多政发〔2026〕3号');
  expect(await page.getByLabel(/^成文日期/).inputValue()).toBe('2026-03-09');
  await page.getByText('农田水利工程建设运营').first().waitFor();
  const body = page.getByRole('textbox', { name: '正文' });
  await body.getByText('（一）明确责任').waitFor();
  expect(await body.getByText('抄送').count()).toBe(0);
  await page.getByRole('img', { name: /第1页/ }).waitFor();
  await mendFinding(visitor);
  await pasteInto(visitor);
  await page.getByRole('radio', { name: /^主动公开/ }).check();
  await page.getByText('已自动保存').waitFor();
  expect(await visitor.barriers()).toEqual([]);
}

/** A number of a person keeps it from going on; the caret goes there, and it is taken out. */
async function mendFinding({ page }: Visitor): Promise<void> {
  await page.getByText('有1处必须改').waitFor();
  await page.locator('.finding-mark.wrong', { hasText: '11010519491231002X' }).waitFor();
  await page.getByRole('region', { name: '必须改' }).getByRole('button', { name: '到此处' }).click();
  await page.locator('.tiptap:focus').waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText('没有必须改的问题').waitFor();
  await page.locator('.finding-mark.wrong').waitFor({ state: 'detached' });
}

/** Something from a web page, with its colours, widths and programs. */
async function pasteInto({ page }: Visitor): Promise<void> {
  await page.getByRole('textbox', { name: '正文' }).getByText('（此件无标注）').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<p style="color:red">特此<b>通知</b></p><table style="width:9px"><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table><script>document.title="x"</script>',
    );
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.tiptap')?.dispatchEvent(paste);
  });
  await page.getByText('已按本系统的格式粘贴').waitFor();
  await page.getByRole('textbox', { name: '正文' }).getByText('特此').waitFor();
}

/** Step 3. */
async function submit({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('待审核', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '取回修改' }).waitFor();
}

async function returnOnPhone(phone: Visitor): Promise<void> {
  const { page } = phone;
  await signInByForm(phone, browser.address, reviewer);
  await page.goto(`${browser.address}/office/items?mine=1`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: '第4段的批注' }).waitFor();
  expect(await phone.barriers()).toEqual([]);
  await page.getByRole('button', { name: '第4段的批注' }).click();
  await page.getByRole('textbox', { name: '第4段的批注' }).fill('请写明完成时限。');
  await page.getByRole('button', { name: '记下批注' }).click();
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByText('请写明意见').first().waitFor();
  await page.getByLabel('意见', { exact: true }).fill('内容基本属实，请补充时限。');
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByRole('heading', { level: 1, name: '主动公开信息' }).waitFor();
}

async function mendAndSubmit({ page }: Visitor): Promise<void> {
  await page.reload();
  await page.getByText('请写明完成时限。').first().waitFor();
  await page.getByRole('region', { name: '退回修改' }).getByRole('button', { name: '到此处' }).click();
  await page.locator('.tiptap:focus').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('，5月底前完成');
  await page.getByText('有改动，稍后自动保存').waitFor();
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('button', { name: '取回修改' }).waitFor();
}

async function approveOnPhone(phone: Visitor): Promise<void> {
  const { page } = phone;
  await page.goto(`${browser.address}/office/items?mine=1`);
  await page.getByRole('link', { name: title }).click();
  await page.getByText('修改对照').click();
  await page.locator('ins', { hasText: '，5月底前完成' }).waitFor();
  expect(await phone.barriers()).toEqual([]);
  await page.getByRole('button', { name: '同意，请按期发布。' }).click();
  await page.getByRole('button', { name: '审核通过' }).click();
  await page.getByRole('heading', { level: 1, name: '主动公开信息' }).waitFor();
  const row = await product.deps.queries.listItems(agency, { stages: ['inSecrecyReview'], offset: 0, limit: 10 });
  expect(row.total).toBe(1);
}
