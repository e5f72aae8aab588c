import { sql } from 'kysely';
import type { ColumnCycle } from '../../core/catalog/column-rhythm.ts';
import type { AgencyId, ColumnId, DivisionId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { DutyFacts, PublicationTally } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

interface ColumnRow {
  readonly agency_id: AgencyId;
  readonly column_id: ColumnId;
  readonly name: string;
  readonly subject_id: string;
  readonly division_id: DivisionId | null;
  readonly cycle: ColumnCycle;
  readonly due_month: number;
  readonly due_day: number;
  readonly since: PlainDate;
}

/** Open columns with a rhythm of some agencies, what is public in them, and the statements that stand about them. */
export async function listDutyFacts(db: Database, agencyIds: readonly AgencyId[]): Promise<DutyFacts> {
  return {
    columns: await listDutyColumns(db, agencyIds),
    publications: await listPublications(db, agencyIds),
    statements: await listStandingStatements(db, agencyIds),
  };
}

async function listDutyColumns(db: Database, agencyIds: readonly AgencyId[]): Promise<DutyFacts['columns']> {
  // a column counts from the day it was first opened, which its events say
  const rows = await db.many(sql<ColumnRow>`
    select column_id, agency_id, name, subject_id, division_id, cycle, due_month, due_day, opened.since
      from item_column
      join lateral (
        select min(happened_on) as since from event
         where event.agency_id = item_column.agency_id and stream = 'column'
           and event.subject_id = item_column.column_id) as opened on opened.since is not null
     where agency_id = any(${[...agencyIds]}::text[]) and closed_at is null and cycle is not null
     order by agency_id, list_order, name, column_id`);
  return rows.map(columnOf);
}

interface PublicationRow {
  readonly agency_id: AgencyId;
  readonly column_id: ColumnId;
  readonly item_id: ItemId;
  readonly index_number: string;
  readonly title: string;
  readonly published_on: PlainDate;
}

async function listPublications(db: Database, agencyIds: readonly AgencyId[]): Promise<DutyFacts['publications']> {
  const rows = await db.many(sql<PublicationRow>`
    select shown.agency_id, shown.column_id, shown.item_id, shown.index_number, shown.title, shown.published_on
      from published_item as shown
      join item_column on item_column.agency_id = shown.agency_id and item_column.column_id = shown.column_id
     where shown.agency_id = any(${[...agencyIds]}::text[]) and item_column.cycle is not null
       and shown.variant_of is null
     order by shown.published_at, shown.item_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    columnId: row.column_id,
    itemId: row.item_id,
    indexNumber: row.index_number,
    title: row.title,
    publishedOn: row.published_on,
  }));
}

interface StandingRow {
  readonly agency_id: AgencyId;
  readonly column_id: ColumnId;
  readonly statement_id: EntryId;
  readonly period_from: PlainDate;
  readonly stage: 'submitted' | 'returned' | 'published';
}

async function listStandingStatements(db: Database, agencyIds: readonly AgencyId[]): Promise<DutyFacts['statements']> {
  const rows = await db.many(sql<StandingRow>`
    select agency_id, column_id, statement_id, period_from, stage from nothing_statement
     where agency_id = any(${[...agencyIds]}::text[]) and stage in ('submitted', 'returned', 'published')`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    columnId: row.column_id,
    statementId: row.statement_id,
    from: row.period_from,
    stage: row.stage,
  }));
}

function columnOf(row: ColumnRow): DutyFacts['columns'][number] {
  return {
    agencyId: row.agency_id,
    columnId: row.column_id,
    name: row.name,
    subjectId: row.subject_id,
    divisionId: row.division_id,
    rhythm: { cycle: row.cycle, dueMonth: row.due_month, dueDay: row.due_day },
    since: row.since,
  };
}

interface TallyRow {
  readonly agency_id: AgencyId;
  readonly overdue: number;
  readonly due: number;
  readonly oldest_due_on: PlainDate | null;
  readonly published: number;
  readonly late: number;
  readonly newest_on: PlainDate | null;
}

/** How agencies keep their last days: open ones as of a day and until another, published ones from a day to another. */
export async function tallyPublications(
  db: Database,
  agencyIds: readonly AgencyId[],
  { today, soon, from, to }: { today: PlainDate; soon: PlainDate; from: PlainDate; to: PlainDate },
): Promise<readonly PublicationTally[]> {
  const rows = await db.many(sql<TallyRow>`
    select asked.agency_id,
           coalesce(open.overdue, 0) as overdue, coalesce(open.due, 0) as due, open.oldest_due_on,
           coalesce(shown.published, 0) as published, coalesce(shown.late, 0) as late, shown.newest_on
      from unnest(${[...agencyIds]}::text[]) as asked(agency_id)
      left join (
        select agency_id, count(*) filter (where due_on < ${today}::date) as overdue,
               count(*) filter (where due_on between ${today}::date and ${soon}::date) as due,
               min(due_on) filter (where due_on < ${today}::date) as oldest_due_on
          from item
         where published_at is null and due_on <= ${soon}::date and stage not in ('discarded', 'filed')
         group by agency_id) as open on open.agency_id = asked.agency_id
      left join (
        select shown.agency_id,
               count(*) filter (where shown.published_on between ${from}::date and ${to}::date) as published,
               count(*) filter (where shown.published_on between ${from}::date and ${to}::date
                                  and shown.published_on > item.due_on) as late,
               max(shown.published_on) as newest_on
          from published_item as shown
          join item on item.agency_id = shown.agency_id and item.item_id = shown.item_id
         where shown.variant_of is null
         group by shown.agency_id) as shown on shown.agency_id = asked.agency_id
     order by asked.agency_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    overdueCount: row.overdue,
    dueCount: row.due,
    oldestDueOn: row.oldest_due_on,
    publishedCount: row.published,
    lateCount: row.late,
    newestOn: row.newest_on,
  }));
}
