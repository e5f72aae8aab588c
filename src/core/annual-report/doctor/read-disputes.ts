import { disputeSum } from '../checks/table-checks.ts';
import { disputeBlocks, disputeColumns } from '../dispute-table.ts';
import { type CellAtom, isCellAtom } from './atoms.ts';
import { readCount } from './cell-reading.ts';
import { type FormAlignment, headingOf } from './form-alignment.ts';
import { type Balance, evidentPlacement, type Placement } from './place-cells.ts';
import { absentRow, type RowOutcome, readPlacement } from './row-outcome.ts';
import { agreementOf, type LostCells, type RunOnAgreement, runOnDigits, runOnReadings } from './run-on-cells.ts';

const size = disputeBlocks.length * disputeColumns.length;
const positions = Array.from({ length: size }, (_, at) => at);
const columnAt = new Map(disputeColumns.map((column, at) => [column.id, at]));
/** T4-01 for each of the three blocks, as positions in the one row of table 4. */
const blockSums = disputeBlocks.map((_, block) => ({
  left: disputeSum.left.map((id) => block * disputeColumns.length + (columnAt.get(id) ?? -1)),
  right: disputeSum.right.map((id) => block * disputeColumns.length + (columnAt.get(id) ?? -1)),
}));

/** Reads table 4: one row of fifteen cells behind its headers; `lostCells` as in table 2. */
export function readDisputes(alignment: FormAlignment, lostCells: LostCells): RowOutcome {
  const region = regionOf(alignment);
  if (region === undefined) return absentRow(size);
  const rows = rowsOfCells(alignment, region);
  const longest = Math.max(0, ...rows.map((row) => valuesOf(row.cells).length));
  const [row, ...others] = rows.filter((candidate) => valuesOf(candidate.cells).length === longest);
  if (row === undefined || longest === 0) return absentRow(size);
  const place = { isCutOff: row.reachesEnd, ...(row.cells[0] === undefined ? {} : { line: row.cells[0].line }) };
  const layout = { size, hasFillers: false, isCutOff: row.reachesEnd, balance };
  const shown = others.length > 0 ? undefined : (evidentPlacement(row.cells, layout) ?? wholeRow(row.cells));
  const runOn = shown === undefined && alignment.isRunOn ? runOnAgreement(row.cells, lostCells) : undefined;
  const isParted = runOn?.placement.every((cell) => cell !== undefined) === true;
  const evident = shown ?? (isParted ? runOn?.placement : undefined);
  const cutAtom = evident !== undefined && sumHolds(evident, blockSums.at(-1)) ? undefined : alignment.cutAtom;
  const reader = { read: readCount, cutAtom };
  if (evident !== undefined)
    return { ...place, cells: readPlacement(evident, reader), how: shown === undefined ? 'computed' : 'shown' };
  // three sums cannot tell a lost cell from a misprinted one, and published totals of table 4 are often wrong
  const lost = Array.from({ length: size }, () => undefined);
  const candidates = runOn?.candidates ?? lost.map((_, at) => nearby(row.cells, at));
  return { ...place, cells: readPlacement(runOn?.placement ?? lost, reader, candidates), how: 'undecided' };
}

/** One row of the file with fifteen cells and nothing else is the row of the table, whatever stands in it. */
function wholeRow(cells: readonly CellAtom[]): Placement | undefined {
  const row = cells[0]?.row;
  const isWhole = row?.width === size && cells.length === size && cells.every((cell) => cell.row?.id === row.id);
  return isWhole ? cells : undefined;
}

/**
 * What the sums of the three blocks leave of a row of digits, if they leave anything. Three sums are few: unless the
 * document is known to have lost no cell, a row that could also be one with a lost cell stays open.
 */
function runOnAgreement(cells: readonly CellAtom[], lostCells: LostCells): RunOnAgreement | undefined {
  const digits = runOnDigits(cells, size);
  const readings = digits === undefined ? [] : runOnReadings(digits, size, blockSums);
  if (digits === undefined || readings.length === 0 || lostCells === 'some') return undefined;
  const others = lostCells === 'none' ? [] : positions.flatMap((lost) => readingsWithout(digits, lost));
  return agreementOf([...readings, ...others], size, cells[0]?.line ?? 0);
}

/** The readings of a row of which one cell is blank and left no digit. */
function readingsWithout(digits: string, lost: number): readonly (readonly string[])[] {
  const shifted = (at: number) => at - (at > lost ? 1 : 0);
  const sums = blockSums.map(({ left, right }) => ({
    left: left.filter((at) => at !== lost).map(shifted),
    right: right.filter((at) => at !== lost).map(shifted),
  }));
  return runOnReadings(digits, size - 1, sums).map((parts) => [...parts.slice(0, lost), '', ...parts.slice(lost)]);
}

/** From the heading of section 4, or the last row of table 3 where it is lost, to the heading of section 5. */
function regionOf(alignment: FormAlignment): { readonly from: number; readonly to: number } | undefined {
  const heading = headingOf(alignment, 4);
  const next = headingOf(alignment, 5) ?? headingOf(alignment, 6);
  const to = next?.start ?? alignment.atoms.length;
  if (heading !== undefined) return { from: heading.end, to };
  const header = alignment.atoms.findIndex(
    (atom, at) => atom.kind === 'text' && /未经复议直接起诉|复议后起诉/.test(atom.text.replace(/\s/gu, '')) && at < to,
  );
  return header === -1 ? undefined : { from: header, to };
}

interface CellRun {
  readonly cells: readonly CellAtom[];
  readonly reachesEnd: boolean;
}

/** Runs of cells without words between them; a run that stands in one row with words belongs to them. */
function rowsOfCells(
  { atoms }: FormAlignment,
  region: { readonly from: number; readonly to: number },
): readonly CellRun[] {
  const runs: CellRun[] = [];
  let cells: CellAtom[] = [];
  for (let at = region.from; at <= region.to; at += 1) {
    const atom = at < region.to ? atoms[at] : undefined;
    if (isCellAtom(atom)) {
      cells.push(atom);
    } else if (cells.length > 0) {
      runs.push({ cells, reachesEnd: at >= atoms.length });
      cells = [];
    }
  }
  return runs;
}

function balance(placement: Placement): Balance {
  return blockSums.every((sum) => sumHolds(placement, sum)) ? 'holds' : 'open';
}

function sumHolds(placement: Placement, sum: (typeof blockSums)[number] | undefined): boolean {
  if (sum === undefined) return false;
  const number = (at: number): number => {
    const cell = placement[at];
    const reading = cell?.kind === 'cell' ? readCount(cell.text) : undefined;
    return reading?.kind === 'number' ? reading.value : Number.NaN;
  };
  const total = (positions: readonly number[]) => positions.reduce((all, at) => all + number(at), 0);
  return total(sum.left) === total(sum.right);
}

/** Numbers that may stand in a column when a few cells of the row are lost: those at or before its position. */
function nearby(cells: readonly CellAtom[], at: number): readonly number[] {
  const values = valuesOf(cells);
  const lost = size - values.length;
  const readings = values
    .slice(Math.max(at - Math.max(lost, 0), 0), at + 1 + Math.max(-lost, 0))
    .map((cell) => readCount(cell.text));
  return [...new Set(readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : [])))];
}

function valuesOf(cells: readonly CellAtom[]): readonly CellAtom[] {
  return cells.filter((cell) => cell.kind === 'cell');
}
