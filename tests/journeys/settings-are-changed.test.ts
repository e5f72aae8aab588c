import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import type { PlainDate } from '../../src/core/values/plain-date.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const dolat = 'dolat' as AgencyId;
const kuli = 'kuli' as AgencyId;
let torli: AgencyId;
let clerk: Colleague;
let head: Colleague;
let administrator: Colleague;
let neighbour: Colleague;

const address = (agency: AgencyId) => `/api/office/agencies/${agency}/settings`;
const change = (who: Colleague, agency: AgencyId, values: object, fromOn = mon2Mar) =>
  who.send('POST', address(agency), { values, fromOn });
const settingOf = async (who: Colleague, agency: AgencyId, id: string) =>
  (await who.send('GET', address(agency))).json().settings.find((row: { id: string }) => row.id === id);
const countsOf = async (on: string): Promise<string[]> =>
  (await product.deps.queries.tallyRequests(dolat, on as PlainDate)).map(({ row, count }) => `${row} ${count}`);
const dueOf = async (requestId: string): Promise<string> =>
  (await clerk.send('GET', '/api/office/requests?limit=50'))
    .json<{ rows: { requestId: string; dueOn: string }[] }>()
    .rows.find((row) => row.requestId === requestId)?.dueOn ?? '';

beforeAll(async () => {
  torli = await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '多拉特乡人民政府'],
      ['kuli', '库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'setting-clerk', '经办人甲', ['clerk']);
  head = await product.signedIn(dolat, 'setting-head', '负责人乙', ['disclosureOffice']);
  neighbour = await product.signedIn(kuli, 'setting-kuli', '负责人丙', ['disclosureOffice']);
  administrator = await product.signedIn(torli, 'setting-admin', '管理员丁', ['administrator']);
  for (const [requestId, action] of [
    ['form-setting-1', { action: 'close', ...signedOnPaper, happenedOn: mon2Mar, outcome: 'notGovernmentInformation' }],
    ['form-setting-2', undefined],
  ] as const) {
    await clerk.send('POST', '/api/office/requests', aPaperRequest(requestId, mon2Mar));
    if (action !== undefined) await clerk.send('POST', `/api/office/requests/${requestId}/actions`, action);
  }
});

describe('settings of handling', () => {
  it('are shown to those who work by them and changed by those in charge', async () => {
    expect(await settingOf(clerk, dolat, 'correctionDays')).toEqual({
      id: 'correctionDays',
      value: 15,
      inherited: 15,
      from: 'default',
      chosenBy: null,
    });
    expect(await refusalOf(change(clerk, dolat, { correctionDays: 10 }))).toMatchObject({ status: 403 });
    expect(await refusalOf(change(neighbour, dolat, { correctionDays: 10 }))).toMatchObject({ status: 404 });
  });

  it('pass from the agency above to those below that chose nothing of their own', async () => {
    expect((await change(administrator, torli, { correctionDays: 10 })).json()).toEqual({ changed: 1 });
    expect((await change(head, dolat, { correctionDays: 20 })).json()).toEqual({ changed: 1 });
    const own = { value: 20, inherited: 10, from: 'own', chosenBy: '多拉特乡人民政府' };
    expect(await settingOf(head, dolat, 'correctionDays')).toMatchObject(own);
    const above = { value: 10, from: 'above', chosenBy: '托里县人民政府' };
    expect(await settingOf(neighbour, kuli, 'correctionDays')).toMatchObject(above);
    expect((await change(head, dolat, { correctionDays: null })).json()).toEqual({ changed: 1 });
    expect(await settingOf(head, dolat, 'correctionDays')).toMatchObject(above);
  });

  it('keep who changed what from which day on', async () => {
    const { history } = (await head.send('GET', address(dolat))).json();
    expect(history.map(({ value, actorName }: { value: number; actorName: string }) => [value, actorName])).toEqual([
      [null, '负责人乙'],
      [20, '负责人乙'],
      [10, '管理员丁'],
    ]);
    const audit = await product.deps.queries.listAudit(dolat, { act: 'setting.changed', offset: 0, limit: 10 });
    expect(audit.rows.map(({ detail }) => detail)).toEqual([
      { before: 20, after: null, fromOn: mon2Mar },
      { before: null, after: 20, fromOn: mon2Mar },
    ]);
  });

  it('are refused field by field where they cannot be', async () => {
    const refused = await refusalOf(
      change(head, dolat, {
        correctionDays: 0,
        startDay: 'maybe',
        mailIsOn: 'yes',
        reviewOnlineAddress: 'javascript:1',
      }),
    );
    expect([...refused.fields].sort()).toEqual(['correctionDays', 'mailIsOn', 'reviewOnlineAddress', 'startDay']);
    expect(await refusalOf(change(head, dolat, { nothing: 1 }))).toMatchObject({ field: 'nothing' });
    expect(await refusalOf(change(head, dolat, { yellowFrom: 12 }))).toMatchObject({ field: 'yellowFrom' });
    expect(await refusalOf(change(head, dolat, { correctionDays: 9 }, '2026-03-01'))).toMatchObject({
      field: 'fromOn',
    });
    expect(await settingOf(head, dolat, 'correctionDays')).toMatchObject({ value: 10 });
  });
});

