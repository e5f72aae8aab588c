import type { LedgerColumn } from './ledger-table.tsx';

/** A ledger as CSV for spreadsheet programs: a note line, headings, rows; no text in it is run as a formula. */
export function csvText<Row>(note: string, columns: readonly LedgerColumn<Row>[], rows: readonly Row[]): string {
  const exported = columns.flatMap(({ title, text }) => (text === undefined ? [] : [{ title, text }]));
  const lines = [
    [note],
    exported.map(({ title }) => title),
    ...rows.map((row) => exported.map(({ text }) => text(row))),
  ];
  // the byte order mark tells old spreadsheet programs that this is UTF-8
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  // a cell that begins so would be run as a formula (OWASP, CSV injection); a plain negative number is none
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
