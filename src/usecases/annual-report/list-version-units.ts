import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { correctedReport } from '../../core/annual-report/rectification-note.ts';
import type { ReportTables } from '../../core/annual-report/report.ts';
import type { Queries, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { frozenBasis } from './frozen-basis.ts';

/** A unit in the sum of an area's frozen report, with the version of its own that went into it. */
export interface VersionUnit {
  readonly agency: Agency;
  /** Undefined where the version is gone. */
  readonly version: ReportVersion | undefined;
  /** Its tables as they were added up: with the notes of rectification that stood then. */
  readonly tables: ReportTables | null;
}

/** The units of an area as the tree stood then, each with what was added up when the area's report was approved. */
export async function listVersionUnits(
  queries: Queries,
  tree: AgencyTree,
  area: ReportVersion,
): Promise<readonly VersionUnit[]> {
  const { reports } = await frozenBasis(queries, tree, area);
  const versions = await queries.listVersions(area.year, reports);
  const ids = reports.map(({ agencyId }) => agencyId);
  const notes = (await queries.listReleasedNotes(ids, [area.year])).filter(
    ({ releasedAt }) => Date.parse(releasedAt) <= Date.parse(area.frozenAt),
  );
  return reports.map(({ agencyId, version: number }) => {
    const version = versions.find((row) => row.agencyId === agencyId && row.version === number);
    const own = notes.filter((note) => note.agencyId === agencyId && note.version === number);
    const tables = version === undefined ? null : correctedReport(version.content, own).tables;
    return { agency: agencyIn(tree, agencyId), version, tables };
  });
}
