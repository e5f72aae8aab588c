import { cellAt, cellPaths } from './cells.ts';
import type { ReportTables } from './report.ts';

/** Whether nobody asked and nobody disputed: every cell of tables 3 and 4 is 0 (form 2021); a blank cell is not. */
export function isQuietYear(tables: ReportTables): boolean {
  return cellPaths('2021').every((cell) => cell.startsWith('proactive.') || cellAt(tables, cell) === 0);
}
