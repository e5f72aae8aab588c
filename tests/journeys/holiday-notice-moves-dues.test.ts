import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { anAgency } from '../support/stored-facts.ts';

// Monday: 20 working days later is 30 March; two festival days of the region move it to 1 April
const mon2Mar = '2026-03-02';
const dueOf2Mar = '2026-03-30';
const dueWithFestival = '2026-04-01';

/** Days off that a prefecture sets for itself, in the form of data/holidays; invented. */
const festival = {
  area: '6542',
  year: 2026,
  title: '关于2026年部分节日放假安排的通知',
  number: '示例〔2026〕1号',
  issuedBy: '地区行政公署办公室',
  issuedOn: '2026-03-05',
  verification: '测试用的虚构安排',
  daysOff: [{ occasion: '地方节日', from: '2026-03-19', to: '2026-03-20' }],
  makeUpDays: [],
};

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const dolat = 'dolat' as AgencyId;
const far = 'far' as AgencyId;
const [open, closed, elsewhere] = ['form-notice-01', 'form-notice-02', 'form-notice-03'] as const;
let clerk: Colleague;
let farClerk: Colleague;
let administrator: Colleague;
let supervisorAbroad: Colleague;

const preview = (who: Colleague, document: object) => who.send('POST', '/api/office/calendar/preview', { document });
const take = (who: Colleague, body: object) => who.send('POST', '/api/office/calendar/notices', body);
const requestOf = async (who: Colleague, requestId: string) =>
  (await who.send('GET', `/api/office/requests/${requestId}`)).json();
const dueOf = async (who: Colleague, requestId: string): Promise<string> =>
  (await who.send('GET', '/api/office/requests?limit=50'))
    .json<{ rows: { requestId: string; dueOn: string }[] }>()
    .rows.find((row) => row.requestId === requestId)?.dueOn ?? '';
const unreadOf = async (who: Colleague): Promise<number> =>
  (await who.send('GET', '/api/office/messages/unread')).json<{ unread: number }>().unread;

beforeAll(async () => {
  const torli = await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '多拉特乡人民政府']]);
  const away = await anAgency(product.db, 'away', {
    name: '外县人民政府',
    kind: 'area',
    level: 'county',
    areaCode: '650100',
  });
  await anAgency(product.db, 'far', { name: '远乡人民政府', areaCode: '650100' }, away);
  clerk = await product.signedIn(dolat, 'notice-clerk', '经办人甲', ['clerk']);
  farClerk = await product.signedIn(far, 'notice-far', '经办人乙', ['clerk']);
  administrator = await product.signedIn(torli, 'notice-admin', '管理员丙', ['administrator']);
  supervisorAbroad = await product.signedIn(away, 'notice-away', '主管丁', ['countySupervisor']);
  for (const requestId of [open, closed])
    await clerk.send('POST', '/api/office/requests', aPaperRequest(requestId, mon2Mar));
  await farClerk.send('POST', '/api/office/requests', aPaperRequest(elsewhere, mon2Mar));
  const granted = { action: 'close', ...signedOnPaper, happenedOn: mon2Mar, outcome: 'granted' };
  await clerk.send('POST', `/api/office/requests/${closed}/actions`, granted);
});

