import { parseCsv } from 'hucre';
import type { NullReason } from '../../core/annual-report/report.ts';
import { csvColumns } from './report-csv.ts';

interface Place {
  readonly section: number;
  readonly table: number;
  readonly row: string;
  readonly column?: string;
}

/** Whether a text is the flat list of a report that this system writes. */
export function isReportCsv(text: string): boolean {
  return text.replace(/^\uFEFF/, '').startsWith(csvColumns.join(','));
}

/**
 * The flat list of a report as the public JSON it was made from, to be read like any other: nothing is checked here, a
 * line that does not fit gives a value that does not fit.
 */
export function csvToJson(text: string): unknown {
  const tables: Tree = { proactive: {}, requests: {}, disputes: {} };
  const cells: Record<string, { raw: string; reason: NullReason; place: Place }> = {};
  const facts: Record<string, string> = {};
  const narrative: Record<string, string> = {};
  for (const [table = '', row = '', column = '', , value = '', reason = ''] of fieldsOf(text).slice(1)) {
    if (table === 'report') facts[row] = value;
    else if (table === 'text') narrative[row] = narrative[row] === undefined ? value : `${narrative[row]}\n${value}`;
    else {
      const name = tableNames[table] ?? table;
      const path = [name, row, ...(column === '' ? [] : [column])];
      put(tables, path, reason === '' ? numberIn(value, column) : null);
      const place = { section: Number(table), table: Number(table), row, ...(column === '' ? {} : { column }) };
      if (reason !== '') cells[path.join('.')] = { raw: value, reason: reason as NullReason, place };
    }
  }
  const { title = '', agency = '', formVersion } = facts;
  const year = facts['year'] === undefined || facts['year'] === '' ? null : Number(facts['year']);
  return {
    title,
    agency,
    year,
    formVersion,
    tables: withCollapsedLeaves(tables, cells, formVersion),
    cells,
    narrative,
  };
}

interface Tree {
  [step: string]: Tree | number | string | null;
}

const tableNames: Readonly<Record<string, string>> = { 2: 'proactive', 3: 'requests', 4: 'disputes' };
const leaves = ['uncorrected', 'feeUnpaid', 'otherReason'];

function fieldsOf(text: string): readonly (readonly string[])[] {
  return parseCsv(text.replace(/^\uFEFF/, '')).map((line) =>
    line.map((field) => String(field ?? '').replace(/^'(?='*[=+\-@\t\r\n])/, '')),
  );
}

function numberIn(value: string, column: string): number | string {
  // 采购总金额 stays as it was written
  return column !== 'totalAmount' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function put(tree: Tree, [step, ...rest]: readonly string[], value: number | string | null): void {
  if (step === undefined || step === '__proto__') return;
  if (rest.length === 0) tree[step] = value;
  else {
    const inner = Object.hasOwn(tree, step) ? tree[step] : undefined;
    const branch: Tree = inner !== null && typeof inner === 'object' ? inner : {};
    tree[step] = branch;
    put(branch, rest, value);
  }
}

/** A report of 2021 whose （六） is one row has none of its three leaves: the list has no lines for them. */
function withCollapsedLeaves(
  tables: Tree,
  cells: Record<string, { raw: string; reason: NullReason; place: Place }>,
  formVersion: string | undefined,
): Tree {
  const requests = tables['requests'];
  if (formVersion !== '2021' || requests === null || typeof requests !== 'object') return tables;
  const collapsed = requests['otherwiseHandled'];
  if (collapsed === null || typeof collapsed !== 'object') return tables;
  for (const row of leaves) {
    requests[row] = Object.fromEntries(Object.keys(collapsed).map((column) => [column, null]));
    for (const column of Object.keys(collapsed))
      cells[`requests.${row}.${column}`] = {
        raw: '',
        reason: 'rowAbsent',
        place: { section: 3, table: 3, row, column },
      };
  }
  return tables;
}
