import { cellLabel } from '../cell-labels.ts';
import type { ProposedRepair } from '../finding.ts';
import type { AnnualReport, CellPath } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import { operandAt } from './report-check.ts';
import { applicantSum, requestColumnChecks } from './table-checks.ts';

/** One cell of table 3 whose change makes every broken identity hold. */
export interface SingleChange {
  readonly path: CellPath;
  readonly from: number;
  readonly to: number;
}

interface Identity {
  /** Cells with the side they stand on. */
  readonly terms: ReadonlyMap<CellPath, 1 | -1>;
  /** Left minus right; undefined where a cell has no number. */
  readonly residual: number | undefined;
}

/**
 * The only cell of table 3 that explains everything that is broken there: changing it repairs each broken identity and
 * breaks none. Undefined where nothing is broken, or where no cell or more than one would do.
 */
export function singleChange(report: AnnualReport): SingleChange | undefined {
  const identities = identitiesOf(report);
  const broken = identities.filter(({ residual }) => residual !== undefined && residual !== 0);
  const paths = [...(broken[0]?.terms.keys() ?? [])];
  const changes = paths.flatMap((path): readonly SingleChange[] => {
    const touched = identities.filter(({ terms, residual }) => residual !== undefined && terms.has(path));
    const from = operandAt(report, path);
    if (typeof from !== 'number' || touched.length < 2 || touched.length !== broken.length) return [];
    const wanted = touched.map(({ terms, residual = 0 }) => from - residual * (terms.get(path) ?? 1));
    const to = wanted[0] ?? from;
    return to >= 0 && to !== from && wanted.every((value) => value === to) ? [{ path, from, to }] : [];
  });
  return changes.length === 1 ? changes[0] : undefined;
}

/** What a change says to whoever looks the number up: the cell, both numbers, and that digits were exchanged where they were. */
export function changeWords({ path, from, to }: SingleChange): string {
  const sorted = (value: number) => [...String(value)].sort().join('');
  const why = sorted(from) === sorted(to) ? '（数字写反）' : '';
  return `如果“${cellLabel(path)}”由${from}改为${to}${why}，表三各项关系就都成立，请对照台账核对这一格。`;
}

/** The change as a repair that a named person may accept, where it concerns an identity with this cell. */
export function changeFix(change: SingleChange): ProposedRepair {
  return { kind: 'setCell', cell: change.path, value: change.to, why: changeWords(change) };
}

function identitiesOf(report: AnnualReport): readonly Identity[] {
  const isCollapsed = report.tables.requests.otherwiseHandled !== undefined;
  const rows = Object.keys(report.tables.requests) as RequestRow[];
  const within = rows.map((row) =>
    identity(
      report,
      applicantSum.left.map((column) => `requests.${row}.${column}`),
      applicantSum.right.map((column) => `requests.${row}.${column}`),
    ),
  );
  const down = applicantColumns.flatMap(({ id }) =>
    requestColumnChecks(isCollapsed).map(({ left, right }) =>
      identity(
        report,
        left.map((row) => `requests.${row}.${id}`),
        right.map((row) => `requests.${row}.${id}`),
      ),
    ),
  );
  return [...within, ...down];
}

function identity(report: AnnualReport, left: readonly CellPath[], right: readonly CellPath[]): Identity {
  const terms = new Map<CellPath, 1 | -1>([
    ...left.map((path) => [path, 1] as const),
    ...right.map((path) => [path, -1] as const),
  ]);
  let residual: number | undefined = 0;
  for (const [path, side] of terms) {
    const value = operandAt(report, path);
    residual = typeof value === 'number' && residual !== undefined ? residual + side * value : undefined;
  }
  return { terms, residual };
}
