import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import {
  isRegisterHeadings,
  parseDayOrMonth,
  parseRegisterRow,
  type RegisterColumn,
  readRegisterHeadings,
  registerColumns,
} from './register-sheet.ts';

const today = day('2026-03-09');
const headings = Object.values(registerColumns).map(({ label }) => label);
const places = Object.keys(registerColumns) as readonly RegisterColumn[];

describe('headings', () => {
  it('are found in any order, with other brackets and an asterisk', () => {
    expect(isRegisterHeadings(['2026年3月报表', '', ''])).toBe(false);
    expect(readRegisterHeadings(['* 日期', '金额(元)', '项目', '名称或说明', '数据来源'])).toEqual({
      ok: true,
      value: ['day', 'amount', 'item', 'title', 'source'],
    });
    expect(readRegisterHeadings(headings)).toEqual({ ok: true, value: places });
  });

  it('that are missing are named', () => {
    const read = readRegisterHeadings(['项目', '日期', '数量']);
    expect(read.ok ? '' : read.refusal.message).toContain('名称或说明、数据来源');
  });
});

describe('a row', () => {
  it('of a month counts on its last day', () => {
    const row = parseRegisterRow(places, ['行政处罚', '', '2026年2月', '12', '', '二月处罚', '', '案卷目录'], today);
    expect(row).toMatchObject({
      ok: true,
      value: {
        item: 'administrativePenalty',
        kind: 'decided',
        happenedOn: '2026-02-28',
        quantity: 12,
        amountFen: null,
      },
    });
  });

  it('of charges counts money', () => {
    const row = parseRegisterRow(
      places,
      ['行政事业性收费', '', '2026-01-31', '', '1,234.50', '一月收费', '', '财务账'],
      today,
    );
    expect(row).toMatchObject({ ok: true, value: { kind: 'collected', amountFen: 123_450, quantity: null } });
  });

  it.each([
    [['行政奖励', '', '2026-02', '1', '', '名', '', '源'], ['项目']],
    [['行政规范性文件', '', '2026-02-01', '1', '', '名', '', '源'], ['变动']],
    [['行政许可', '收费', '2026-02', '1', '', '名', '', '源'], ['变动']],
    [
      ['行政许可', '', '二月', '', '', '名', '', '源'],
      ['日期', '数量'],
    ],
    [
      ['行政许可', '', '2026-02-30', '1.5', '', '名', '', '源'],
      ['日期', '数量'],
    ],
    [['行政事业性收费', '', '2026-02', '3', '12.345', '名', '', '源'], ['金额（元）']],
  ])('%j is refused at %j', (texts, columns) => {
    const row = parseRegisterRow(places, texts, today);
    expect(row.ok ? [] : row.refusal.map(({ column }) => column)).toEqual(columns);
  });
});

it.each([
  ['2026-03-09', '2026-03-09'],
  ['2026/3/9', '2026-03-09'],
  ['2026年3月9日', '2026-03-09'],
  ['2026-02-28T00:00:00.000Z', '2026-02-28'],
  ['2026年3月', '2026-03-09'],
  ['2025-12', '2025-12-31'],
  ['2026-13', undefined],
  ['3月9日', undefined],
])('%s is read as %s', (text, expected) => {
  expect(parseDayOrMonth(text, today)).toBe(expected);
});
