import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import type { ColumnId, EntryId, ItemId } from '../values/ids.ts';
import { addDays } from '../values/plain-date.ts';
import { type DutyColumn, type DutyPublication, type DutyStatement, dutiesOf, isOutstanding } from './duty-board.ts';

const calendar = officialCalendar();
const column: DutyColumn = {
  columnId: 'monthly' as ColumnId,
  rhythm: { cycle: 'monthly', dueMonth: 1, dueDay: 10 },
  since: day('2026-01-12'),
};

function published(on: string): DutyPublication {
  return {
    columnId: column.columnId,
    itemId: `item-${on}` as ItemId,
    indexNumber: `dolat/${on}`,
    title: on,
    publishedOn: day(on),
  };
}

function stated(from: string, stage: DutyStatement['stage'] = 'published'): DutyStatement {
  return { statementId: `about-${from}` as EntryId, columnId: column.columnId, from: day(from), stage };
}

function statesOn(today: string, publications: readonly DutyPublication[], statements: readonly DutyStatement[] = []) {
  return dutiesOf(column, { publications, statements }, day(today), calendar).map(
    ({ period, state }) => `${period.from.slice(5, 7)} ${state}`,
  );
}

describe('a monthly column, due on the 10th of the next month', () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    ['running', '2026-01-12', [], [], ['01 running']],
    ['due after its end', '2026-02-02', [], [], ['01 due']],
    ['due on its last day', '2026-02-10', [], [], ['01 due', '02 running']],
    ['overdue a day later', '2026-02-11', [], [], ['01 overdue', '02 running']],
    ['published within the month', '2026-02-02', ['2026-01-20'], [], ['01 published']],
    ['published on the last day', '2026-02-11', ['2026-02-10'], [], ['01 published', '02 running']],
    ['published late', '2026-02-12', ['2026-02-11'], [], ['01 publishedLate', '02 running']],
    ['one publication serves one month', '2026-03-09', ['2026-02-05'], [], ['01 published', '02 due']],
    [
      'two publications serve two months',
      '2026-03-11',
      ['2026-02-05', '2026-02-20'],
      [],
      ['01 published', '02 published', '03 running'],
    ],
    [
      'a second one of the month waits for no later month',
      '2026-03-09',
      ['2026-01-15', '2026-01-20'],
      [],
      ['01 published', '02 due'],
    ],
    ['what is older than the column serves nothing', '2026-02-02', ['2026-01-05'], [], ['01 due']],
    ['a statement serves its month', '2026-02-11', [], ['2026-01-01'], ['01 stated', '02 running']],
    [
      'and leaves what appears later to the next one',
      '2026-02-11',
      ['2026-02-05'],
      ['2026-01-01'],
      ['01 stated', '02 published'],
    ],
  ])('%s', (_, today, publications, statements, expected) => {
    expect(
      statesOn(
        today,
        publications.map(published),
        statements.map((from) => stated(from)),
      ),
    ).toEqual(expected);
  });

  it('is not served by a statement that nobody approved', () => {
    expect(statesOn('2026-02-11', [], [stated('2026-01-01', 'submitted')])).toEqual(['01 overdue', '02 running']);
  });

  it('counts the days left in working days', () => {
    const [january] = dutiesOf(column, { publications: [], statements: [] }, day('2026-02-06'), calendar);
    expect(january?.daysLeft).toBe(2);
  });
});

it('never serves more periods than there are publications and statements, and no period before it begins', () => {
  const offsets = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(offsets, fc.integer({ min: 0, max: 420 }), (days, ahead) => {
      const publications = days.map((offset) => published(addDays(column.since, offset)));
      const today = addDays(column.since, ahead);
      const past = publications.filter(({ publishedOn }) => publishedOn <= today);
      const duties = dutiesOf(column, { publications: past, statements: [] }, today, calendar);
      const served = duties.filter((duty) => !isOutstanding(duty));
      expect(served.length).toBeLessThanOrEqual(past.length);
      expect(served.every(({ period, publication }) => (publication?.publishedOn ?? '') >= period.from)).toBe(true);
      expect(new Set(served.map(({ publication }) => publication)).size).toBe(served.length);
    }),
  );
});
