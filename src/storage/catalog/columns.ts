import { sql } from 'kysely';
import type { StandardEntry } from '../../core/catalog/catalog-columns.ts';
import type { ColumnCycle } from '../../core/catalog/column-rhythm.ts';
import type { AgencyId, ColumnId, DivisionId } from '../../core/values/ids.ts';
import type { CatalogColumn, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

interface ColumnRow {
  readonly agency_id: AgencyId;
  readonly column_id: ColumnId;
  readonly subject_id: string;
  readonly name: string;
  readonly description: string;
  readonly cycle: ColumnCycle | null;
  readonly due_month: number | null;
  readonly due_day: number | null;
  readonly division_id: DivisionId | null;
  readonly list_order: number;
  readonly standard: StandardEntry | null;
  readonly closed_at: string | null;
}

/** The columns that an agency keeps inside the frame, closed ones last. */
export async function listColumns(db: Database, agency: AgencyId): Promise<CatalogColumn[]> {
  const rows = await db.many(sql<ColumnRow>`
    select agency_id, column_id, subject_id, name, description, cycle, due_month, due_day, division_id, list_order,
           standard, closed_at
      from item_column
     where agency_id = ${agency}
     order by (closed_at is not null), list_order, name, column_id`);
  return rows.map(columnOf);
}

/** Writes a column; one that was closed is open again. */
export async function saveColumn(transaction: Database, column: Omit<CatalogColumn, 'closedAt'>): Promise<void> {
  const { agencyId, columnId, subjectId, name, description, rhythm, divisionId, listOrder, standard } = column;
  await transaction.run(sql`
    insert into item_column (agency_id, column_id, subject_id, name, description, cycle, due_month, due_day,
                             division_id, list_order, standard)
    values (${agencyId}, ${columnId}, ${subjectId}, ${name}, ${description}, ${rhythm?.cycle ?? null},
            ${rhythm?.dueMonth ?? null}, ${rhythm?.dueDay ?? null}, ${divisionId}, ${listOrder},
            ${standard === undefined ? null : JSON.stringify(standard)}::jsonb)
    on conflict (agency_id, column_id) do update
       set subject_id = excluded.subject_id, name = excluded.name, description = excluded.description,
           cycle = excluded.cycle, due_month = excluded.due_month, due_day = excluded.due_day,
           division_id = excluded.division_id, list_order = excluded.list_order, standard = excluded.standard,
           closed_at = null`);
}

/** Marks a column as no longer in use; what stands in it stays where it is. */
export async function closeColumn(
  transaction: Database,
  agency: AgencyId,
  columnId: ColumnId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    update item_column set closed_at = ${at}
     where agency_id = ${agency} and column_id = ${columnId} and closed_at is null`);
}

function columnOf(row: ColumnRow): CatalogColumn {
  const { cycle, due_month: dueMonth, due_day: dueDay } = row;
  return {
    agencyId: row.agency_id,
    columnId: row.column_id,
    subjectId: row.subject_id,
    name: row.name,
    description: row.description,
    rhythm: cycle === null || dueMonth === null || dueDay === null ? null : { cycle, dueMonth, dueDay },
    divisionId: row.division_id,
    listOrder: row.list_order,
    ...(row.standard === null ? {} : { standard: row.standard }),
    closedAt: instantOrNull(row.closed_at),
  };
}
