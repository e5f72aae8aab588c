import { beforeAll, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtDocuments());
const shiqiao = 'shiqiao' as AgencyId;
const oral = 'form-oral-0001';
let clerk: Colleague;

beforeAll(async () => {
  await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
  clerk = await product.signedIn(shiqiao, 'counter-clerk', '经办人甲', ['clerk']);
});

it('writes an oral request down, keeps its confirmation and evidence, and prints receipt and form', async () => {
  const spoken = { filledByAgency: true, formConfirmedOn: '2026-03-09', evidence: '党政办公室窗口，录音一段' };
  const reply = await clerk.send('POST', '/api/office/requests', aPaperRequest(oral, '2026-03-09', spoken));
  expect(reply.statusCode).toBe(201);
  const [registered] = await product.deps.queries.listRequestEvents(shiqiao, oral as never);
  expect(registered?.payload).toMatchObject({ filledByAgency: true, formConfirmedOn: '2026-03-09' });
  expect(JSON.stringify(registered)).not.toContain('录音');
  const reading = await clerk.send('POST', `/api/office/requests/${oral}/notes/reading`, { purpose: '核对收到日期' });
  expect(reading.json().notes).toMatchObject([{ text: '党政办公室窗口，录音一段' }]);
  for (const sheet of ['receipt', 'oral-form']) {
    const printed = await clerk.send('GET', `/api/office/requests/${oral}/${sheet}.pdf`);
    expect([sheet, printed.statusCode, printed.rawPayload.subarray(0, 5).toString()]).toEqual([sheet, 200, '%PDF-']);
  }
});
