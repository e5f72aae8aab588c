import { cellAt, cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AnnualReport } from '../../src/core/annual-report/report.ts';
import { applicantColumns } from '../../src/core/annual-report/request-table.ts';

/** What a report says, whatever file it stands in: two readings that agree in this are the same report. */
export interface ReportEssence {
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  readonly formVersion: string;
  /** Every cell with its number or amount, or why it has none. */
  readonly cells: Readonly<Record<string, number | string>>;
  /** Paragraphs by section. */
  readonly narrative: Readonly<Record<string, readonly string[]>>;
}

/** Takes what a report says out of it; `blanks` false leaves white space within paragraphs aside, as a PDF must. */
export function essenceOf(report: AnnualReport, blanks = true): ReportEssence {
  const { title, agency, year, tables, cells, narrative } = report;
  const collapsed = tables.requests.otherwiseHandled === undefined ? [] : collapsedPaths;
  const plain = (text: string) => text.replace(/\s+/gu, blanks ? ' ' : '').trim();
  const paths = [...cellPaths(tables.formVersion), ...collapsed];
  return {
    title,
    agency,
    year,
    formVersion: tables.formVersion,
    cells: Object.fromEntries(
      paths.map((path) => [path, cellAt(tables, path) ?? `(${cells[path]?.reason ?? 'blank'})`]),
    ),
    narrative: Object.fromEntries(
      Object.entries(narrative).map(([section, text]) => [
        section,
        text
          .split('\n')
          .map(plain)
          .filter((line) => line !== ''),
      ]),
    ),
  };
}

const collapsedPaths = applicantColumns.map(({ id }) => `requests.otherwiseHandled.${id}`);
