import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import type { PlainDate } from '../../src/core/values/plain-date.ts';
import { remindDue } from '../../src/usecases/requests/remind-due.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const mon2Mar = '2026-03-02';
const tue31Mar = '2026-03-31';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const dolat = 'dolat' as AgencyId;
const endOf2026 = '2026-12-31' as PlainDate;
let clerk: Colleague;

const idOf = (serial: number): string => `form-fee-${String(serial).padStart(4, '0')}`;
const register = (requestId: string, what: object = {}) =>
  clerk.send(
    'POST',
    '/api/office/requests',
    aPaperRequest(requestId, mon2Mar, { application: { ...paperApplication, ...what } }),
  );
const question = { parts: 1, pages: 0, notTheirs: [] as string[] };
const quote = async (requestId: string, what: object = {}) =>
  (await clerk.send('POST', `/api/office/requests/${requestId}/fees/quote`, { ...question, ...what })).json();
const notify = (requestId: string, what: object) =>
  clerk.send('POST', `/api/office/requests/${requestId}/fees/notice`, { ...question, sentOn: mon2Mar, ...what });
const move = (requestId: string, what: object) =>
  clerk.send('POST', `/api/office/requests/${requestId}/fees/movements`, { voucher: '票-001', ...what });
const ledgerOf = async (year: number) => (await clerk.send('GET', `/api/office/fees/${year}?limit=100`)).json();
const forwardTo = async (instant: string): Promise<void> => {
  clock.forward((Date.parse(instant) - Date.parse(clock.now())) / 1000);
  await clerk.signInAgain();
};

beforeAll(async () => {
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'fee-clerk', '经办人甲', ['clerk']);
  for (let serial = 1; serial <= 12; serial += 1) await register(idOf(serial));
  await register('form-fee-else', { name: '别人', identityProofNumber: '11010519491231002X', phone: '13900139000' });
});

describe('the fee of a request', () => {
  it('is explained on both bases, by the requests of the same applicant in the month', async () => {
    expect(await quote(idOf(10))).toMatchObject({ earlierInMonth: 9, counted: 1, perRequest: { amountFen: 0 } });
    expect(await quote(idOf(11))).toMatchObject({
      month: '2026-03',
      earlierInMonth: 10,
      perRequest: { amountFen: 10_000, steps: ['第11件，共1件，每件100元，计100元'] },
      perPage: { amountFen: 0 },
      payBy: '2026-03-30',
    });
    expect((await quote(idOf(11))).before).toHaveLength(10);
    expect(await quote('form-fee-else')).toMatchObject({ earlierInMonth: 0, before: [] });
  });

  it('counts pages of this request alone, and parts where it was split', async () => {
    expect(await quote(idOf(12), { pages: 120 })).toMatchObject({ perPage: { amountFen: 110_000 } });
    expect(await quote('form-fee-else', { parts: 12 })).toMatchObject({
      counted: 12,
      perRequest: { amountFen: 20_000 },
    });
  });

  it('leaves out what a person knows to be somebody else', async () => {
    const quoted = await quote(idOf(11), { notTheirs: [idOf(1)] });
    expect(quoted).toMatchObject({ earlierInMonth: 9, perRequest: { amountFen: 0 } });
    expect(quoted.before.find(({ requestId }: { requestId: string }) => requestId === idOf(1)).isExcluded).toBe(true);
  });

  it('is charged on one basis only, by the tariff, and never for nothing', async () => {
    expect(await refusalOf(notify(idOf(10), { basis: 'perRequest' }))).toMatchObject({ reason: 'nothingToPay' });
    const sent = await notify(idOf(11), { basis: 'perRequest' });
    expect([sent.statusCode, sent.json()]).toEqual([200, { stage: 'handling', dueOn: null }]);
    expect(await refusalOf(notify(idOf(11), { basis: 'perPage', pages: 200 }))).toMatchObject({ reason: 'onlyOnce' });
    expect((await notify(idOf(12), { basis: 'perPage', pages: 120, reachedOn: mon2Mar })).statusCode).toBe(200);
  });
});

