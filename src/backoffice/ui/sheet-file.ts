import { writeXlsx } from 'hucre/xlsx';
import type { LedgerColumn } from './ledger-table.tsx';

/** A ledger as an XLSX file for A4 across: a note line, headings, rows; every cell is text, so that none is run as a formula. */
export async function sheetFile<Row>(
  note: string,
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  const exported = columns.flatMap(({ title, text }) => (text === undefined ? [] : [{ title, text }]));
  const lines = [
    [note],
    exported.map(({ title }) => title),
    ...rows.map((row) => exported.map(({ text }) => text(row))),
  ];
  const cells = lines.flatMap((line, row) =>
    line.map((value, column) => [`${row},${column}`, { value, type: 'string' as const }] as const),
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        columns: exported.map(({ title, text }) => ({ width: widthOf([title, ...rows.slice(0, 200).map(text)]) })),
        rows: lines.map(() => exported.map(() => null)),
        cells: new Map(cells),
        merges: exported.length > 1 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: exported.length - 1 }] : [],
        pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  });
  return new Blob([bytes as BlobPart], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

// a Chinese character is two columns wide
function widthOf(texts: readonly string[]): number {
  const widest = Math.max(...texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > '\u00FF' ? 2 : 1), 0)));
  return Math.min(60, Math.max(10, widest + 2));
}
