import type { FormVersion } from '../../core/annual-report/report.ts';
import type { DocumentParagraph, ReportDocument } from '../../core/annual-report/report-document.ts';
import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';
import { chargeInFen, chargeInWanYuan } from './report-json.ts';

/** So that spreadsheet programs read the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** The columns of the list. */
export const csvColumns = ['table', 'row', 'column', 'label', 'value', 'reason'] as const;

/**
 * The whole report as one flat list. A line for each cell: table, row and column of the cell's address, its labels, its
 * value (money in 万元; nothing where the report has no number, `/` where a stroke was written) and why there is none.
 * Before them the facts of the report (`report`), behind them its texts (`text`), a line for each paragraph.
 */
export function renderReportCsv(document: ReportDocument, formVersion: FormVersion): string {
  const cells = document.sections.flatMap(({ table }) =>
    table === undefined ? [] : table.rows.flat().map((cell) => lineOf(table, cell)),
  );
  const lines = [csvColumns, ...factLines(document, formVersion), ...cells.filter((line) => line !== undefined)];
  return (
    byteOrderMark + [...lines, ...textLines(document)].map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
  );
}

/**
 * A field of a CSV line, quoted where needed. Text that a spreadsheet program would run as a formula gets an
 * apostrophe before it, as does text that would look as if it had got one; numbers stay as they are.
 */
export function csvField(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function factLines({ title, titleLines, agency, year, notes }: ReportDocument, formVersion: FormVersion) {
  return [
    ['report', 'title', '', '标题', titleLines.length === 0 ? '' : title, ''],
    ['report', 'agency', '', '发布机关', agency, ''],
    ['report', 'year', '', '年度', year === null ? '' : String(year), ''],
    ['report', 'formVersion', '', '格式版本', formVersion, ''],
    ...notes.map((note, at) => ['report', `note${at + 1}`, '', '说明', note, '']),
  ];
}

function textLines({ preamble, sections }: ReportDocument): readonly (readonly string[])[] {
  const all = [{ number: 0, heading: '正文之前', paragraphs: preamble }, ...sections];
  return all.flatMap(({ number, heading, paragraphs }) =>
    paragraphs.map((each, at) => ['text', String(number), String(at + 1), heading, wordsOf(each), '']),
  );
}

function wordsOf({ lead, text }: DocumentParagraph): string {
  return `${lead ?? ''}${text}`;
}

function lineOf(grid: TableGrid, { value, text }: GridCell): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const [, row = '', column = ''] = value.path.split('.');
  const label = [value.rowLabel, value.columnLabel].filter((part) => part !== '').join(' / ');
  const name = row === chargeInFen ? chargeInWanYuan : row;
  return [String(grid.table), name, column, label, text, value.missing ?? ''];
}