describe('a fee that is paid', () => {
  it('needs its fiscal receipt, may come in parts, and begins the period anew only when all is there', async () => {
    await forwardTo('2026-03-16T02:00:00.000Z');
    const on = { happenedOn: '2026-03-16' };
    const part = { kind: 'part', amountFen: 60_000, ...on };
    expect(await refusalOf(move(idOf(12), { ...part, voucher: ' ' }))).toMatchObject({ field: 'voucher' });
    expect((await move(idOf(12), part)).json()).toMatchObject({ dueOn: null });
    expect(await quote(idOf(12))).toMatchObject({ paidFen: 60_000, outstandingFen: 50_000 });
    expect(await refusalOf(move(idOf(12), { kind: 'rest', amountFen: 40_000, ...on }))).toMatchObject({
      field: 'amountFen',
    });
    const rest = await move(idOf(12), { kind: 'rest', amountFen: 50_000, ...on });
    // 20 working days from 16 March, the day itself not counted, with 清明节 in between
    expect(rest.json()).toMatchObject({ dueOn: '2026-04-14' });
  });

  it('can be given back in part, with a reason, and no more than was paid', async () => {
    const refund = { kind: 'refund', amountFen: 10_000, happenedOn: '2026-03-16', reason: 'overpaid' };
    expect(await refusalOf(move(idOf(12), { ...refund, amountFen: 110_001 }))).toMatchObject({ field: 'amountFen' });
    expect((await move(idOf(12), refund)).statusCode).toBe(200);
    expect(await quote(idOf(12))).toMatchObject({ paidFen: 110_000, refundedFen: 10_000, outstandingFen: 0 });
  });

  it('stands in the ledger, whose sum is that of section six', async () => {
    const { rows, collectedFen } = await ledgerOf(2026);
    expect(collectedFen).toBe(100_000);
    expect(await product.deps.queries.sumProcessingFees(dolat, endOf2026)).toBe(100_000);
    expect(rows.map(({ action, amountFen }: { action: string; amountFen: number }) => [action, amountFen])).toEqual([
      ['refundFee', 10_000],
      ['receivePayment', 50_000],
      ['receivePartPayment', 60_000],
      ['sendFeeNotice', 110_000],
      ['sendFeeNotice', 10_000],
    ]);
    expect(await ledgerOf(2025)).toMatchObject({ rows: [], collectedFen: 0 });
  });
});

describe('a fee that is not paid', () => {
  it('lapses after 20 working days: said to whoever holds the request, and a reason to end it', async () => {
    await forwardTo('2026-03-30T02:00:00.000Z');
    const unpaid = { action: 'close', ...signedOnPaper, happenedOn: '2026-03-30', outcome: 'feeUnpaid' };
    const close = (body: object) => clerk.send('POST', `/api/office/requests/${idOf(11)}/actions`, body);
    expect(await quote(idOf(11))).toMatchObject({ unpaidSince: '2026-03-30', hasLapsed: false });
    expect((await close(unpaid)).statusCode).toBeGreaterThanOrEqual(400);
    await forwardTo('2026-03-31T02:00:00.000Z');
    expect(await quote(idOf(11))).toMatchObject({ hasLapsed: true });
    await remindDue(product.deps);
    const { rows } = (await clerk.send('GET', '/api/office/messages')).json();
    expect(rows.map(({ sentence }: { sentence: string }) => sentence)).toContainEqual(
      expect.stringContaining('逾期未缴费'),
    );
    expect((await close({ ...unpaid, happenedOn: tue31Mar })).statusCode).toBe(200);
    const tallies = await product.deps.queries.tallyRequests(dolat, endOf2026);
    expect(tallies).toContainEqual({ row: 'feeUnpaid', applicantKind: 'naturalPerson', count: 1 });
  });
});
