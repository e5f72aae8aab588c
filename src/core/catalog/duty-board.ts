import { type WorkCalendar, workingDaysBetween } from '../deadlines/work-calendar.ts';
import type { ColumnId, EntryId, ItemId } from '../values/ids.ts';
import { addDays, type PlainDate } from '../values/plain-date.ts';
import { type ColumnRhythm, type DuePeriod, periodsDue } from './column-rhythm.ts';

/** A column in which something has to appear in a rhythm. */
export interface DutyColumn {
  readonly columnId: ColumnId;
  readonly rhythm: ColumnRhythm;
  /** The day the column was opened: periods that ended before it are not asked for. */
  readonly since: PlainDate;
}

/** What is public in a column. */
export interface DutyPublication {
  readonly columnId: ColumnId;
  readonly itemId: ItemId;
  readonly indexNumber: string;
  readonly title: string;
  /** The day it was published first. */
  readonly publishedOn: PlainDate;
}

/** A standing statement that a column got nothing in a period, on its way or public. */
export interface DutyStatement {
  readonly statementId: EntryId;
  readonly columnId: ColumnId;
  /** First day of the period. */
  readonly from: PlainDate;
  readonly stage: 'submitted' | 'returned' | 'published';
}

/** Where the duty of a period stands. */
export const dutyStates = [
  { id: 'running', label: '本期进行中' },
  { id: 'due', label: '待公开' },
  { id: 'overdue', label: '逾期未公开' },
  { id: 'published', label: '已公开' },
  { id: 'publishedLate', label: '逾期公开' },
  { id: 'stated', label: '已说明本期无' },
] as const;

export type DutyState = (typeof dutyStates)[number]['id'];

export interface PeriodDuty {
  readonly columnId: ColumnId;
  readonly period: DuePeriod;
  readonly state: DutyState;
  readonly publication: DutyPublication | null;
  readonly statement: DutyStatement | null;
  /** Working days until the last day; negative after it. */
  readonly daysLeft: number;
}

/** Something remains to be done for the period: it stands on the board until something is public or a statement is. */
export function isOutstanding({ state }: Pick<PeriodDuty, 'state'>): boolean {
  return state === 'running' || state === 'due' || state === 'overdue';
}

/** How far ahead the board looks, in calendar days: the next month's duties can be prepared. */
export const boardDaysAhead = 31;

/**
 * The duties of a column whose last day has come or comes within the days ahead, the earliest first. Each publication
 * discharges one period: the earliest that is still open and had begun when it appeared. A public statement discharges
 * its own period, whatever appears later.
 */
export function dutiesOf(
  column: DutyColumn,
  facts: { readonly publications: readonly DutyPublication[]; readonly statements: readonly DutyStatement[] },
  today: PlainDate,
  calendar: WorkCalendar,
): readonly PeriodDuty[] {
  const periods = periodsDue(column.rhythm, column.since, addDays(today, boardDaysAhead)).filter(
    ({ to }) => to >= column.since,
  );
  const statements = facts.statements.filter(({ columnId }) => columnId === column.columnId);
  const isStated = (period: DuePeriod) =>
    statements.some(({ from, stage }) => from === period.from && stage === 'published');
  const taken = assign(
    periods.filter((period) => !isStated(period)),
    facts.publications.filter(
      ({ columnId, publishedOn }) => columnId === column.columnId && publishedOn >= column.since,
    ),
  );
  return periods.map((period) => {
    const publication = taken.get(period.from) ?? null;
    const statement = statements.find(({ from }) => from === period.from) ?? null;
    const daysLeft = workingDaysBetween(calendar, today, period.dueOn);
    const state = isStated(period) ? 'stated' : stateOf(period, publication, today);
    return { columnId: column.columnId, period, state, publication, statement, daysLeft };
  });
}

/** Which publication discharges which period, by the period's first day. */
function assign(
  periods: readonly DuePeriod[],
  publications: readonly DutyPublication[],
): ReadonlyMap<PlainDate, DutyPublication> {
  const taken = new Map<PlainDate, DutyPublication>();
  const inOrder = [...publications].sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  for (const publication of inOrder) {
    const open = periods.find(({ from }) => !taken.has(from) && from <= publication.publishedOn);
    if (open !== undefined) taken.set(open.from, publication);
  }
  return taken;
}

function stateOf(period: DuePeriod, publication: DutyPublication | null, today: PlainDate): DutyState {
  if (publication !== null) return publication.publishedOn > period.dueOn ? 'publishedLate' : 'published';
  if (today > period.dueOn) return 'overdue';
  return today > period.to ? 'due' : 'running';
}
