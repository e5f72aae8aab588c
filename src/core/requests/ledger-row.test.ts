import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { isHeadings, type LedgerColumn, ledgerColumns, parseLedgerRow, readDay, readHeadings } from './ledger-row.ts';

const ids = Object.keys(ledgerColumns) as readonly LedgerColumn[];
const today = day('2026-03-09');
const example: Readonly<Record<string, string>> = Object.fromEntries(ids.map((id) => [id, ledgerColumns[id].example]));
const rowOf = (what: Readonly<Record<string, string>> = {}) => ids.map((id) => ({ ...example, ...what })[id] ?? '');
const faultsOf = (what: Readonly<Record<string, string>>) => {
  const row = parseLedgerRow(ids, rowOf(what), today);
  return row.ok ? [] : row.refusal.map(({ column }) => column);
};

describe('the headings of a ledger', () => {
  it('are found in any order, with marks beside them', () => {
    const places = readHeadings([
      '收到日期（必填）',
      '* 原编号',
      ...ids.slice(2).map((id) => ledgerColumns[id].label),
      '备注',
    ]);
    expect(places).toMatchObject({ ok: true, value: expect.arrayContaining(['receivedOn', 'oldNumber', null]) });
  });

  it('are refused by name where one is missing', () => {
    expect(readHeadings(['原编号', '收到日期'])).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/渠道、申请人类别、姓名或者名称、申请内容、获取方式/) },
    });
    expect([isHeadings(['石桥乡申请台账']), isHeadings(['原编号', '收到日期', '渠道'])]).toEqual([false, true]);
  });
});

describe('a row of a ledger', () => {
  it('is read from the example of the template', () => {
    expect(parseLedgerRow(ids, rowOf(), today)).toMatchObject({
      ok: true,
      value: {
        oldNumber: '2025-001',
        receipt: { channel: 'inPerson', submittedOn: '2025-03-10' },
        closing: { outcome: 'granted', decidedOn: '2025-03-28', documentNumber: null },
        service: { mode: 'byPost', servedOn: '2025-03-29' },
      },
    });
  });

  it.each<[string, Readonly<Record<string, string>>, readonly (string | null)[]]>([
    ['without a number', { oldNumber: '' }, ['原编号']],
    ['with a day that does not exist', { receivedOn: '2025-02-30' }, ['收到日期']],
    ['with a channel nobody knows', { channel: '微信' }, ['渠道']],
    ['with an outcome nobody knows', { outcome: '同意' }, ['办理结果']],
    ['with an outcome and no day', { decidedOn: '' }, ['决定日期']],
    ['with a day of service and no way', { serviceMode: '' }, ['送达方式']],
    [
      'with everything wrong at once',
      { oldNumber: '', channel: '微信', receivedOn: 'x' },
      ['原编号', '收到日期', '渠道'],
    ],
    ['still open', { outcome: '', decidedOn: '', serviceMode: '', servedOn: '' }, []],
  ])('%s', (_, what, columns) => {
    expect(faultsOf(what)).toEqual(columns);
  });

  it('of a fax or mail takes the one day it has as the day of confirmation', () => {
    expect(parseLedgerRow(ids, rowOf({ channel: '电子邮件' }), today)).toMatchObject({
      value: { receipt: { channel: 'byEmail', arrivedOn: '2025-03-10', confirmedOn: '2025-03-10' } },
    });
  });
});

describe('a day as ledgers write it', () => {
  it.each([
    ['2025-03-09', '2025-03-09'],
    ['2025/3/9', '2025-03-09'],
    ['2025.3.9', '2025-03-09'],
    ['2025年3月9日', '2025-03-09'],
    ['20250309', '2025-03-09'],
    ['2025-03-09T00:00:00.000Z', '2025-03-09'],
    ['2025-13-09', undefined],
    ['3月9日', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });
});
