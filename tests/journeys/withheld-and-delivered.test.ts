import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ColumnId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { saveColumns } from '../../src/usecases/catalog/save-column.ts';
import { remindDuties } from '../../src/usecases/duties/remind-duties.ts';
import { aClock } from '../support/deps.ts';
import { approved, done, type ItemPeople, rowOf, started } from '../support/item-course.ts';
import { aCounty, aProduct, builtDocuments, builtSheets, type Colleague } from '../support/product.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { refusalOf } from '../support/refusals.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock, { ...(await builtDocuments()), ...(await builtSheets()) });
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const dayLong = 24 * 60 * 60;
const withheld = { kind: 'withheld', ground: 'deliberativeProcess', reason: '讨论稿，尚未定稿' } as const;
let people: ItemPeople;
let county: Colleague;
let neighbour: Colleague;
let address = '';

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
  county = await product.signedIn('torli' as AgencyId, 'torli-office', '县公开办', ['countySupervisor', 'clerk']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'leader']);
});

describe('what is withheld', () => {
  it('is not due before its day, and then stands in the queue', async () => {
    address = await started(people.clerk, 'item-00000001', { openness: withheld, title: '水渠改造方案讨论稿' });
    await approved(people, address);
    const { contentDigest: seen } = await rowOf(people.leader, address);
    await done(people.leader.send('POST', `${address}/filing`, { seen, reassessOn: '2026-09-09' }));
    expect((await queue()).dueCount).toBe(0);
    await daysPass(184);
    expect(await queue()).toMatchObject({
      dueCount: 1,
      rows: [{ title: '水渠改造方案讨论稿', ground: 'deliberativeProcess', isDue: true }],
    });
    expect((await neighbour.send('GET', '/api/office/reassessments?due=now')).json().rows).toEqual([]);
  });

  it.each([
    ['no reason', { why: ' ', nextOn: '2027-09-09' }, 'why'],
    ['personal data in the reason', { why: '涉及13812345678', nextOn: '2027-09-09' }, 'why'],
    ['a day that has passed', { why: '仍在讨论', nextOn: '2026-09-09' }, 'nextOn'],
    ['a day too far ahead', { why: '仍在讨论', nextOn: '2035-01-01' }, 'nextOn'],
  ])('is not kept on with %s', async (_, body, field) => {
    const refused = await refusalOf(people.reviewer.send('POST', '/api/office/reassessments/item-00000001/keep', body));
    expect(refused.field).toBe(field);
  });

  it('is kept on with a reason and a new day, by whoever may decide', async () => {
    const path = '/api/office/reassessments/item-00000001/keep';
    const body = { why: '方案仍在讨论', nextOn: '2026-12-09' };
    expect((await people.clerk.send('POST', path, body)).statusCode).toBe(403);
    expect((await neighbour.send('POST', path, body)).statusCode).toBe(404);
    expect((await people.reviewer.send('POST', path, body)).statusCode).toBe(204);
    expect((await queue()).dueCount).toBe(0);
  });

  it('is opened when things have changed: a draft again, due from that day on', async () => {
    await daysPass(91);
    await done(people.clerk.send('POST', `${address}/opening`, { why: '方案已经定稿' }));
    expect((await queue()).rows).toEqual([]);
    const log = (await people.reviewer.send('GET', '/api/office/reassessments/log')).json();
    expect(log.rows.map((row: { action: string; why: string }) => [row.action, row.why])).toEqual([
      ['reassess', '方案已经定稿'],
      ['keep', '方案仍在讨论'],
      ['file', ''],
    ]);
  });
});

