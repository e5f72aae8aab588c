import { writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerColumns } from '../../src/core/annual-report/register-sheet.ts';
import type { ItemContent } from '../../src/core/catalog/item-content.ts';
import type { ValidityEffect } from '../../src/core/catalog/validity.ts';
import type { AccountId, AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { recordLapsed } from '../../src/usecases/registers/record-lapsed.ts';
import {
  recordReleaseInRegister,
  recordValidityInRegister,
} from '../../src/usecases/registers/record-release-in-register.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, builtSheets, type Colleague } from '../support/product.ts';
import { aPublishedItem, itemContent } from '../support/published-items.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtSheets());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const proactive = '/api/office/registers/proactive';
let clerk: Colleague;
let neighbour: Colleague;

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
  const opening = { item: 'normativeDocument', kind: 'opening', happenedOn: '2025-12-31', quantity: 12 };
  await enter({ ...opening, title: '2025年末现行有效', documentNumber: null });
});

const market = { title: '集市管理办法', documentNumber: '多政发〔2026〕3号', madeOn: day('2026-02-02') } as const;

describe('a document of the library', () => {
  let itemId: ItemId;

  it('is counted once, opens to its page, and stays one through its corrections', async () => {
    itemId = await published('dolat/2026-00001', market);
    await released(itemId, market);
    await released(itemId, market);
    expect(await cell('proactive.normativeDocument.issuedCount')).toMatchObject({
      value: 1,
      entries: { rows: [{ title: '集市管理办法', documents: [{ indexNumber: 'dolat/2026-00001' }] }] },
    });
    await released(itemId, { ...market, title: '集市管理办法（修订）' });
    const register = (await clerk.send('GET', `${proactive}?includeVoided=true&year=2026`)).json();
    expect(
      register.rows.map((row: { title: string; voidedAt: string | null }) => [row.title, row.voidedAt !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['集市管理办法', true],
        ['集市管理办法（修订）', false],
      ]),
    );
    expect((await cell('proactive.normativeDocument.inForceCount')).value).toBe(13);
  });

  it('cannot be entered by hand as well', async () => {
    const refused = await refusalOf(
      enterReply({
        item: 'normativeDocument',
        kind: 'issued',
        happenedOn: '2026-02-02',
        quantity: 1,
        title: '办法',
        documentNumber: '多政发[2026]3号',
      }),
    );
    expect(refused).toMatchObject({ reason: 'alreadyCounted', field: 'documentNumber' });
  });

  it('that was entered by hand before is only linked to that entry', async () => {
    const number = '多政发〔2026〕5号';
    const facts = { item: 'normativeDocument', kind: 'issued', happenedOn: '2026-02-20', quantity: 1 };
    await enter({ ...facts, title: '防火公告', documentNumber: '多政发（2026）5号' });
    const content = { title: '防火公告', documentNumber: number, madeOn: day('2026-02-20') };
    await released(await published('dolat/2026-00002', content), content);
    const reply = await cell('proactive.normativeDocument.issuedCount');
    expect(reply.value).toBe(2);
    expect(JSON.stringify(reply.entries.rows)).toContain('dolat/2026-00002');
  });

  it('older than the opening stock is part of it', async () => {
    const content = { title: '老办法', documentNumber: '多政发〔2019〕1号', madeOn: day('2019-05-01') };
    await released(await published('dolat/2019-00001', content), content);
    expect((await cell('proactive.normativeDocument.inForceCount')).value).toBe(14);
    expect((await stock()).open).toEqual([]);
  });

  it('leaves the stock when it is repealed, comes back when that is taken back, and is not counted as a variant', async () => {
    await ended(itemId, market, 'repealed', '2026-03-01');
    expect((await cell('proactive.normativeDocument.repealedCount')).value).toBe(1);
    expect((await cell('proactive.normativeDocument.inForceCount')).value).toBe(13);
    await ended(itemId, market, 'reinstated', '2026-03-05');
    expect((await cell('proactive.normativeDocument.repealedCount')).value).toBe(0);
    const variant = { ...market, language: 'ug', variantOf: itemId } as const;
    await released(await published('dolat/2026-00003', variant), variant);
    expect((await cell('proactive.normativeDocument.issuedCount')).value).toBe(2);
  });

  it('whose own last day has passed lapses by itself, once', async () => {
    const content = {
      title: '临时通告',
      documentNumber: '多政发〔2026〕6号',
      madeOn: day('2026-01-05'),
      validUntil: day('2026-02-28'),
    };
    await released(await published('dolat/2026-00004', content), content);
    expect((await stock()).open).toMatchObject([
      { indexNumber: 'dolat/2026-00004', kind: 'lapsed', from: '2026-03-01' },
    ]);
    await recordLapsed(deps);
    await recordLapsed(deps);
    const { years, open } = await stock();
    expect(open).toEqual([]);
    expect(years[0]).toMatchObject({ year: 2026, before: 12, issued: 3, lapsed: 1, inForce: 14 });
    expect(years[0].findings[0].message).toBe('上年末12 + 期初登记0 + 制发3 − 废止0 − 失效1 = 现行有效14。');
  });

  it('that reached the public past the register is named, and counted when somebody says so', async () => {
    const content = { title: '漏登的通知', documentNumber: '多政发〔2026〕7号', madeOn: day('2026-03-02') };
    const missed = await published('dolat/2026-00005', content);
    expect((await stock()).open).toMatchObject([{ itemId: missed, kind: 'issued', proposal: 'count' }]);
    const path = `/api/office/registers/stock/${missed}`;
    expect((await neighbour.send('POST', path, { kind: 'issued', coveredBy: null })).statusCode).toBe(404);
    expect((await clerk.send('POST', path, { kind: 'issued', coveredBy: null })).statusCode).toBe(204);
    expect((await stock()).open).toEqual([]);
    expect((await cell('proactive.normativeDocument.issuedCount')).value).toBe(4);
  });
});

