import { beforeAll, describe, expect, it } from 'vitest';
import { cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

// Monday: its working days are those of law page §10 (条例第三十三条第二款；国办发明电〔2025〕7号)
const mon2Mar = '2026-03-02';
const dueOf2Mar = '2026-03-30';
const wed25Mar = '2026-03-25';
const days = (count: number): number => count * 86_400;

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const { db } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let neighbour: Colleague;

const byPost = { channel: 'byPost', mail: 'signedFor' };
const register = (browser: Colleague, requestId: string, what: object = {}) =>
  browser.send('POST', '/api/office/requests', aPaperRequest(requestId, mon2Mar, { ...byPost, ...what }));

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk']);
});

describe('a clerk who receives a request on paper', () => {
  it('gets its number and the day by which the law wants an answer', async () => {
    const reply = await register(clerk, 'form-0000001');
    expect([reply.statusCode, reply.json()]).toEqual([
      201,
      {
        requestId: 'form-0000001',
        requestNumber: expect.stringMatching(/^DOLAT.*2026.*1$/),
        dueOn: dueOf2Mar,
        gaps: [],
      },
    ]);
    const opened = (await clerk.send('GET', '/api/office/requests/form-0000001')).json();
    expect(opened.record).toMatchObject({ dueOn: dueOf2Mar, dueIsProvisional: false, daysLeft: 20, outcome: null });
    // the explanation leads, day by day, to the same date
    expect(opened.clock.days.at(-1).date).toBe(dueOf2Mar);
    expect(JSON.stringify(opened.clock.steps)).toContain('第三十三条');
  });

  it('registers once what the form sends twice, at once too', async () => {
    const again = await register(clerk, 'form-0000001');
    const twins = await Promise.all([1, 2, 3].map(() => register(clerk, 'form-0000002')));
    const numbers = (await clerk.send('GET', '/api/office/requests')).json().rows.map(numberOf);
    expect(again.json().requestNumber).toBe(numbers[1]);
    expect(twins.map((reply) => [reply.statusCode, reply.json().requestNumber])).toEqual(
      twins.map(() => [201, numbers[0]]),
    );
    expect(numbers).toHaveLength(2);
  });

  it('is told when the form comes again with something else in it, which is not kept', async () => {
    const corrections = [
      { application: { ...paperApplication, name: '别人' } },
      { arrivedOn: '2026-02-27', lateEntryReason: 'paperLedger' },
    ];
    for (const what of corrections) {
      const refused = await refusalOf(register(clerk, 'form-0000001', what));
      expect(refused).toMatchObject({ status: 409, reason: 'registeredOtherwise' });
      expect(refused.message).toContain('没有保存');
    }
  });

  it('sees it at once in table 3 of the running year, open', async () => {
    expect(await table3(clerk)).toEqual({
      'newlyReceived.naturalPerson': 2,
      'newlyReceived.total': 2,
      'carriedForward.naturalPerson': 2,
      'carriedForward.total': 2,
    });
  });

  it('is told the field where something cannot be', async () => {
    const faults: [string, object, string[]][] = [
      ['a day that does not exist', { arrivedOn: '2026-02-30' }, ['arrivedOn']],
      ['a day that has not come', { arrivedOn: '2026-03-03' }, ['receivedOn']],
      ['a day in other digits', { arrivedOn: '2. März 2026' }, ['arrivedOn']],
      ['a field that the form does not have', { purpose: '生产经营' }, ['purpose']],
      [
        'no applicant and nothing sought',
        { application: { deliveryMethod: 'byPost' } },
        ['applicantKind', 'name', 'informationSought'],
      ],
      ['a channel that the law does not know', { channel: 'byPigeon' }, ['channel']],
      ['an entry weeks late without a reason', { arrivedOn: '2026-02-02' }, ['lateEntryReason']],
    ];
    for (const [what, change, fields] of faults) {
      const reply = await register(clerk, 'form-0000099', change);
      expect([what, reply.statusCode, fieldsOf(reply)]).toEqual([what, 422, fields]);
      expect(reply.json().errors.every(({ message }: { message: string }) => /\p{Script=Han}/u.test(message))).toBe(
        true,
      );
    }
    expect((await clerk.send('GET', '/api/office/requests')).json().total).toBe(2);
  });

  it('names what the paper lacks without refusing it', async () => {
    const reply = await register(clerk, 'form-0000003', {
      application: { ...paperApplication, identityProofNumber: '654224200002290122' },
    });
    expect(reply.statusCode).toBe(201);
    expect(reply.json().gaps).toEqual([{ field: 'identityProofNumber', message: expect.stringContaining('校验') }]);
  });
});

