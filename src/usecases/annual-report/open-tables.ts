import { hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { cellLabel, cellQuestion } from '../../core/annual-report/cell-labels.ts';
import { cellAt } from '../../core/annual-report/cells.ts';
import type { CellPath, ReportTables } from '../../core/annual-report/report.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { CellSources, Deps, Instant, Queries, ReportVersion } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { computeTables, countLedger } from './compute-tables.ts';
import { foldLedgers, tablesOfLedgers } from './fold-ledgers.ts';
import { frozenBasis } from './frozen-basis.ts';
import { listVersionUnits } from './list-version-units.ts';
import { openFrozenCell } from './open-frozen-cell.ts';
import { proveZero, type ZeroProof } from './prove-zero.ts';

/** Which tables: live ones up to a cut-off day of the year, or those of an approved version. */
export interface TablesPlace {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly cutOff: PlainDate;
  readonly version?: number;
}

export interface OpenedTables {
  readonly tables: ReportTables;
  readonly cutOff: PlainDate;
  /** The event up to which they were counted. */
  readonly eventNo: number;
  readonly versions: readonly { readonly version: number; readonly frozenAt: Instant }[];
}

/** Opens the tables of an agency and year. Refuses a version that was never approved. */
export async function openTables(deps: Deps, place: TablesPlace): Promise<Result<OpenedTables, Refusal>> {
  const { queries } = deps;
  const versions = await listVersions(queries, place);
  if (place.version !== undefined) {
    const frozen = await queries.findVersion(place.agencyId, place.year, place.version);
    if (frozen === undefined) return refuse(notFound);
    const { content, eventNo } = frozen;
    return accept({ tables: content.tables, cutOff: lastDayOf(place.year), eventNo, versions });
  }
  const tree = await queries.loadTree();
  const computed = await computeTables(queries, tree, agencyIn(tree, place.agencyId), place.cutOff);
  const head = await deps.inTransaction((stores) => stores.events.head(place.agencyId));
  return accept({ tables: computed.tables, cutOff: place.cutOff, eventNo: head.eventNo, versions });
}

/** A unit's part of a cell of its area. */
export interface CellUnit {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly value: number | null;
  /** The version of its report that went into a frozen one; `null` in live tables. */
  readonly version: number | null;
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
  readonly tables: ReportTables;
  readonly sources: CellSources | undefined;
  readonly units: readonly CellUnit[];
}

/** Opens a cell to the records behind it, or to the units of an area; a zero comes with what makes it believable. */
export async function openCell(
  deps: Deps,
  place: TablesPlace,
  cell: CellPath,
  page: { readonly offset: number; readonly limit: number },
): Promise<Result<OpenedCell, Refusal>> {
  const { queries } = deps;
  const tree = await queries.loadTree();
  const agency = agencyIn(tree, place.agencyId);
  const frozen = place.version === undefined ? undefined : await frozenOf(queries, place, place.version);
  if (place.version !== undefined && frozen === undefined) return refuse(notFound);
  const opened =
    frozen === undefined ? await liveCell(deps, place, cell, page) : await frozenCell(deps, frozen, cell, page);
  if (opened.sources === undefined) return refuse(notFound);
  const value = numberAt(opened.tables, cell);
  const cutOff = frozen === undefined ? place.cutOff : lastDayOf(place.year);
  return accept({
    cell,
    label: cellLabel(cell),
    question: cellQuestion(cell, cutOff),
    value,
    sources: opened.sources,
    units: opened.units,
    zero:
      value === 0 && hasLedger(agency) ? await proveZero(queries, place.agencyId, cell, cutOff, deps.today()) : null,
    calendar: await calendarOf(queries, agency),
  });
}

async function liveCell(
  { queries }: Deps,
  { agencyId, cutOff }: TablesPlace,
  cell: CellPath,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Opened> {
  const tree = await queries.loadTree();
  const [sources, computed] = await Promise.all([
    queries.listBehindCell(agencyId, cell, cutOff, offset, limit),
    computeTables(queries, tree, agencyIn(tree, agencyId), cutOff),
  ]);
  const units = (computed.units ?? []).map(({ agency, tables }) => ({
    agencyId: agency.id,
    name: agency.name,
    value: tables === null ? null : numberAt(tables, cell),
    version: null,
  }));
  const taken = await Promise.all(
    computed.ledgers.slice(1).map(async (ledger) => {
      const value = numberAt(await countLedger(queries, ledger, cutOff), cell);
      return { agencyId: ledger, name: agencyIn(tree, ledger).name, value, version: null };
    }),
  );
  return { tables: computed.tables, sources, units: [...units, ...taken] };
}

async function frozenCell(
  { queries }: Deps,
  version: ReportVersion,
  cell: CellPath,
  page: { readonly offset: number; readonly limit: number },
): Promise<Opened> {
  const tree = await queries.loadTree();
  const sources = await openFrozenCell(queries, tree, version, cell, page);
  if (hasLedger(agencyIn(tree, version.agencyId)))
    return { tables: version.content.tables, sources, units: await takenLedgers(queries, tree, version, cell) };
  const units = (await listVersionUnits(queries, tree, version)).map(({ agency, version: of, tables }) => ({
    agencyId: agency.id,
    name: agency.name,
    value: tables === null ? null : numberAt(tables, cell),
    version: of?.version ?? null,
  }));
  return { tables: version.content.tables, sources, units };
}

/** The ledgers that a frozen version counts beside the own one, each as it stood then. */
async function takenLedgers(
  queries: Queries,
  tree: AgencyTree,
  version: ReportVersion,
  cell: CellPath,
): Promise<readonly CellUnit[]> {
  const { ledgers, cutOff } = await frozenBasis(queries, tree, version);
  const [, ...taken] = ledgers;
  return Promise.all(
    taken.map(async ({ agencyId, eventNo, outcomes }) => {
      const tables = tablesOfLedgers(await foldLedgers(queries, agencyId, eventNo), cutOff, outcomes);
      return { agencyId, name: agencyIn(tree, agencyId).name, value: numberAt(tables, cell), version: null };
    }),
  );
}

function frozenOf(queries: Queries, { agencyId, year }: TablesPlace, version: number) {
  return queries.findVersion(agencyId, year, version);
}

async function listVersions(queries: Queries, { agencyId, year }: TablesPlace): Promise<OpenedTables['versions']> {
  const events = await queries.listEvents(agencyId, 'report', String(year));
  return events
    .filter(({ action }) => action === 'approve')
    .map(({ payload, recordedAt }) => ({ version: Number(payload['version']), frozenAt: recordedAt }))
    .toReversed();
}

function numberAt(tables: ReportTables, cell: CellPath): number | null {
  const value = cellAt(tables, cell);
  return typeof value === 'number' ? value : null;
}