describe('figures of a month', () => {
  const february = { administrativePenalty: 12, administrativeCoercion: null, source: '执法月报' };
  const month = { month: '2026-02', administrativeLicence: 5, administrativeCharge: '1200.50', ...february };

  it('are entered together, and open from their cells', async () => {
    expect((await clerk.send('POST', `${proactive}/months`, month)).json()).toEqual({ count: 3 });
    expect((await cell('proactive.administrativeLicence')).value).toBe(5);
    expect(await cell('proactive.administrativeChargeFen')).toMatchObject({
      value: 120_050,
      entries: { rows: [{ title: '2026年2月行政事业性收费合计', happenedOn: '2026-02-28' }] },
    });
  });

  it.each([
    ['a month that was entered', month, 'administrativeLicence'],
    ['a month to come', { ...month, month: '2026-04' }, 'month'],
    ['an amount that is none', { ...month, month: '2026-01', administrativeCharge: '一千' }, 'administrativeCharge'],
    ['no source', { ...month, month: '2026-01', source: ' ' }, 'source'],
    [
      'nothing at all',
      {
        month: '2026-01',
        administrativeLicence: 0,
        administrativePenalty: 0,
        administrativeCoercion: 0,
        administrativeCharge: null,
        source: '月报',
      },
      'administrativeLicence',
    ],
  ])('are refused for %s', async (_, body, field) => {
    expect((await refusalOf(clerk.send('POST', `${proactive}/months`, body))).field).toBe(field);
  });
});

