import type { Actor } from '../../core/access/permissions.ts';
import { type Agency, agencyKindLabel, isGovernmentReport } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { coverageOf, reportingUnits } from '../../core/annual-report/coverage.ts';
import { newReport, publicationDueOn } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { endedUnitRule } from './ended-unit-rule.ts';

/** Where a unit's report stands as its supervisor sees it. */
export type FilingState = 'missing' | 'late' | 'waiting' | 'accepted' | 'returned';

/** A unit with where its report of a year stands. */
export interface FilingStanding {
  readonly agency: Agency;
  readonly kindLabel: string;
  readonly record: ReportRecord;
  readonly state: FilingState;
  /** When its report must be public: later for a government than for a department or township (Article 49). */
  readonly dueOn: PlainDate;
}

/** The units of the actor's area with where their reports of a year stand, in the order of the tree; nothing is checked. */
export async function listFilingStates(
  deps: Deps,
  actor: Actor,
  year: Year,
): Promise<Result<{ readonly tree: AgencyTree; readonly rows: readonly FilingStanding[] }, Refusal>> {
  const allowed = await authorize(deps, actor, 'filing.review', actor.agencyId);
  if (!allowed.ok) return allowed;
  const rule = await endedUnitRule(deps.queries, allowed.value, actor.agencyId, lastDayOf(year));
  const units = reportingUnits(coverageOf(allowed.value, actor.agencyId, year, rule));
  const records = await deps.queries.listReports(
    units.map((unit) => unit.id),
    [year],
  );
  const today = deps.today();
  const rows = units.map((agency): FilingStanding => {
    const known = records.find((candidate) => candidate.agencyId === agency.id);
    const record = known ?? { ...newReport, agencyId: agency.id, year, filedOn: null, publishedAt: null };
    const dueOn = publicationDueOn(year, isGovernmentReport(agency));
    return {
      agency,
      kindLabel: agencyKindLabel(agency.kind),
      record,
      state: filingState(record, today, dueOn),
      dueOn,
    };
  });
  return accept({ tree: allowed.value, rows });
}

function filingState(record: ReportRecord, today: PlainDate, dueOn: PlainDate): FilingState {
  if (record.stage === 'accepted') return 'accepted';
  if (record.stage === 'filed') return 'waiting';
  if (record.stage === 'returned') return 'returned';
  return today > dueOn ? 'late' : 'missing';
}
