import type { AnnualReport, FormVersion, ReportTables } from '../../core/annual-report/report.ts';
import { disputeGrid, proactiveGrid, requestGrid, type TableGrid } from '../../core/annual-report/table-grid.ts';

/** Cells by path as the endpoints answer them. */
export type Cells = Readonly<Record<string, number | string | null>>;

/** The three official tables of the cells, filled in. */
export function gridsOf(cells: Cells, formVersion: FormVersion): readonly TableGrid[] {
  const report = reportFrom(cells, formVersion);
  return [proactiveGrid(report), requestGrid(report), disputeGrid(report)];
}

/** The tables whose cells these are: `requests.granted.total` is the member `total` of `granted` of `requests`. */
export function tablesFrom(cells: Cells, formVersion: FormVersion): ReportTables {
  const tables: Nested = {};
  for (const [path, value] of Object.entries(cells)) place(tables, path.split('.'), value);
  // the server made the cells from tables of this very form
  return { formVersion, ...tables } as unknown as ReportTables;
}

interface Nested {
  [step: string]: Nested | number | string | null;
}

function place(nested: Nested, [step = '', ...rest]: readonly string[], value: number | string | null): void {
  if (rest.length === 0) {
    nested[step] = value;
    return;
  }
  const inner = nested[step];
  const next: Nested = typeof inner === 'object' && inner !== null ? inner : {};
  nested[step] = next;
  place(next, rest, value);
}

function reportFrom(cells: Cells, formVersion: FormVersion): AnnualReport {
  return { title: '', agency: '', year: null, tables: tablesFrom(cells, formVersion), cells: {}, narrative: {} };
}
