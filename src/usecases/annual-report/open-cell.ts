import { hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { cellLabel, cellQuestion } from '../../core/annual-report/cell-labels.ts';
import { cellAt } from '../../core/annual-report/cells.ts';
import type { CellPath, ReportTables } from '../../core/annual-report/report.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { CellSources, Deps, Queries, ReportVersion } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { computeTables, countLedger } from './compute-tables.ts';
import { foldLedgers, tablesOfLedgers } from './fold-ledgers.ts';
import { type CountedLedger, frozenBasis } from './frozen-basis.ts';
import { listVersionUnits } from './list-version-units.ts';
import { openFrozenCell } from './open-frozen-cell.ts';
import type { TablesPlace } from './open-tables.ts';
import { proveZero, type ZeroProof } from './prove-zero.ts';

/** A unit's part of a cell of its area, or the part of a ledger that was taken over. */
export interface CellUnit {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly value: number | null;
  /** The version of its report that went into a frozen one; `null` in live tables. */
  readonly version: number | null;
  /** Whether it is a ledger that these tables count themselves: its cases open here, nobody reports them elsewhere. */
  readonly isTakenOver: boolean;
}

/** Which records of a cell: a page of the own ledger, or of one that was taken over. */
export interface CellPage {
  readonly offset: number;
  readonly limit: number;
  readonly ledger?: AgencyId;
}

export interface OpenedCell {
  readonly cell: CellPath;
  readonly label: string;
  readonly question: string;
  readonly value: number | null;
  readonly sources: CellSources;
  readonly units: readonly CellUnit[];
  readonly zero: ZeroProof | null;
  readonly calendar: WorkCalendar;
}

interface Opened {
  readonly value: number | null;
  readonly cutOff: PlainDate;
  readonly sources: CellSources;
  readonly units: readonly CellUnit[];
}

/**
 * Opens a cell to the records behind it, or to the units of an area; a zero comes with what makes it believable. With a
 * ledger that was taken over, to the part of the number that stands in that one. Refuses what is no cell, a version that
 * was never approved, and a ledger that these tables do not count.
 */
export async function openCell(
  deps: Deps,
  place: TablesPlace,
  cell: CellPath,
  page: CellPage,
): Promise<Result<OpenedCell, Refusal>> {
  const { queries } = deps;
  const tree = await queries.loadTree();
  const opened =
    place.version === undefined
      ? await liveCell(queries, tree, place, cell, page)
      : await frozenCell(
          queries,
          tree,
          await queries.findVersion(place.agencyId, place.year, place.version),
          cell,
          page,
        );
  if (opened === undefined) return refuse(notFound);
  const { value, cutOff, sources, units } = opened;
  const ledger = agencyIn(tree, page.ledger ?? place.agencyId);
  const isProvable = value === 0 && hasLedger(ledger);
  return accept({
    ...{ cell, label: cellLabel(cell), question: cellQuestion(cell, cutOff), value, sources, units },
    zero: isProvable ? await proveZero(queries, ledger.id, cell, cutOff, deps.today()) : null,
    calendar: await calendarOf(queries, ledger),
  });
}

async function liveCell(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, cutOff }: TablesPlace,
  cell: CellPath,
  { offset, limit, ledger }: CellPage,
): Promise<Opened | undefined> {
  const computed = await computeTables(queries, tree, agencyIn(tree, agencyId), cutOff);
  const taken = computed.ledgers.slice(1);
  if (ledger !== undefined && !taken.includes(ledger)) return undefined;
  const sources = await queries.listBehindCell(ledger ?? agencyId, cell, cutOff, offset, limit);
  if (sources === undefined) return undefined;
  const partOf = async (id: AgencyId) => numberAt(await countLedger(queries, id, cutOff), cell);
  if (ledger !== undefined) return { value: await partOf(ledger), cutOff, sources, units: [] };
  const units = (computed.units ?? []).map(({ agency, tables }) => ({
    ...{ agencyId: agency.id, name: agency.name, version: null, isTakenOver: false },
    value: tables === null ? null : numberAt(tables, cell),
  }));
  const parts = await Promise.all(taken.map(async (id) => partOfLedger(tree, id, await partOf(id))));
  return { value: numberAt(computed.tables, cell), cutOff, sources, units: [...units, ...parts] };
}

async function frozenCell(
  queries: Queries,
  tree: AgencyTree,
  version: ReportVersion | undefined,
  cell: CellPath,
  { ledger, ...page }: CellPage,
): Promise<Opened | undefined> {
  if (version === undefined) return undefined;
  const { ledgers, cutOff } = await frozenBasis(queries, tree, version);
  const [own, ...taken] = ledgers;
  const opened = ledger === undefined ? own : taken.find(({ agencyId }) => agencyId === ledger);
  if (opened === undefined) return undefined;
  const sources = await openFrozenCell(queries, tree, opened, cutOff, cell, page);
  if (sources === undefined) return undefined;
  const partOf = async ({ agencyId, eventNo, outcomes }: CountedLedger) =>
    numberAt(tablesOfLedgers(await foldLedgers(queries, agencyId, eventNo), cutOff, outcomes), cell);
  if (ledger !== undefined) return { value: await partOf(opened), cutOff, sources, units: [] };
  const units = hasLedger(agencyIn(tree, version.agencyId))
    ? await Promise.all(taken.map(async (row) => partOfLedger(tree, row.agencyId, await partOf(row))))
    : await unitsOf(queries, tree, version, cell);
  return { value: numberAt(version.content.tables, cell), cutOff, sources, units };
}

async function unitsOf(
  queries: Queries,
  tree: AgencyTree,
  area: ReportVersion,
  cell: CellPath,
): Promise<readonly CellUnit[]> {
  return (await listVersionUnits(queries, tree, area)).map(({ agency, version, tables }) => ({
    ...{ agencyId: agency.id, name: agency.name, version: version?.version ?? null, isTakenOver: false },
    value: tables === null ? null : numberAt(tables, cell),
  }));
}

function partOfLedger(tree: AgencyTree, agencyId: AgencyId, value: number | null): CellUnit {
  return { agencyId, name: agencyIn(tree, agencyId).name, value, version: null, isTakenOver: true };
}

function numberAt(tables: ReportTables, cell: CellPath): number | null {
  const value = cellAt(tables, cell);
  return typeof value === 'number' ? value : null;
}
