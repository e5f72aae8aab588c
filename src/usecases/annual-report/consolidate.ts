import type { Actor } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import type { AnnualReport, CellPath, ReportTables } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, Queries, ReportRecord, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { type ComputedTables, computeTables } from './compute-tables.ts';
import { findPreviousReport } from './find-previous-report.ts';

/** A unit whose public report is not the one that is added up, with the cells in which they differ. */
export interface UnpublishedUnit {
  readonly agency: Agency;
  readonly publishedVersion: number | null;
  readonly filedVersion: number;
  readonly cells: readonly CellPath[];
}

/** A unit whose report in the sum is another one than when the area's own report was approved. */
export interface ChangedUnit {
  readonly agencyId: AgencyId;
  readonly before: number | null;
  readonly now: number | null;
  readonly cells: readonly CellPath[];
}

/** Everything that an area's office looks at before it makes the area's report. */
export interface Consolidation {
  readonly area: Agency;
  readonly computed: ComputedTables;
  /** What the area goes on from: last year's figures. */
  readonly previous: AnnualReport | undefined;
  readonly unpublished: readonly UnpublishedUnit[];
  /** Version of the area's report that stands approved; `null` while there is none. */
  readonly approvedVersion: number | null;
  readonly changed: readonly ChangedUnit[];
}

/** Opens the sum of the actor's area for a year, beside last year, what the units published, and what was approved. */
export async function consolidate(deps: Deps, actor: Actor, year: Year): Promise<Result<Consolidation, Refusal>> {
  const allowed = await authorize(deps, actor, 'filing.review', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const area = agencyIn(allowed.value, actor.agencyId);
  const [computed, previous, approved] = await Promise.all([
    computeTables(queries, allowed.value, area, lastDayOf(year)),
    findPreviousReport(queries, allowed.value, area, year),
    approvedVersion(queries, area.id, year),
  ]);
  return accept({
    area,
    computed,
    previous,
    unpublished: await unpublishedUnits(queries, computed, year),
    approvedVersion: approved?.version ?? null,
    changed: approved === undefined ? [] : await changedUnits(queries, computed, approved),
  });
}

async function approvedVersion(queries: Queries, areaId: AgencyId, year: Year): Promise<ReportVersion | undefined> {
  const record = await queries.findReport(areaId, year);
  const stands = record?.stage === 'approved' || record?.stage === 'filed' || record?.stage === 'accepted';
  return stands ? queries.findVersion(areaId, year, record.version) : undefined;
}

async function unpublishedUnits(
  queries: Queries,
  { units }: ComputedTables,
  year: Year,
): Promise<readonly UnpublishedUnit[]> {
  const filed = (units ?? []).filter(({ tables }) => tables !== null);
  const records = await queries.listReports(
    filed.map(({ agency }) => agency.id),
    [year],
  );
  const others = records.filter(({ publishedVersion, version }) => publishedVersion !== version);
  const known = others.flatMap(({ agencyId, publishedVersion }) =>
    publishedVersion === null ? [] : [{ agencyId, version: publishedVersion }],
  );
  const published = await queries.listVersions(year, known);
  return others.flatMap((record: ReportRecord) => {
    const unit = filed.find(({ agency }) => agency.id === record.agencyId);
    if (unit === undefined || unit.tables === null) return [];
    const shown = published.find(({ agencyId }) => agencyId === record.agencyId)?.content.tables;
    const { publishedVersion, version: filedVersion } = record;
    return [
      {
        agency: unit.agency,
        publishedVersion,
        filedVersion,
        cells: shown === undefined ? [] : differingCells(shown, unit.tables),
      },
    ];
  });
}

async function changedUnits(
  queries: Queries,
  { sources }: ComputedTables,
  approved: ReportVersion,
): Promise<readonly ChangedUnit[]> {
  const kept = await queries.listVersionSources(approved.year, [approved]);
  const before = new Map(kept.filter(({ isDirect }) => isDirect).map((source) => [source.sourceId, source.version]));
  const now = new Map(sources.filter(({ isDirect }) => isDirect).map((source) => [source.sourceId, source.version]));
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
  return Promise.all(
    changed.map(async (agencyId) => {
      const numbers = [before.get(agencyId) ?? null, now.get(agencyId) ?? null] as const;
      const [one, other] = await Promise.all(
        numbers.map((version) =>
          version === null ? undefined : queries.findVersion(agencyId, approved.year, version),
        ),
      );
      const cells =
        one === undefined || other === undefined ? [] : differingCells(one.content.tables, other.content.tables);
      return { agencyId, before: numbers[0], now: numbers[1], cells };
    }),
  );
}

function differingCells(one: ReportTables, other: ReportTables): readonly CellPath[] {
  return cellPaths('2021').filter((cell) => cellAt(one, cell) !== cellAt(other, cell));
}