describe('a clerk who answers', () => {
  const close = (browser: Colleague, what: object = {}) =>
    browser.send('POST', '/api/office/requests/form-0000001/actions', {
      action: 'close',
      ...signedOnPaper,
      happenedOn: wed25Mar,
      outcome: 'nonexistent',
      ...what,
    });

  beforeAll(async () => {
    clock.forward(days(23));
    for (const person of [clerk, neighbour]) await person.signInAgain();
  });

  it('is told what a closing lacks', async () => {
    expect(await refusalOf(close(clerk, { outcome: undefined }))).toMatchObject({ status: 422, field: 'outcome' });
    expect(await refusalOf(close(clerk, { outcome: 'lost' }))).toMatchObject({ status: 422, field: 'outcome' });
    const grounds = { outcome: 'partiallyGranted', refusedPartGrounds: ['embarrassing'] };
    expect(await refusalOf(close(clerk, grounds))).toMatchObject({ status: 422, field: 'refusedPartGrounds.0' });
    expect(await refusalOf(close(clerk, { happenedOn: '2026-03-26' }))).toMatchObject({
      status: 422,
      field: 'decidedOn',
    });
    expect(await refusalOf(close(clerk, { happenedOn: '2026-03-01' }))).toMatchObject({
      status: 422,
      field: 'decidedOn',
    });
    // a correction has to be asked for within seven working days, which were over on 11 March
    const late = { action: 'askCorrection', happenedOn: wed25Mar, correctBy: '2026-04-03', outcome: undefined };
    expect(await refusalOf(close(clerk, late))).toMatchObject({
      status: 422,
      field: 'happenedOn',
      cite: expect.stringContaining('第三十条'),
    });
  });

  it('sees row and totals of table 3 change with the closing', async () => {
    const reply = await close(clerk);
    expect([reply.statusCode, reply.json()]).toMatchObject([
      200,
      { outcome: 'nonexistent', closedOn: wed25Mar, daysLeft: null },
    ]);
    // what does not exist falls into 本机关不掌握相关政府信息 (law page §1.7)
    expect(await table3(clerk)).toEqual({
      'newlyReceived.naturalPerson': 3,
      'newlyReceived.total': 3,
      'notHeld.naturalPerson': 1,
      'notHeld.total': 1,
      'total.naturalPerson': 1,
      'total.total': 1,
      'carriedForward.naturalPerson': 2,
      'carriedForward.total': 2,
    });
    const day1 = await clerk.send('GET', '/api/office/tables/dolat/2026?cutOff=2026-03-24');
    expect(day1.json().cells).toMatchObject({ 'requests.notHeld.total': 0, 'requests.carriedForward.total': 3 });
  });

  it('finds behind a cell exactly what it counts', async () => {
    const behind = await cell(clerk, 'requests.notHeld.naturalPerson');
    expect(behind).toMatchObject({ value: 1, label: expect.stringContaining('本机关不掌握相关政府信息') });
    expect(behind.requests.rows.map((row: { requestId: string }) => row.requestId)).toEqual(['form-0000001']);
    const open = await cell(clerk, 'requests.carriedForward.total');
    expect(open.requests.rows.map((row: { requestId: string }) => row.requestId).sort()).toEqual([
      'form-0000002',
      'form-0000003',
    ]);
  });

  it('finds behind every cell of the form as many entries as it says, and behind a zero its question', async () => {
    const { cells } = (await clerk.send('GET', '/api/office/tables/dolat/2026')).json();
    for (const path of cellPaths('2021')) {
      const behind = await cell(clerk, path);
      const listed = behind.requests.total + behind.entries.total + behind.disputes.total;
      expect([path, behind.value, listed]).toEqual([path, cells[path], cells[path]]);
      expect([path, behind.label.includes(path), behind.question]).toEqual([
        path,
        false,
        expect.stringMatching(/2026年.*。$/),
      ]);
    }
    expect((await clerk.send('GET', '/api/office/tables/dolat/2026/cell?cell=requests.nowhere.total')).statusCode).toBe(
      404,
    );
  });

  it('cannot close twice, and is told which article decides', async () => {
    const reply = await close(clerk, { outcome: 'granted' });
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({
      message: expect.stringContaining('办结'),
      cite: expect.stringContaining('条'),
    });
    expect((await cell(clerk, 'requests.granted.total')).value).toBe(0);
  });

  it('closes once when two colleagues close at the same time', async () => {
    const send = (outcome: string) =>
      clerk.send('POST', '/api/office/requests/form-0000002/actions', {
        action: 'close',
        ...signedOnPaper,
        happenedOn: wed25Mar,
        outcome,
      });
    const replies = await Promise.all([send('granted'), send('nonexistent'), send('granted')]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409, 409]);
    expect((await cell(clerk, 'requests.total.total')).value).toBe(2);
  });
});

describe('another agency', () => {
  it('is answered word for word as if there were no such request', async () => {
    const ask = (browser: Colleague, id: string) => [
      browser.send('GET', `/api/office/requests/${id}`),
      browser.send('POST', `/api/office/requests/${id}/actions`, {
        action: 'close',
        ...signedOnPaper,
        happenedOn: wed25Mar,
        outcome: 'granted',
      }),
      browser.send('POST', `/api/office/requests/${id}/application`, { purpose: '好奇' }),
    ];
    const foreign = await Promise.all(ask(neighbour, 'form-0000003'));
    const missing = await Promise.all(ask(neighbour, 'form-9999999'));
    expect(foreign.map((reply) => reply.statusCode)).toEqual([404, 404, 404]);
    expect(foreign.map((reply) => reply.body)).toEqual(missing.map((reply) => reply.body));
    expect((await neighbour.send('GET', '/api/office/requests')).json()).toEqual({ total: 0, rows: [] });
    expect((await neighbour.send('GET', '/api/office/tables/dolat/2026')).statusCode).toBe(404);
  });
});

/** The cells of table 3 that are not zero. */
async function table3(browser: Colleague): Promise<Record<string, number>> {
  const { cells } = (await browser.send('GET', '/api/office/tables/dolat/2026')).json<{
    cells: Record<string, number>;
  }>();
  const counted = Object.entries(cells).filter(([path, value]) => path.startsWith('requests.') && value !== 0);
  return Object.fromEntries(counted.map(([path, value]) => [path.slice('requests.'.length), value]));
}

async function cell(browser: Colleague, path: string) {
  return (await browser.send('GET', `/api/office/tables/dolat/2026/cell?cell=${path}`)).json();
}

function numberOf({ requestNumber }: { readonly requestNumber: string }): string {
  return requestNumber;
}

function fieldsOf(reply: { json(): { errors?: { field: string }[] } }): string[] {
  return (reply.json().errors ?? []).map(({ field }) => field);
}
