import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.ts';
import type { LedgerColumn } from './ledger-table.tsx';

interface Row {
  readonly name: string;
}

const columns: readonly LedgerColumn<Row>[] = [
  { key: 'name', title: '名称', text: ({ name }) => name },
  { key: 'buttons', title: '操作', cell: () => null },
];

describe('a ledger as CSV', () => {
  it.each([
    ['a plain text', '财政局', '财政局'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula behind a full-width sign', '＝1+1', "'＝1+1"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['a number with a sign that is no number', '-1+2', "'-1+2"],
    ['a negative number', '-12.5', '-12.5'],
    ['a comma', '甲,乙', '"甲,乙"'],
    ['a quotation mark', '称“甲"乙', '"称“甲""乙"'],
    ['a formula that has to be quoted too', '=A1,B1', '"\'=A1,B1"'],
  ])('keeps %s harmless', (_, name, cell) => {
    expect(csvText('说明', columns, [{ name }])).toBe(`\uFEFF说明\r\n名称\r\n${cell}\r\n`);
  });
});
