import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication } from '../support/paper-requests.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';

const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
let clerk: Colleague;
let neighbour: Colleague;

const exhibitOf = (requestId: string) => `/api/office/requests/${requestId}/clock-exhibit.pdf`;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn('dolat' as AgencyId, 'dolat-clerk', '经办人甲', ['clerk']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk']);
});

describe('a due date that is doubted', () => {
  it('is printed day by day up to the day the case page shows, and names nobody', async () => {
    const form = aPaperRequest('exhibit-0001', mon2Mar, { channel: 'byPost', mail: 'signedFor' });
    expect((await clerk.send('POST', '/api/office/requests', form)).statusCode).toBe(201);
    const printed = await clerk.send('GET', exhibitOf('exhibit-0001'));
    expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = (await pdfPages(printed.rawPayload)).map(({ plain }) => plain).join('');
    expect(text).toContain('托里县多拉特乡人民政府答复期限计算说明');
    expect(text).toContain('2026年3月30日星期一第20个工作日');
    expect(text).toContain('最迟应于2026年3月30日答复');
    expect(text).not.toContain(paperApplication.name);
  });

  it('waits until the day of receipt is known', async () => {
    const form = aPaperRequest('exhibit-0002', mon2Mar, { channel: 'byFax' });
    expect((await clerk.send('POST', '/api/office/requests', form)).statusCode).toBe(201);
    const printed = await clerk.send('GET', exhibitOf('exhibit-0002'));
    expect([printed.statusCode, printed.body]).toEqual([409, expect.stringContaining('请先登记确认日期')]);
  });

  it('is nobody else’s to print', async () => {
    expect((await neighbour.send('GET', exhibitOf('exhibit-0001'))).statusCode).toBe(404);
  });
});
