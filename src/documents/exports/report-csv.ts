import type { ReportDocument } from '../../core/annual-report/report-document.ts';
import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';
import { chargeInFen, chargeInWanYuan } from './report-json.ts';

/** So that spreadsheet programs read the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * The tables as one flat list, a line for each cell: table, row and column of the cell's address, its labels, and its
 * value (money in 万元; nothing where the report has no number, `/` where a stroke was written).
 */
export function renderReportCsv(document: ReportDocument): string {
  const cells = document.sections.flatMap(({ table }) =>
    table === undefined ? [] : table.rows.flat().map((cell) => lineOf(table, cell)),
  );
  const lines = [['table', 'row', 'column', 'label', 'value'], ...cells.filter((line) => line !== undefined)];
  return byteOrderMark + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/**
 * A field of a CSV line, quoted where needed. Text that a spreadsheet program would run as a formula gets an
 * apostrophe before it; numbers stay as they are.
 */
export function csvField(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lineOf(grid: TableGrid, { value, text }: GridCell): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const [, row = '', column = ''] = value.path.split('.');
  const label = [value.rowLabel, value.columnLabel].filter((part) => part !== '').join(' / ');
  return [String(grid.table), row === chargeInFen ? chargeInWanYuan : row, column, label, text];
}
