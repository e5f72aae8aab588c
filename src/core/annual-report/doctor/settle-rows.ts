import type { TableCheck } from '../checks/table-checks.ts';
import { type CellReading, readCount } from './cell-reading.ts';
import type { Placement } from './place-cells.ts';

/** The rows of a table whose cells are found, and for the others the placements that the document allows. */
export interface UnsettledRows<Row extends string> {
  readonly settled: ReadonlyMap<Row, Placement>;
  readonly open: ReadonlyMap<Row, readonly Placement[]>;
}

/** What became of a row that was open: the cells all remaining placements agree on, and what the others may be. */
export interface SettledRow {
  readonly placement: Placement;
  /** Numbers a cell may hold, where it could not be decided. */
  readonly candidates: readonly (readonly number[])[];
}

/** Identities of a table: along each row (positions of its cells) and down each column. */
export interface TableSums<Row extends string> {
  readonly size: number;
  readonly alongRow: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[];
  readonly downColumn: readonly TableCheck<Row>[];
}

/**
 * Decides open rows by arithmetic: a placement stays only if no identity contradicts it, and one counts only if some
 * identity confirms it. A lost cell is never filled in; cells on which the remaining placements differ stay open.
 */
export function settleRows<Row extends string>(
  rows: UnsettledRows<Row>,
  sums: TableSums<Row>,
): ReadonlyMap<Row, SettledRow> {
  const settled = new Map(rows.settled);
  const result = new Map<Row, SettledRow>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [row, placements] of rows.open) {
      if (settled.has(row)) continue;
      const kept = placements.filter((placement) => judge(row, placement, settled, sums) === 'confirmed');
      const possible = placements.filter((placement) => judge(row, placement, settled, sums) !== 'contradicted');
      const [only] = kept;
      if (only === undefined || kept.length !== 1 || possible.length !== 1) continue;
      settled.set(row, only);
      result.set(row, { placement: only, candidates: only.map(() => []) });
      changed = true;
    }
  }
  for (const [row, placements] of rows.open) {
    if (result.has(row)) continue;
    const verdicts = placements.map((placement) => ({ placement, verdict: judge(row, placement, settled, sums) }));
    result.set(
      row,
      agreement(
        verdicts.filter(({ verdict }) => verdict !== 'contradicted'),
        sums.size,
      ),
    );
  }
  return result;
}

type Judgement = 'contradicted' | 'possible' | 'confirmed';

function agreement(
  remaining: readonly { readonly placement: Placement; readonly verdict: Judgement }[],
  size: number,
): SettledRow {
  const allConfirmed = remaining.length > 0 && remaining.every(({ verdict }) => verdict === 'confirmed');
  const columns = Array.from({ length: size }, (_, at) => remaining.map(({ placement }) => placement[at]));
  const placement = columns.map((cells) => {
    const readings = new Set(cells.map((cell) => (cell?.kind === 'cell' ? cell.text : undefined)));
    return allConfirmed && readings.size === 1 ? cells[0] : undefined;
  });
  const candidates = columns.map((cells, at) =>
    placement[at] === undefined
      ? [...new Set(cells.flatMap((cell) => numberIn(cell?.text)))].sort((one, two) => one - two)
      : [],
  );
  return { placement, candidates };
}

/**
 * A placement is confirmed only if each of its cells stands in a column whose identity holds, and a lost cell would
 * have the same value by its row and by its column. Less would let one misprint in a report pass for a lost cell.
 */
function judge<Row extends string>(
  row: Row,
  placement: Placement,
  settled: ReadonlyMap<Row, Placement>,
  sums: TableSums<Row>,
): Judgement {
  const own = placement.map(numberOf);
  const implied = new Map<number, number>();
  for (const { left, right } of sums.alongRow) {
    const outcome = balance(operandsAt(own, left), operandsAt(own, right));
    if (outcome === 'broken') return 'contradicted';
    if (typeof outcome === 'object') implied.set([...left, ...right][outcome.at] ?? -1, outcome.value);
  }
  let isConfirmed = true;
  for (let column = 0; column < sums.size; column += 1) {
    const verdict = judgeColumn(row, own[column] ?? implied.get(column), column, settled, sums);
    if (verdict === 'contradicted') return verdict;
    isConfirmed &&= verdict === 'confirmed';
  }
  return isConfirmed ? 'confirmed' : 'possible';
}

function judgeColumn<Row extends string>(
  row: Row,
  value: number | undefined,
  column: number,
  settled: ReadonlyMap<Row, Placement>,
  sums: TableSums<Row>,
): Judgement {
  let verdict: Judgement = 'possible';
  for (const check of sums.downColumn) {
    if (!check.left.includes(row) && !check.right.includes(row)) continue;
    const side = (rows: readonly Row[]) =>
      rows.map((other): Operand => (other === row ? value : numberOf(settled.get(other)?.[column])) ?? 'unknown');
    const outcome = balance(side(check.left), side(check.right));
    if (outcome === 'broken') return 'contradicted';
    if (outcome === 'holds') verdict = 'confirmed';
  }
  return verdict;
}

function operandsAt(values: readonly (number | undefined)[], positions: readonly number[]): readonly Operand[] {
  return positions.map((at) => values[at] ?? 'unknown');
}

type Operand = number | 'unknown';

/** Whether two sums agree; with one unknown operand, which value it would need; `open` with more. */
function balance(
  left: readonly Operand[],
  right: readonly Operand[],
): 'holds' | 'broken' | 'open' | { readonly at: number; readonly value: number } {
  const operands = [...left.map((value) => ({ value, sign: 1 })), ...right.map((value) => ({ value, sign: -1 }))];
  const unknown = operands.flatMap(({ value }, at) => (value === 'unknown' ? [at] : []));
  const difference = operands.reduce((total, { value, sign }) => total + (value === 'unknown' ? 0 : value * sign), 0);
  if (unknown.length === 0) return difference === 0 ? 'holds' : 'broken';
  const [at] = unknown;
  if (unknown.length > 1 || at === undefined) return 'open';
  const value = operands[at]?.sign === 1 ? -difference : difference;
  return value < 0 ? 'broken' : { at, value };
}

function numberOf(cell: Placement[number]): number | undefined {
  if (cell === undefined || cell.kind === 'blank') return undefined;
  const reading: CellReading = readCount(cell.text);
  return reading.kind === 'number' ? reading.value : undefined;
}

function numberIn(text: string | undefined): readonly number[] {
  if (text === undefined) return [];
  const reading = readCount(text);
  return reading.kind === 'number' ? [reading.value] : [];
}