describe('a setting that moves numbers', () => {
  it('counts a request in another row of table 3 from its day on, and in the cell behind it', async () => {
    expect((await countsOf('2026-03-31')).sort()).toEqual(['carriedForward 1', 'newlyReceived 2', 'otherReason 1']);
    expect((await change(head, dolat, { notGovernmentInformationRow: 'notHeld' }, '2026-04-01')).statusCode).toBe(200);
    expect(await countsOf('2026-03-31')).toContain('otherReason 1');
    expect(await countsOf('2026-12-31')).toContain('notHeld 1');
    const behind = await product.deps.queries.listBehindCell(
      dolat,
      'requests.notHeld.total',
      '2026-12-31' as PlainDate,
      0,
      9,
    );
    expect(behind?.requests.total).toBe(1);
  });

  it('does not reach into a year whose report is approved, of any agency that inherits it', async () => {
    await product.deps.inTransaction(async ({ reports }) =>
      reports.save(
        {
          agencyId: kuli,
          year: 2025,
          stage: 'approved',
          version: 1,
          submittedBy: null,
          submittedDigest: null,
          approvedBy: null,
          filedOn: null,
          publishedAt: null,
          publishedVersion: null,
        },
        1,
      ),
    );
    const values = { withdrawnRow: 'notHeld' };
    const refused = await refusalOf(change(administrator, torli, values, '2025-12-31'));
    expect(refused).toMatchObject({ reason: 'yearFrozen', field: 'fromOn' });
    expect((await change(administrator, torli, values, '2026-01-01')).statusCode).toBe(200);
  });
});

describe('a setting that moves last days', () => {
  it('computes open requests again, and says so in their history', async () => {
    expect(await dueOf('form-setting-2')).toBe('2026-03-30');
    expect((await change(head, dolat, { startDay: 'counted' })).json()).toEqual({ changed: 1 });
    expect(await dueOf('form-setting-2')).toBe('2026-03-27');
    const { timeline } = (await clerk.send('GET', '/api/office/requests/form-setting-2')).json();
    expect(JSON.stringify(timeline.at(-1))).toContain('因期限计算设置变化，答复期限由2026年3月30日改为2026年3月27日');
    expect(await dueOf('form-setting-1')).toBe('2026-03-30');
  });
});

describe('the usual period of a correction', () => {
  it('is proposed to whoever drafts the notice', async () => {
    const proposed = async (): Promise<string> =>
      (await clerk.send('GET', '/api/office/requests/form-setting-2/papers')).json().correctBy;
    await change(head, dolat, { correctionDays: 15 });
    expect(await proposed()).toBe('2026-03-23');
    await change(head, dolat, { correctionDays: 10 });
    expect(await proposed()).toBe('2026-03-16');
    await change(head, dolat, { correctionDays: null });
  });
});
