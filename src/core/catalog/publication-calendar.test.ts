import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import type { ColumnId, ItemId } from '../values/ids.ts';
import { dutiesOf } from './duty-board.ts';
import { publicationCalendar, renderIcs, reportState } from './publication-calendar.ts';

const column = {
  columnId: 'quarterly' as ColumnId,
  name: '救助资金使用情况',
  rhythm: { cycle: 'quarterly', dueMonth: 1, dueDay: 15 } as const,
  since: day('2025-10-20'),
};
const publication = {
  columnId: column.columnId,
  itemId: 'item-1' as ItemId,
  indexNumber: 'dolat/2026-00001',
  title: '四季度使用情况',
  publishedOn: day('2026-01-10'),
};

describe('the calendar of a year', () => {
  const facts = { publications: [publication], statements: [] };
  const duties = dutiesOf(column, facts, day('2026-03-09'), officialCalendar());
  const entries = publicationCalendar([{ column, duties }], 2026);

  it('has every period that falls due, from the one in which the column was opened, and the annual report', () => {
    expect(entries.map(({ dueOn, title, state }) => [dueOn, title, state])).toEqual([
      ['2026-01-15', '救助资金使用情况（2025年第4季度）', 'published'],
      ['2026-01-31', '2025年政府信息公开工作年度报告', null],
      ['2026-04-15', '救助资金使用情况（2026年第1季度）', null],
      ['2026-07-15', '救助资金使用情况（2026年第2季度）', null],
      ['2026-10-15', '救助资金使用情况（2026年第3季度）', null],
    ]);
  });

  it('is an iCalendar file of whole days, with lines of at most 75 bytes', () => {
    const text = renderIcs({
      name: '多拉特乡公开日历',
      domain: 'example.gov.cn',
      page: 'https://example.gov.cn/gk/dolat/rl',
      stamp: '20260309T040000Z',
      entries,
    });
    expect(text).toContain('DTSTART;VALUE=DATE:20260415\r\nDTEND;VALUE=DATE:20260416\r\n');
    expect(text).toContain('UID:quarterly-2026-01-01@example.gov.cn');
    const lines = text.split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:最迟公开：救助资金使用情况（2026年第1季度）');
  });

  it('keeps commas and semicolons of a title from ending it', () => {
    const ics = renderIcs({
      name: 'a,b;c',
      domain: 'd',
      page: 'p',
      stamp: 's',
      entries: [],
    });
    expect(ics).toContain('X-WR-CALNAME:a\\,b\\;c');
  });
});

describe('the annual report of the year before', () => {
  it.each([
    ['2026-01-15', '2026-11-24', 'published'],
    ['2026-01-31', '2026-11-24', 'published'],
    ['2026-02-01', '2026-11-24', 'publishedLate'],
    [null, '2026-02-01', 'overdue'],
    [null, '2026-01-31', null],
  ] as const)('published on %s, seen on %s: %s', (publishedOn, today, state) => {
    expect(reportState(2026, publishedOn === null ? null : day(publishedOn), day(today))).toBe(state);
  });
});
