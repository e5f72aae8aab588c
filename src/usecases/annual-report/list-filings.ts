import type { Actor } from '../../core/access/permissions.ts';
import { type Agency, agencyKindLabel, isGovernmentReport } from '../../core/agencies/agency.ts';
import { cellAt } from '../../core/annual-report/cells.ts';
import { coverageOf, reportingUnits } from '../../core/annual-report/coverage.ts';
import { isBlocking } from '../../core/annual-report/finding.ts';
import { newReport, publicationDueOn } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, ReportRecord, ReportVersion } from '../ports.ts';
import { type CheckSources, checkOwnReport, type OwnReport } from './check-own-report.ts';
import { endedUnitRule } from './ended-unit-rule.ts';
import { findPreviousReport } from './find-previous-report.ts';
import { othersOf, type SiblingText, textsUnder } from './sibling-texts.ts';

/** Where a unit's report stands as its supervisor sees it. */
export type FilingState = 'missing' | 'late' | 'waiting' | 'accepted' | 'returned';

export interface FilingRow {
  readonly agency: Agency;
  readonly kindLabel: string;
  readonly record: ReportRecord;
  readonly state: FilingState;
  /** When its report must be public: later for a government than for a department or township (Article 49). */
  readonly dueOn: PlainDate;
  /** Failed and warned checks of the filed version; `null` while nothing is filed. */
  readonly failedCount: number | null;
  readonly warningCount: number | null;
  readonly newlyReceived: number | null;
  readonly handled: number | null;
}

/**
 * The units of the actor's area with their reports of a year, those that need a push first; `dueOn` is the day for
 * departments and townships.
 */
export async function listFilings(
  deps: Deps,
  actor: Actor,
  year: Year,
): Promise<Result<{ readonly dueOn: PlainDate; readonly rows: readonly FilingRow[] }, Refusal>> {
  const allowed = await authorize(deps, actor, 'filing.review', actor.agencyId);
  if (!allowed.ok) return allowed;
  const rule = await endedUnitRule(deps.queries, allowed.value, actor.agencyId, lastDayOf(year));
  const units = reportingUnits(coverageOf(allowed.value, actor.agencyId, year, rule));
  const records = await deps.queries.listReports(
    units.map((unit) => unit.id),
    [year],
  );
  const sources = { queries: deps.queries, tree: allowed.value, today: deps.today() };
  const texts = await textsUnder(deps.queries, allowed.value, actor.agencyId, year);
  const rows = await Promise.all(
    units.map((agency) => {
      const record = records.find((candidate) => candidate.agencyId === agency.id);
      return filingRow(
        sources,
        texts,
        agency,
        record ?? { ...newReport, agencyId: agency.id, year, filedOn: null, publishedAt: null },
      );
    }),
  );
  return accept({
    dueOn: publicationDueOn(year, false),
    rows: rows.sort(byUrgency),
  });
}

/** Of those in one state the ones with the most findings first. */
function byUrgency(one: FilingRow, other: FilingRow): number {
  const weight = ({ failedCount, warningCount }: FilingRow): number => (failedCount ?? 0) * 1000 + (warningCount ?? 0);
  return urgency[one.state] - urgency[other.state] || weight(other) - weight(one);
}

const urgency: Readonly<Record<FilingState, number>> = { late: 0, returned: 1, waiting: 2, missing: 3, accepted: 4 };

async function filingRow(
  sources: CheckSources,
  texts: readonly SiblingText[],
  agency: Agency,
  record: ReportRecord,
): Promise<FilingRow> {
  const { queries, tree, today } = sources;
  const dueOn = publicationDueOn(record.year, isGovernmentReport(agency));
  const state = filingState(record, today, dueOn);
  const isFiled = state === 'waiting' || state === 'accepted' || state === 'returned';
  const [version, previous] = await Promise.all([
    isFiled ? queries.findVersion(agency.id, record.year, record.version) : undefined,
    isFiled ? findPreviousReport(queries, tree, agency, record.year) : undefined,
  ]);
  const siblings = othersOf(agency, texts);
  const findings =
    version &&
    (await failedChecks(sources, { agency, year: record.year, report: version.content, previous, siblings }));
  return {
    agency,
    kindLabel: agencyKindLabel(agency.kind),
    record,
    state,
    dueOn,
    failedCount: findings?.filter(isBlocking).length ?? null,
    warningCount: findings?.filter((finding) => finding.severity === 'warning').length ?? null,
    newlyReceived: countAt(version, 'requests.newlyReceived.total'),
    handled: countAt(version, 'requests.total.total'),
  };
}

function filingState(record: ReportRecord, today: PlainDate, dueOn: PlainDate): FilingState {
  if (record.stage === 'accepted') return 'accepted';
  if (record.stage === 'filed') return 'waiting';
  if (record.stage === 'returned') return 'returned';
  return today > dueOn ? 'late' : 'missing';
}

async function failedChecks(sources: CheckSources, own: OwnReport) {
  const findings = await checkOwnReport(sources, own);
  return findings.filter((finding) => finding.verdict === 'fail');
}

function countAt(version: ReportVersion | undefined, cell: string): number | null {
  const value = version === undefined ? null : cellAt(version.content.tables, cell);
  return typeof value === 'number' ? value : null;
}