describe('a list for the archive', () => {
  const made = { deliveryId: 'delivery-0001', recipientKind: 'archive', recipient: '托里县档案馆' };
  const list = '/api/office/deliveries';

  it('is not made of nothing, nor of days to come', async () => {
    const empty = await refusalOf(people.clerk.send('POST', list, { ...made, from: '2026-01-01', to: '2026-01-31' }));
    expect(empty).toMatchObject({ reason: 'nothingPublished', field: 'from' });
    const ahead = { ...made, recipient: ' ', from: '2027-02-01', to: '2027-01-31' };
    expect((await refusalOf(people.clerk.send('POST', list, ahead))).fields).toEqual(['recipient', 'to', 'to']);
  });

  it('holds what was published in its days, once, and reads as a sheet', async () => {
    await aPublishedItem(db, dolat, 'dolat/2026-00001', { title: '低保名单' }, deps.now());
    const body = { ...made, from: '2026-12-01', to: deps.today() };
    const twice = await Promise.all([1, 2].map(() => people.clerk.send('POST', list, body)));
    expect(twice.map((reply) => [reply.statusCode, reply.json().listNumber])).toEqual([
      [201, '移交〔2026〕1号'],
      [201, '移交〔2026〕1号'],
    ]);
    const sheet = await people.clerk.send('GET', `${list}/delivery-0001/sheet`);
    const rows = await deps.sheets.read(sheet.rawPayload);
    expect(JSON.stringify(rows)).toContain('dolat/2026-00001');
    expect((await neighbour.send('GET', `${list}/delivery-0001`)).statusCode).toBe(404);
  });

  it('is signed for once, and then stands', async () => {
    const receipt = { receivedOn: deps.today(), receivedBy: '县档案馆 接收专用章', note: '' };
    const early = await refusalOf(
      people.clerk.send('POST', `${list}/delivery-0001/receipt`, { ...receipt, receivedOn: '2026-03-01' }),
    );
    expect(early.field).toBe('receivedOn');
    expect((await people.clerk.send('POST', `${list}/delivery-0001/receipt`, receipt)).statusCode).toBe(200);
    const again = await refusalOf(people.clerk.send('POST', `${list}/delivery-0001/cancel`, { why: '误' }));
    expect(again.reason).toBe('alreadyReceived');
  });

  it('is what its events say', async () => {
    const faults = await verifyLedgers(deps, dolat);
    expect(faults.filter(({ subject }) => /^(?:delivery|statement)\//.test(subject))).toEqual([]);
  });
});

describe('reminders', () => {
  it('go to workers before the day, to deciders at it, and to the county after it, each once a day', async () => {
    const opened = await saveColumns(
      deps,
      { id: people.clerk.accountId as never, agencyId: dolat, displayName: '', roles: ['disclosureOffice', 'clerk'] },
      [
        {
          columnId: 'monthly-column' as ColumnId,
          subjectId: 'socialAssistance',
          name: '低保对象名单',
          description: '每月公布',
          rhythm: { cycle: 'monthly', dueMonth: 1, dueDay: 11 },
          divisionId: null,
          listOrder: 1,
        },
      ],
    );
    expect(opened.ok).toBe(true);
    // December's last day is Monday 11 January 2027
    await daysPass(27);
    expect(deps.today()).toBe('2027-01-05');
    expect(await saidToday()).toBe(0);
    await daysPass(3);
    const before = await sentences(people.leader);
    expect(await saidToday()).toBeGreaterThan(0);
    expect(await saidToday()).toBe(0);
    expect(await sentences(people.leader)).toEqual([
      '栏目“低保对象名单”2026年12月最迟应于2027年1月11日公开，还剩1个工作日。',
      ...before,
    ]);
    expect(await sentences(county)).toEqual([]);
    await daysPass(4);
    await saidToday();
    expect((await sentences(people.clerk))[0]).toContain('已经逾期1个工作日');
    expect(await sentences(county)).toEqual(['托里县多拉特乡人民政府有1项应公开的信息或者栏目逾期未公开。']);
    expect(await sentences(neighbour)).toEqual([]);
  });
});

describe('the calendar of the unit', () => {
  it('is a page, a feed for electronic calendars and a sheet for the wall', async () => {
    const page = await app.inject('/gk/dolat/rl');
    expect([page.statusCode, page.body.includes('低保对象名单（2026年12月）')]).toEqual([200, true]);
    const ics = await app.inject('/gk/dolat/rl.ics');
    expect(ics.headers['content-type']).toContain('text/calendar');
    expect(ics.body).toContain('DTSTART;VALUE=DATE:20270111');
    const sheet = await app.inject('/gk/dolat/rl/a3.pdf?nian=2027');
    expect(sheet.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.inject('/gk/torli/rl')).statusCode).toBe(404);
  });

  it('stands beside the statistics, which count what was published late', async () => {
    const page = await app.inject('/tj?nian=2026');
    expect(page.body).toContain('托里县多拉特乡人民政府');
    const csv = await app.inject('/tj/danwei.csv?nian=2026');
    expect(csv.body).toContain('托里县多拉特乡人民政府,1,1,');
  });
});

async function queue() {
  return (await people.reviewer.send('GET', '/api/office/reassessments?due=now')).json();
}

function saidToday(): Promise<number> {
  return remindDuties(deps);
}

async function sentences(reader: Colleague): Promise<readonly string[]> {
  const { rows } = (await reader.send('GET', '/api/office/messages')).json();
  return rows.map(({ sentence }: { sentence: string }) => sentence);
}

/** Nobody's session lasts over days. */
async function daysPass(days: number): Promise<void> {
  clock.forward(days * dayLong);
  for (const colleague of [...Object.values(people), county, neighbour]) await colleague.signInAgain();
}
