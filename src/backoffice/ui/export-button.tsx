import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { csvText } from './csv-text.ts';
import type { LedgerColumn } from './ledger-table.tsx';
import { listText } from './list-text.ts';
import type { Me } from './query-client.ts';
import { saveFile } from './save-file.ts';
import { useMe } from './session.ts';

interface ExportButtonProps<Row> {
  readonly title: string;
  readonly filter: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly loadPage: (offset: string, limit: string) => Promise<{ total: number; rows: readonly Row[] }>;
}

const pageLength = 500;

/** Exports all rows that the filter finds, as a sheet or as CSV, with the columns on the screen and a note of where they come from. */
export function ExportButton<Row>({ title, filter, columns, loadPage }: ExportButtonProps<Row>) {
  const me = useMe();
  const { message } = App.useApp();
  const exporting = useMutation({
    mutationFn: async (format: Format) => {
      const rows = await loadAll(loadPage);
      const file = await fileOf(format, noteOf(title, filter, me, rows.length), columns, rows);
      saveFile(`${me.agency.shortName}${title}${me.today}.${format}`, file);
    },
    onError: (problem) => message.error(problem.message),
  });
  return (
    <>
      <Button loading={exporting.isPending && exporting.variables === 'xlsx'} onClick={() => exporting.mutate('xlsx')}>
        {listText.exportXlsx}
      </Button>
      <Button loading={exporting.isPending && exporting.variables === 'csv'} onClick={() => exporting.mutate('csv')}>
        {listText.exportCsv}
      </Button>
    </>
  );
}

type Format = 'csv' | 'xlsx';

async function fileOf<Row>(
  format: Format,
  note: string,
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  if (format === 'csv') return new Blob([csvText(note, columns, rows)], { type: 'text/csv;charset=utf-8' });
  // the writer is large and seldom needed
  const { sheetFile } = await import('./sheet-file.ts');
  return sheetFile(note, columns, rows);
}

async function loadAll<Row>(loadPage: ExportButtonProps<Row>['loadPage']): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await loadPage(String(rows.length), String(pageLength));
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** What a reader of an exported or printed list has to know about it. */
export function noteOf(title: string, filter: string, me: Me, count: number): string {
  const by = `${me.displayName}（${me.loginName}）`;
  return listText.exportNote({ title: `${me.agency.name}${title}`, filter, count, by, on: me.today });
}
