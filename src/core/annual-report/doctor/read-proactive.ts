import { reasonInWords } from '../missing-words.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../proactive-table.ts';
import type { CellAtom } from './atoms.ts';
import { type CellReading, readChange, readCount, readWanYuan } from './cell-reading.ts';
import { type FormAlignment, lineOf, ownCells } from './form-alignment.ts';
import type { LabelMatch } from './match-labels.ts';
import { evidentPlacement, firstColumnOf, hasFillers } from './place-cells.ts';
import { absentRow, type RowOutcome, readPlacement } from './row-outcome.ts';
import { type LostCells, runOnTexts, soleReading } from './run-on-cells.ts';

/** Identifier of a row of table 2 in either form. */
export type ProactiveRowId = string;

export interface ProactiveReading {
  readonly rows: ReadonlyMap<ProactiveRowId, RowOutcome>;
}

interface FoundRow {
  readonly match: LabelMatch;
  readonly cells: readonly CellAtom[];
  readonly reachesEnd: boolean;
}

/**
 * Reads table 2. It has no sums, so that lost cells cannot be placed by arithmetic. Where cells are run together it
 * matters whether the document is known to have `lost` any.
 */
export function readProactive(alignment: FormAlignment, lost: LostCells): ProactiveReading {
  const found = new Map<string, FoundRow>();
  for (const match of alignment.matches) {
    const { target } = match.label;
    if (target.kind !== 'proactiveRow') continue;
    const { cells, reachesEnd } = ownCells(alignment, match);
    found.set(target.row, { match, cells, reachesEnd });
  }
  const blocks = alignment.version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  const rows = new Map<string, RowOutcome>();
  for (const { columns, rows: blockRows } of blocks) {
    for (const { id } of blockRows) {
      const row = found.get(id);
      const ids = columns.map((column) => column.id ?? id);
      rows.set(
        id,
        row === undefined ? absentRow(ids.length) : outcomeOf(alignment, row, { ids, all: [...found.values()], lost }),
      );
    }
  }
  return { rows };
}

interface RowSetting {
  /** Identifiers of the row's cells. */
  readonly ids: readonly string[];
  readonly all: readonly FoundRow[];
  readonly lost: LostCells;
}

function outcomeOf(
  alignment: FormAlignment,
  { match, cells, reachesEnd }: FoundRow,
  { ids, all, lost }: RowSetting,
): RowOutcome {
  const size = ids.length;
  const line = lineOf(alignment, match);
  const place = { match, isCutOff: reachesEnd, ...(line === undefined ? {} : { line }) };
  const values = cells.filter((cell) => cell.kind === 'cell');
  const width = cells[0]?.row?.width;
  const sameSize = all.filter((row) => sizeOf(row.match) === size).map((row) => row.cells);
  const firstColumn = width === undefined ? undefined : firstColumnOf(sameSize, size, width);
  const parted = alignment.isRunOn ? soleReading(cells, size, lost) : undefined;
  const placement = evidentPlacement(parted ?? repeatedValue(values, size) ?? cells, {
    size,
    hasFillers: hasFillers(sameSize, size),
    isCutOff: reachesEnd,
    balance: () => 'open',
    ...(firstColumn === undefined ? {} : { firstColumn }),
  });
  const reader = { read: (text: string, at: number) => readCell(ids[at] ?? '', text), cutAtom: alignment.cutAtom };
  if (placement !== undefined) return { ...place, cells: readPlacement(placement, reader), how: 'shown' };
  if (values.length === 0) return { ...absentRow(size, match, reachesEnd), ...place };
  const possible = alignment.isRunOn ? runOnTexts(cells, size) : ids.map(() => values.map((cell) => cell.text));
  const numbers = ids.map((id, at) => [
    ...new Set((possible[at] ?? []).flatMap((text) => numberOf(readCell(id, text)))),
  ]);
  const open = Array.from({ length: size }, () => undefined);
  return { ...place, cells: readPlacement(open, reader, numbers), how: 'undecided' };
}

/** One value that merged cells repeat across the row: the form has one cell there, and all copies agree. */
function repeatedValue(values: readonly CellAtom[], size: number): readonly CellAtom[] | undefined {
  const [first] = values;
  const isCopy = size === 1 && first?.row !== undefined && values.every((cell) => cell.text === first.text);
  return isCopy && values.length > 1 ? [first] : undefined;
}

function readCell(id: string, text: string): CellReading | { readonly kind: 'text'; readonly value: string } {
  switch (id) {
    case 'administrativeChargeFen':
      return readWanYuan(text);
    case 'change':
      return readChange(text);
    case 'totalAmount': {
      // 采购总金额 has no fixed unit, so it stays as it was written
      const reading = readCount(text);
      const isNothing =
        reading.kind === 'nothing' && (reading.reason !== 'unreadable' || reasonInWords(text.trim()) !== undefined);
      return isNothing ? reading : { kind: 'text', value: text.normalize('NFKC').trim() };
    }
    default:
      return readCount(text);
  }
}

function sizeOf(match: LabelMatch): number {
  return match.label.target.kind === 'proactiveRow' ? match.label.target.cells : 0;
}

function numberOf(reading: ReturnType<typeof readCell>): readonly number[] {
  return reading.kind === 'number' ? [reading.value] : [];
}
