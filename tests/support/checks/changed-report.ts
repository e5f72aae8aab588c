import { cellPaths, withCell } from '../../../src/core/annual-report/cells.ts';
import type { AnnualReport, CellNote, NullReason, Place } from '../../../src/core/annual-report/report.ts';
import { type DisputeFigures, disputeTable, type RequestFigures, requestTable2021 } from './clean-tables.ts';

type CellChange = number | null | string | { readonly raw: string; readonly reason: NullReason };

/** What a case changes in a report: everything else is as in the clean one. */
export interface ReportChange {
  readonly title?: string;
  readonly agency?: string;
  readonly year?: number | null;
  /** Table 3 or 4 as a whole, from what is not a sum. */
  readonly requests?: RequestFigures;
  readonly disputes?: DisputeFigures;
  /** Cells by address; a text with its reason where no number could be read. */
  readonly cells?: Readonly<Record<string, CellChange>>;
  /** Rows and tables that the report does not have, by the beginning of their addresses. */
  readonly absent?: readonly string[];
  /** （六）其他处理 as one row. */
  readonly collapsed?: boolean;
  /** Texts by section; `null` takes one away. */
  readonly text?: Readonly<Record<string, string | null>>;
  /** Words that stand somewhere in the texts, and what stands there instead. */
  readonly words?: Readonly<Record<string, string>>;
  readonly printed?: Partial<NonNullable<AnnualReport['printed']>>;
}

/** The keys of a change, so that a slip of the pen in a case shows. */
export const reportChangeKeys: readonly string[] = Object.keys({
  title: true,
  agency: true,
  year: true,
  requests: true,
  disputes: true,
  cells: true,
  absent: true,
  collapsed: true,
  text: true,
  words: true,
  printed: true,
} satisfies Record<keyof ReportChange, true>);

/** The report with a change. Throws where the change names a cell or words that it does not have. */
export function changedReport(report: AnnualReport, change: ReportChange): AnnualReport {
  const cells = Object.entries({ ...absentCells(report, change.absent ?? []), ...change.cells });
  const tables = cells.reduce(
    (all, [path, value]) => withCell(all, path, typeof value === 'object' ? null : value),
    changedTables(report.tables, change),
  );
  const notes = cells.flatMap(([path, value]) =>
    value !== null && typeof value === 'object' ? [[path, noteOf(path, value)] as const] : [],
  );
  const texts = Object.entries({ ...report.narrative, ...change.text }).flatMap(([section, text]) =>
    text === null ? [] : [[section, text] as const],
  );
  const printed = { headings: {}, breaksOff: false, rowLines: {}, ...report.printed, ...change.printed };
  return {
    ...report,
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.agency === undefined ? {} : { agency: change.agency }),
    ...(change.year === undefined ? {} : { year: change.year }),
    tables,
    cells: { ...report.cells, ...Object.fromEntries(notes) },
    narrative: reworded(Object.fromEntries(texts), change.words ?? {}),
    ...(change.printed === undefined && report.printed === undefined ? {} : { printed }),
  };
}

function changedTables(tables: AnnualReport['tables'], change: ReportChange): AnnualReport['tables'] {
  const requests = change.requests === undefined ? tables.requests : requestTable2021(change.requests);
  const disputes = change.disputes === undefined ? tables.disputes : disputeTable(change.disputes);
  const printed = change.collapsed === true ? collapsedRows(requests) : requests;
  return { ...tables, requests: printed, disputes };
}

function collapsedRows(requests: AnnualReport['tables']['requests']): AnnualReport['tables']['requests'] {
  const { uncorrected, feeUnpaid, otherReason, ...others } = requests;
  const columns = Object.keys(uncorrected ?? {});
  const three = [uncorrected, feeUnpaid, otherReason] as readonly (Readonly<Record<string, number>> | undefined)[];
  const one = columns.map((column) => [column, three.reduce((sum, row) => sum + (row?.[column] ?? 0), 0)]);
  const none = Object.fromEntries(columns.map((column) => [column, null]));
  return Object.fromEntries([
    ...Object.entries(others),
    ['otherwiseHandled', Object.fromEntries(one)],
    ...['uncorrected', 'feeUnpaid', 'otherReason'].map((row) => [row, none]),
  ]);
}

function absentCells(report: AnnualReport, beginnings: readonly string[]): Readonly<Record<string, CellChange>> {
  const paths = cellPaths(report.tables.formVersion);
  const note = { raw: '', reason: 'rowAbsent' } as const;
  return Object.fromEntries(
    beginnings.flatMap((beginning) => {
      const found = paths.filter((path) => path === beginning || path.startsWith(`${beginning}.`));
      if (found.length === 0) throw new Error(`The tables have no ${beginning}.`);
      return found.map((path) => [path, note]);
    }),
  );
}

function noteOf(path: string, { raw, reason }: { readonly raw: string; readonly reason: NullReason }): CellNote {
  const [table, row = '', column] = path.split('.');
  const section = table === 'proactive' ? 2 : table === 'requests' ? 3 : 4;
  const place: Place = { section, table: section, row, ...(column === undefined ? {} : { column }) };
  return { raw, reason, place };
}

function reworded(
  narrative: AnnualReport['narrative'],
  words: Readonly<Record<string, string>>,
): AnnualReport['narrative'] {
  const whole = Object.values(narrative).join('\n');
  for (const from of Object.keys(words)) if (!whole.includes(from)) throw new Error(`The texts do not say “${from}”.`);
  const reword = (text: string) =>
    Object.entries(words).reduce((changing, [from, to]) => changing.replaceAll(from, to), text);
  return Object.fromEntries(Object.entries(narrative).map(([section, text]) => [section, reword(text)]));
}
