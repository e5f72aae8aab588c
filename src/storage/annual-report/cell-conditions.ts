import { type RawBuilder, sql } from 'kysely';
import { cellPaths } from '../../core/annual-report/cells.ts';
import type { ProactiveKind } from '../../core/annual-report/proactive-entries.ts';
import type { RequestRow } from '../../core/annual-report/request-table.ts';
import { type HandledRow, handledRows } from '../../core/requests/handled-rows.ts';
import { type OutcomeSettings, outcomesOfRow } from '../../core/requests/outcomes.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';

/** Which rows of which ledger make up a cell. */
export interface CellConditions {
  readonly ledger: 'requests' | 'entries' | 'disputes';
  readonly conditions: readonly RawBuilder<unknown>[];
}

const form2021Cells = new Set(cellPaths('2021'));
const stockKinds: readonly ProactiveKind[] = ['opening', 'issued', 'repealed', 'lapsed'];

/**
 * What stands behind a cell of form 2021 on a cut-off day of its year, by the settings of that day; undefined if the form
 * has no such cell.
 */
export function cellConditions(cell: string, cutOff: PlainDate, settings: OutcomeSettings): CellConditions | undefined {
  if (!form2021Cells.has(cell)) return undefined;
  const [table, row = '', column = ''] = cell.split('.');
  const firstDay = firstDayOf(yearOf(cutOff));
  if (table === 'requests') {
    const ofKind = column === 'total' ? [] : [sql`applicant_kind = ${column}`];
    return { ledger: 'requests', conditions: [requestsOf(row as RequestRow, firstDay, cutOff, settings), ...ofKind] };
  }
  if (table === 'disputes') {
    const standing = [sql`dispute.route = ${row}`, sql`dispute.voided_at is null and not dispute.as_co_defendant`];
    return { ledger: 'disputes', conditions: [...standing, disputesOf(column, firstDay, cutOff)] };
  }
  return { ledger: 'entries', conditions: [sql`entry.voided_at is null`, entriesOf(row, column, firstDay, cutOff)] };
}

function requestsOf(
  row: RequestRow,
  firstDay: PlainDate,
  cutOff: PlainDate,
  settings: OutcomeSettings,
): RawBuilder<unknown> {
  switch (row) {
    case 'newlyReceived':
      return sql`received_on between ${firstDay} and ${cutOff}`;
    case 'carriedOver':
      return sql`received_on < ${firstDay} and (closed_on is null or closed_on >= ${firstDay})`;
    case 'carriedForward':
      return sql`received_on <= ${cutOff} and (closed_on is null or closed_on > ${cutOff})`;
    case 'total':
      return sql`closed_on between ${firstDay} and ${cutOff} and received_on <= ${cutOff}`;
    default:
      return sql`closed_on between ${firstDay} and ${cutOff} and received_on <= ${cutOff}
        and outcome = any(${outcomesOfRow(leafOf(row), settings)})`;
  }
}

function leafOf(row: RequestRow): HandledRow {
  const leaf = handledRows.find((candidate) => candidate === row);
  if (leaf === undefined) throw new Error(`Form 2021 has no leaf ${row} in table 3.`);
  return leaf;
}

function entriesOf(row: string, column: string, firstDay: PlainDate, cutOff: PlainDate): RawBuilder<unknown> {
  const during = sql`entry.happened_on between ${firstDay} and ${cutOff}`;
  switch (column) {
    case 'issuedCount':
      return sql`entry.item = ${row} and entry.kind = 'issued' and ${during}`;
    case 'repealedCount':
      return sql`entry.item = ${row} and entry.kind = 'repealed' and ${during}`;
    case 'inForceCount':
      return sql`entry.item = ${row} and entry.kind = any(${stockKinds}) and entry.happened_on <= ${cutOff}`;
    default:
      return row === 'administrativeChargeFen'
        ? sql`entry.item = 'administrativeCharge' and ${during}`
        : sql`entry.item = ${row} and entry.kind = 'decided' and ${during}`;
  }
}

function disputesOf(column: string, firstDay: PlainDate, cutOff: PlainDate): RawBuilder<unknown> {
  switch (column) {
    case 'pending':
      return sql`dispute.opened_on <= ${cutOff} and (dispute.concluded_on is null or dispute.concluded_on > ${cutOff})`;
    case 'total':
      return sql`dispute.opened_on <= ${cutOff}
        and (dispute.concluded_on is null or dispute.concluded_on >= ${firstDay})`;
    default:
      return sql`dispute.result = ${column} and dispute.concluded_on between ${firstDay} and ${cutOff}`;
  }
}