describe('a notice of regional days off', () => {
  it('is tried first: it names what would change and changes nothing', async () => {
    expect((await preview(administrator, festival)).json()).toMatchObject({
      area: '6542',
      year: 2026,
      standsOn: 0,
      agencyCount: 2,
      changes: [
        {
          agencyName: '多拉特乡人民政府',
          from: dueOf2Mar,
          to: dueWithFestival,
          isProvisional: false,
          becomesOverdue: false,
        },
      ],
    });
    expect(await dueOf(clerk, open)).toBe(dueOf2Mar);
    expect(await unreadOf(clerk)).toBe(0);
  });

  it('is refused with every field that is wrong', async () => {
    const broken = { ...festival, year: 'bald', daysOff: [{ occasion: '', from: '2026-03-19', to: '2026-02-30' }] };
    const refused = await refusalOf(preview(administrator, broken));
    expect(refused.status).toBe(422);
    expect(refused.fields).toEqual(expect.arrayContaining(['year', 'daysOff[0].to', 'daysOff[0].occasion']));
    const nobody = { ...festival, area: '11' };
    expect(await refusalOf(preview(administrator, nobody))).toMatchObject({ reason: 'nobodyCovered', field: 'area' });
  });

  it('is imported by nobody who does not stand above all that it covers', async () => {
    expect(await refusalOf(preview(clerk, festival))).toMatchObject({ status: 403 });
    expect(await refusalOf(preview(supervisorAbroad, festival))).toMatchObject({ reason: 'beyondReach' });
    const whole = { ...festival, area: '65' };
    expect(await refusalOf(take(administrator, { document: whole, standsOn: 0 }))).toMatchObject({
      reason: 'beyondReach',
    });
  });

  it('moves the last day of what is open, in its history too, and tells whoever holds it', async () => {
    const imported = await take(administrator, { document: festival, standsOn: 0 });
    expect([imported.statusCode, imported.json()]).toMatchObject([
      200,
      { version: 1, changes: [{ to: dueWithFestival }] },
    ]);
    expect(await dueOf(clerk, open)).toBe(dueWithFestival);
    const { timeline } = await requestOf(clerk, open);
    expect(timeline.at(-1)).toMatchObject({ action: 'recomputeDue' });
    expect(JSON.stringify(timeline.at(-1))).toContain('由2026年3月30日改为2026年4月1日');
    expect(await unreadOf(clerk)).toBe(1);
    const { rows } = (await clerk.send('GET', '/api/office/messages')).json();
    expect(rows).toMatchObject([
      { path: `/requests/${open}`, isRead: false, sentence: expect.stringContaining('已重新计算') },
    ]);
  });

  it('leaves alone what was answered, and what lies elsewhere', async () => {
    expect(await dueOf(clerk, closed)).toBe(dueOf2Mar);
    expect(await dueOf(farClerk, elsewhere)).toBe(dueOf2Mar);
    expect((await requestOf(farClerk, elsewhere)).timeline).toHaveLength(1);
    expect(await unreadOf(farClerk)).toBe(0);
  });

  it('is imported once: the same again, or on top of what nobody looked at, is refused', async () => {
    expect(await refusalOf(take(administrator, { document: festival, standsOn: 1 }))).toMatchObject({
      reason: 'noticeKnown',
    });
    const longer = { ...festival, daysOff: [{ occasion: '地方节日', from: '2026-03-18', to: '2026-03-20' }] };
    expect(await refusalOf(take(administrator, { document: longer, standsOn: 0 }))).toMatchObject({
      reason: 'noticeChanged',
    });
  });

  it('keeps every version, and names the notice beside the day', async () => {
    const year = (await clerk.send('GET', '/api/office/calendar/2026')).json();
    expect(year.days.find(({ date }: { date: string }) => date === '2026-03-19')).toMatchObject({
      kind: 'holiday',
      occasion: '地方节日',
      source: expect.stringContaining('示例〔2026〕1号'),
    });
    expect(year.versions).toMatchObject([
      { area: '6542', version: 1, holds: true, importedByName: '管理员丙' },
      { area: '', version: 1, holds: true, importedByName: null },
    ]);
  });

  it('can be taken back: the days are what they were, and both changes stay in the history', async () => {
    const takeBack = { area: '6542', year: 2026 };
    const back = await take(administrator, { takeBack, standsOn: 1 });
    expect(back.json()).toMatchObject({ version: 2, changes: [{ from: dueWithFestival, to: dueOf2Mar }] });
    expect(await dueOf(clerk, open)).toBe(dueOf2Mar);
    const { timeline } = await requestOf(clerk, open);
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual([
      'register',
      'recomputeDue',
      'recomputeDue',
    ]);
    expect(await refusalOf(take(administrator, { takeBack, standsOn: 2 }))).toMatchObject({
      reason: 'nothingToTakeBack',
    });
    const { versions } = (await clerk.send('GET', '/api/office/calendar/2026')).json();
    expect(versions).toMatchObject([
      { version: 2, title: null, holds: false },
      { version: 1, holds: false },
      { area: '' },
    ]);
  });
});

describe('the messages inside', () => {
  it('are marked as read by their reader, for this reader only', async () => {
    expect(await unreadOf(clerk)).toBe(2);
    const { rows } = (await clerk.send('GET', '/api/office/messages')).json();
    const upTo = rows[1].messageNo;
    expect((await clerk.send('POST', '/api/office/messages/reading', { upTo })).json()).toEqual({ unread: 1 });
    const unread = (await clerk.send('GET', '/api/office/messages?unreadOnly=yes')).json();
    expect(unread.rows.map(({ messageNo }: { messageNo: number }) => messageNo)).toEqual([rows[0].messageNo]);
    expect(await unreadOf(farClerk)).toBe(0);
    expect(await refusalOf(administrator.send('GET', '/api/office/messages'))).toMatchObject({ status: 403 });
  });
});