describe('a sheet of figures', () => {
  const headings = Object.values(registerColumns).map(({ label }) => label);
  const good = [
    ['行政处罚', '', '2026-01', '7', '', '一月处罚', '', '案卷目录'],
    ['行政强制', '', '2026-01-15', '1', '', '查封决定', '', '案卷目录'],
    ['行政事业性收费', '', '2026年1月', '', '88.00', '一月收费', '', '财务账'],
  ];

  it('is tried first: every fault with its row and column, and nothing is entered', async () => {
    const rows = [
      ['2026年报表'],
      headings,
      ...good,
      ['行政处罚', '', '二月', '0', '', '', '', ''],
      ['行政规范性文件', '制发', '2026-02-02', '1', '', '重复', '多政发〔2026〕3号', '登记簿'],
      ['行政处罚', '', '2026-12', '3', '', '未来', '', '案卷目录'],
    ];
    const tried = (await check(await sheetOf(rows))).json();
    expect(tried.ready).toHaveLength(3);
    const faults = tried.faults.map((row: { rowNumber: number; faults: { column: string | null }[] }) => [
      row.rowNumber,
      row.faults.map(({ column }) => column),
    ]);
    expect(faults).toEqual([
      [6, ['日期']],
      [7, ['文号']],
      [8, ['日期']],
    ]);
    expect((await cell('proactive.administrativePenalty')).value).toBe(12);
    const refused = await refusalOf(importing('import-000001', await sheetOf(rows)));
    expect(refused.reason).toBe('faultyRows');
  });

  it('goes in as a whole, once, and names the row of each figure', async () => {
    const bytes = await sheetOf([headings, ...good]);
    const twice = [await importing('import-000002', bytes), await importing('import-000002', bytes)];
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(await cell('proactive.administrativePenalty')).toMatchObject({ value: 19 });
    const rows = (await cell('proactive.administrativeCoercion')).entries.rows;
    expect(rows).toMatchObject([{ title: '查封决定', importRow: 3 }]);
    expect((await refusalOf(importing('import-000003', bytes))).reason).toBe('importedBefore');
    const again = (await check(await sheetOf([headings, ...good, good[0] ?? []]))).json();
    expect(again.repeated.map(({ rowNumber }: { rowNumber: number }) => rowNumber)).toEqual([2, 3, 4, 5]);
  });

  it('is taken out of the count as a whole, and stays to be seen', async () => {
    const path = `${proactive}/imports/import-000002/void`;
    expect((await refusalOf(clerk.send('POST', path, { why: '' }))).field).toBe('why');
    expect((await neighbour.send('POST', path, { why: '不是我的' })).statusCode).toBe(404);
    expect((await clerk.send('POST', path, { why: '口径有误' })).json()).toEqual({ count: 3 });
    expect((await cell('proactive.administrativePenalty')).value).toBe(12);
    expect((await clerk.send('GET', `${proactive}/imports`)).json().rows).toMatchObject([
      { importId: 'import-000002', rowCount: 3, standingCount: 0, importerName: '经办人甲' },
    ]);
  });
});

it('the register is what its events say', async () => {
  expect(await registerFaults()).toEqual([]);
  await db.run(sql`update proactive_entry set quantity = 99 where item_id is not null and voided_at is null`);
  expect((await registerFaults()).length).toBeGreaterThan(0);
});

/** The items were stored without their events, which is not what is tried here. */
async function registerFaults() {
  return (await verifyLedgers(deps, dolat)).filter(({ subject }) => subject.startsWith('proactive/'));
}

const by = { id: 'publisher' as AccountId, agencyId: dolat };

function published(indexNumber: string, what: Partial<ItemContent>): Promise<ItemId> {
  return aPublishedItem(db, dolat, indexNumber, { normativeKind: 'normativeDocument', ...what });
}

function released(itemId: ItemId, what: Partial<ItemContent>): Promise<void> {
  const content = itemContent(dolat, { normativeKind: 'normativeDocument', ...what });
  return deps.inTransaction((stores) =>
    recordReleaseInRegister(deps, stores, by, { agencyId: dolat, itemId, content }),
  );
}

function ended(itemId: ItemId, what: Partial<ItemContent>, effect: ValidityEffect, from: string): Promise<void> {
  const content = itemContent(dolat, { normativeKind: 'normativeDocument', ...what });
  const change = { effect, from: day(from) };
  return deps.inTransaction((stores) =>
    recordValidityInRegister(deps, stores, by, { agencyId: dolat, itemId, content }, change),
  );
}

function enterReply(what: object) {
  return clerk.send('POST', proactive, { amountYuan: null, source: '登记簿', ...what });
}

async function enter(what: object): Promise<void> {
  const reply = await enterReply(what);
  if (reply.statusCode !== 201) throw new Error(reply.body);
}

async function cell(path: string) {
  const reply = await clerk.send('GET', `/api/office/tables/dolat/2026/cell?cell=${path}`);
  return reply.json();
}

async function stock() {
  return (await clerk.send('GET', '/api/office/registers/stock')).json();
}

function check(bytes: Uint8Array) {
  return sendFile(app, clerk, `${proactive}/checks`, {}, { name: '台账.xlsx', bytes });
}

function importing(importId: string, bytes: Uint8Array) {
  return sendFile(app, clerk, `${proactive}/imports`, { importId }, { name: '台账.xlsx', bytes });
}

function sheetOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '台账', rows: rows.map((row) => [...row]) }] });
}
