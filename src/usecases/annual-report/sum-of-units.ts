import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { type CoverageRow, coverageOf, reportingUnits } from '../../core/annual-report/coverage.ts';
import { correctedReport } from '../../core/annual-report/rectification-note.ts';
import { type RollUp, rollUp, type UnitReport } from '../../core/annual-report/roll-up.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type Year } from '../../core/values/plain-date.ts';
import type { Queries, ReportVersion, VersionSource } from '../ports.ts';
import { endedUnitRule } from './ended-unit-rule.ts';

/** The sum of an area as its units have filed by now. */
export interface SumOfUnits {
  readonly rollUp: RollUp;
  readonly units: readonly UnitReport[];
  readonly coverage: readonly CoverageRow[];
  /** The versions that are added up, and those that they add up themselves. */
  readonly sources: readonly VersionSource[];
}

/**
 * Adds up the filed reports of an area's own level and units of a year, corrections included: those that stood there at the
 * end of the year, and of those that ended in it whoever's report counts them. Areas below bring what they filed.
 */
export async function sumOfUnits(
  queries: Queries,
  tree: AgencyTree,
  area: Pick<Agency, 'id'>,
  year: Year,
): Promise<SumOfUnits> {
  const rule = await endedUnitRule(queries, tree, area.id, lastDayOf(year));
  const coverage = coverageOf(tree, area.id, year, rule);
  const agencies = reportingUnits(coverage);
  const versions = await filedVersions(queries, agencies, year);
  const notes = await queries.listReleasedNotes([...versions.keys()], [year]);
  const below = await queries.listVersionSources(year, [...versions.values()]);
  const units = agencies.map((agency): UnitReport => {
    const version = versions.get(agency.id);
    if (version === undefined) return { agency, tables: null };
    const own = notes.filter((note) => note.agencyId === agency.id && note.version === version.version);
    const covers = below.filter(({ agencyId }) => agencyId === agency.id).map(({ sourceId }) => sourceId);
    return { agency, tables: correctedReport(version.content, own).tables, covers: [agency.id, ...covers] };
  });
  const uncovered = coverage.filter(({ kind }) => kind === 'uncovered').map(({ agency }) => agency);
  const nameOf = (id: AgencyId): string => tree.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  return {
    rollUp: rollUp(units, { uncovered, nameOf }),
    units,
    coverage,
    sources: [...[...versions.values()].map(sourceOf), ...below.map(({ agencyId: _of, ...row }) => indirect(row))],
  };
}

/** The versions that units have filed, by unit. */
async function filedVersions(
  queries: Queries,
  units: readonly Agency[],
  year: Year,
): Promise<ReadonlyMap<AgencyId, ReportVersion>> {
  const records = await queries.listReports(
    units.map(({ id }) => id),
    [year],
  );
  const filed = records.filter(({ stage }) => stage === 'filed' || stage === 'accepted');
  const versions = await queries.listVersions(
    year,
    filed.map(({ agencyId, version }) => ({ agencyId, version })),
  );
  return new Map(versions.map((version) => [version.agencyId, version]));
}

function sourceOf({ agencyId, version, contentDigest }: ReportVersion): VersionSource {
  return { sourceId: agencyId, version, digest: contentDigest, eventNo: null, isDirect: true };
}

function indirect(source: VersionSource): VersionSource {
  return { ...source, isDirect: false };
}
