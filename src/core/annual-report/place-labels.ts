import { disputeBlocks, disputeColumns } from './dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from './proactive-table.ts';
import type { Place } from './report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from './request-table.ts';

const proactiveBlocks = [...proactiveBlocks2021, ...proactiveBlocks2019];

/** The printed label of a row of a table; its identifier where the form has none. */
export function rowLabel(table: 2 | 3 | 4, row: string): string {
  const rows: readonly { readonly id: string; readonly label: string }[] =
    table === 2
      ? proactiveBlocks.flatMap((block) => block.rows)
      : table === 3
        ? [...requestRows2021, ...requestRows2019]
        : disputeBlocks;
  return rows.find(({ id }) => id === row)?.label ?? row;
}

/** The printed label of the column of a place; empty where the row has one cell. */
export function columnLabel({ table, column }: Place): string {
  if (table === undefined || column === undefined) return '';
  const columns: readonly { readonly id?: string; readonly label: string }[] =
    table === 2 ? proactiveBlocks.flatMap((block) => block.columns) : table === 3 ? applicantColumns : disputeColumns;
  return columns.find(({ id }) => id === column)?.label ?? column;
}
