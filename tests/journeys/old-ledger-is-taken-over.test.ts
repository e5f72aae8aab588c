import { writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LedgerColumn, ledgerColumns } from '../../src/core/requests/ledger-row.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { sheetReaderOver } from '../../src/documents/reading/sheet-reader.ts';
import { builtEntry } from '../support/built-entry.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const sheets = sheetReaderOver({ childEntry: await builtEntry('src/documents/reading/sheet-child.ts') });
const product = await aProduct(clock, { sheets });
const shiqiao = 'shiqiao' as AgencyId;
let clerk: Colleague;
let auditor: Colleague;

const ids = Object.keys(ledgerColumns) as readonly LedgerColumn[];
const headings = ids.map((id) => ledgerColumns[id].label);
const rowOf = (what: Partial<Record<LedgerColumn, string>>): string[] =>
  ids.map((id) => what[id] ?? (id === 'email' ? 'applicant@example.cn' : ledgerColumns[id].example));
const open = { outcome: '', decidedOn: '', serviceMode: '', servedOn: '' };

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
const check = (importId: string, bytes: Uint8Array, name = '旧台账.csv') =>
  sendFile(product.app, clerk, '/api/office/ledger-imports', { importId }, { name, bytes });
const enter = (importId: string) => clerk.send('POST', `/api/office/ledger-imports/${importId}/rows`);
const registered = async (): Promise<number> => (await clerk.send('GET', '/api/office/requests')).json().total;

beforeAll(async () => {
  await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
  clerk = await product.signedIn(shiqiao, 'import-clerk', '经办人甲', ['clerk']);
  auditor = await product.signedIn(shiqiao, 'import-auditor', '审计员乙', ['auditor']);
});

describe('a trial of an old ledger', () => {
  it('names row, column and remedy of every fault, and enters nothing', async () => {
    const rows = [
      ['石桥乡2025年申请台账'],
      headings,
      rowOf({ oldNumber: '2025-001' }),
      rowOf({ oldNumber: '2025-002', receivedOn: '2025-02-30', channel: '微信' }),
      rowOf({ oldNumber: '2025-001' }),
      rowOf({ oldNumber: '2025-003', outcome: '逾期不补正' }),
      rowOf({ oldNumber: '2025-004', receivedOn: '2026-12-01' }),
      rowOf({ oldNumber: '2025-005', ...open }),
    ];
    const reply = (await check('import-0001', csv(rows))).json();
    expect(reply).toMatchObject({ readyCount: 2, existing: [] });
    const faults = reply.faults.map((row: { rowNumber: number; faults: { column: string | null }[] }) => [
      row.rowNumber,
      row.faults.map(({ column }) => column),
    ]);
    expect(faults).toEqual([
      [4, ['收到日期', '渠道']],
      [5, ['原编号']],
      // Article 30: a notice must have been sent before
      [6, [null]],
      [7, [null]],
    ]);
    expect(JSON.stringify(reply.faults[2])).toContain('告知补正');
    expect(await registered()).toBe(0);
  });

  it('is kept sealed: no name can be read in the database', async () => {
    const kept = await product.deps.queries.findImport(shiqiao, 'import-0001' as never);
    expect(Buffer.from(kept?.sealedRows ?? []).toString('utf8')).not.toContain('申请人');
  });

  it.each([
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '.xlsx'],
    ['a broken one', Buffer.from('PK\u0003\u0004 nothing more'), '.xlsx'],
    ['an empty one', Buffer.from(''), '空'],
    [
      'one without headings',
      csv([
        ['a', 'b'],
        ['1', '2'],
      ]),
      '原编号',
    ],
  ])('refuses %s with its remedy', async (_, bytes, word) => {
    const reply = await check('import-0002', bytes);
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode).toBeLessThan(500);
    expect(reply.json().message).toContain(word);
  });

  it('is for those who register', async () => {
    const file = { name: 'a.csv', bytes: csv([headings]) };
    const reply = await sendFile(product.app, auditor, '/api/office/ledger-imports', { importId: 'import-0003' }, file);
    expect(reply.statusCode).toBe(403);
  });
});

describe('a confirmed ledger', () => {
  it('goes in by the rules of the screen, with its old numbers and the reason of the late entry', async () => {
    expect((await enter('import-0001')).json()).toEqual({ doneCount: 2, rowCount: 2, refused: [] });
    const { rows } = (await clerk.send('GET', '/api/office/requests?sort=received')).json();
    expect(rows).toMatchObject([
      { outcome: null, receivedOn: '2025-03-10', stage: 'registration' },
      { outcome: 'granted', receivedOn: '2025-03-10', closedOn: '2025-03-28', servedOn: '2025-03-29', stage: 'reply' },
    ]);
    const [, closed] = rows;
    const desk = (await clerk.send('GET', `/api/office/requests/${closed.requestId}/desk`)).json();
    expect(desk.oldNumber).toBe('2025-001');
    const events = await product.deps.queries.listRequestEvents(shiqiao, closed.requestId);
    expect(events.map(({ action, payload }) => [action, payload['lateEntryReason'] ?? payload['lateReason']])).toEqual([
      ['register', 'paperLedger'],
      ['close', 'paperLedger'],
      ['serve', 'paperLedger'],
    ]);
  });

  it('tells nobody: what was answered long ago is no news', async () => {
    const inbox = await product.db.many(sql`select kind from message where agency_id = ${shiqiao}`);
    expect(inbox).toEqual([]);
  });

  it('counts in table 3 of its year', async () => {
    const { cells } = (await clerk.send('GET', '/api/office/tables/shiqiao/2025')).json();
    expect(cells).toMatchObject({ 'requests.newlyReceived.total': 2, 'requests.granted.total': 1 });
  });

  it('goes in once: confirming again and importing the file again enter nothing', async () => {
    expect((await enter('import-0001')).json()).toMatchObject({ doneCount: 2 });
    const again = (await check('import-0004', csv([headings, rowOf({ oldNumber: '2025-001' })]))).json();
    expect(again).toMatchObject({ readyCount: 0, existing: [{ oldNumber: '2025-001' }] });
    expect(await registered()).toBe(2);
  });
});

describe('an XLSX file of many rows', () => {
  it('goes in batch by batch and says how far it is', async () => {
    const rows = Array.from({ length: 45 }, (_, at) =>
      rowOf({ oldNumber: `2024-${at}`, receivedOn: '2024-05-06', decidedOn: '2024-05-20', servedOn: '2024-05-21' }),
    );
    const bytes = await writeXlsx({ sheets: [{ name: '台账', rows: [headings, ...rows] }] });
    expect((await check('import-0005', bytes, '台账.xlsx')).json()).toMatchObject({ readyCount: 45, faults: [] });
    const counts = [];
    for (let turn = 0; turn < 3; turn += 1) counts.push((await enter('import-0005')).json().doneCount);
    expect(counts).toEqual([20, 40, 45]);
    expect(await registered()).toBe(47);
  });
});
