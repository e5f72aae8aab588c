import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { issueAccess } from '../../src/usecases/applications/issue-access.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { aRealBrowser } from '../support/real-browser.ts';

const clock = aClock('2026-03-04T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const { deps } = product;
const shiqiao = 'shiqiao' as AgencyId;
const contact = { office: '党政办', address: '石桥乡1号', hours: '工作日9:30至18:30', phone: '0990-765432', email: '' };
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { contact }]]);
const browser = await aRealBrowser(product);
let clerk: Colleague;
let correcting: string;
let answered: string;

beforeAll(async () => {
  clerk = await product.signedIn(shiqiao, 'shiqiao-clerk', '经办人甲', ['clerk']);
  correcting = await aRequest('browser-00001', [
    { action: 'askCorrection', happenedOn: '2026-03-04', correctBy: '2026-03-20' },
  ]);
  answered = await aRequest('browser-00002', [
    { action: 'close', ...signedOnPaper, happenedOn: '2026-03-04', outcome: 'granted' },
    { action: 'serve', happenedOn: '2026-03-04', mode: 'inPerson' },
  ]);
});

const places = [
  () => '/ysq',
  () => '/gk/shiqiao/ysq',
  () => '/cx',
  () => `/cx/${correcting}`,
  () => `/cx/${answered}`,
  () => `/cx/${correcting}/withdrawal`,
  () => `/cx/${answered}/remedies?about=answer&by=reconsideration`,
] as const;

describe('an applicant on a phone and at a desk', () => {
  it.each(places)('meets no barrier (%#)', async (at) => {
    for (const width of [390, 1440]) {
      const visitor = await browser.open(width);
      await visitor.page.goto(browser.address + at());
      expect(await visitor.barriers(), `${at()} at ${width}`).toEqual([]);
      await visitor.page.context().close();
    }
  });

  it.each(places)('need not scroll sideways (%#)', async (at) => {
    const { page } = await browser.open(320);
    await page.goto(browser.address + at());
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('answers the correction without a script', async () => {
    const { page, complaints } = await browser.open(390, { javaScriptEnabled: false });
    await page.goto(`${browser.address}/cx/${correcting}`);
    await page.getByLabel('补正后的内容').fill('要2024年的征地批复。');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('补正已经提交').waitFor();
    expect(await page.getByText('正在办理').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

async function aRequest(requestId: string, events: readonly object[]): Promise<string> {
  const reply = await clerk.send('POST', '/api/office/requests', aPaperRequest(requestId, '2026-03-03'));
  expect(reply.statusCode, reply.body).toBe(201);
  for (const event of events)
    expect((await clerk.send('POST', `/api/office/requests/${requestId}/actions`, event)).statusCode).toBeLessThan(300);
  const place = { agencyId: shiqiao, requestId: requestId as RequestId };
  return (await deps.inTransaction((stores) => issueAccess(deps, stores, place))).link;
}
