import type { Agency } from '../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn } from '../../core/agencies/agency-tree.ts';
import { newReport, type ReportEvent, type ReportState, reportAfter } from '../../core/annual-report/report-stages.ts';
import { lastDayOf } from '../../core/values/plain-date.ts';
import type { Queries, RecordedEvent, ReportVersion } from '../ports.ts';

/** A unit in the sum of an area's frozen report, with the version of its own that went into it. */
export interface VersionUnit {
  readonly agency: Agency;
  /** Undefined where it had filed none. */
  readonly version: ReportVersion | undefined;
}

/** The units of an area as the tree stood at the end of the year, each with what it had filed when the area's report was approved. */
export async function listVersionUnits(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, year, frozenAt }: ReportVersion,
): Promise<readonly VersionUnit[]> {
  const units = childrenOn(tree, agencyId, lastDayOf(year));
  return Promise.all(
    units.map(async (agency) => {
      const events = await queries.listEvents(agency.id, 'report', String(year));
      const state = stateAt(events, frozenAt);
      const hasFiled = state.stage === 'filed' || state.stage === 'accepted';
      return { agency, version: hasFiled ? await queries.findVersion(agency.id, year, state.version) : undefined };
    }),
  );
}

/** Where a report stood at an instant, by its events. */
function stateAt(events: readonly RecordedEvent[], at: string): ReportState {
  return events
    .filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(at))
    .reduce(
      (state, { action, payload, actorId }) =>
        reportAfter(state, { ...payload, action } as unknown as ReportEvent, actorId),
      newReport as ReportState,
    );
}
