import type { Actor } from '../../core/access/permissions.ts';
import { cellAt } from '../../core/annual-report/cells.ts';
import { isBlocking } from '../../core/annual-report/finding.ts';
import { publicationDueOn } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, ReportVersion } from '../ports.ts';
import { type CheckSources, checkOwnReport, type OwnReport } from './check-own-report.ts';
import { findPreviousReport } from './find-previous-report.ts';
import { type FilingStanding, type FilingState, listFilingStates } from './list-filing-states.ts';
import { othersOf, type SiblingText, textsUnder } from './sibling-texts.ts';

/** A unit's report of a year as its supervisor finds it in the queue. */
export interface FilingRow extends FilingStanding {
  /** Failed and warned checks of the filed version; `null` while nothing is filed. */
  readonly failedCount: number | null;
  readonly warningCount: number | null;
  readonly newlyReceived: number | null;
  readonly handled: number | null;
}

/**
 * The units of the actor's area with their reports of a year and what the checks say of them, those that need a push first;
 * `dueOn` is the day for departments and townships.
 */
export async function listFilings(
  deps: Deps,
  actor: Actor,
  year: Year,
): Promise<Result<{ readonly dueOn: PlainDate; readonly rows: readonly FilingRow[] }, Refusal>> {
  const listed = await listFilingStates(deps, actor, year);
  if (!listed.ok) return listed;
  const { tree } = listed.value;
  const sources = { queries: deps.queries, tree, today: deps.today() };
  const texts = await textsUnder(deps.queries, tree, actor.agencyId, year);
  const rows = await Promise.all(listed.value.rows.map((standing) => filingRow(sources, texts, standing)));
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
  standing: FilingStanding,
): Promise<FilingRow> {
  const { queries, tree } = sources;
  const { agency, record, state } = standing;
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
    ...standing,
    failedCount: findings?.filter(isBlocking).length ?? null,
    warningCount: findings?.filter((finding) => finding.severity === 'warning').length ?? null,
    newlyReceived: countAt(version, 'requests.newlyReceived.total'),
    handled: countAt(version, 'requests.total.total'),
  };
}

async function failedChecks(sources: CheckSources, own: OwnReport) {
  const findings = await checkOwnReport(sources, own);
  return findings.filter((finding) => finding.verdict === 'fail');
}

function countAt(version: ReportVersion | undefined, cell: string): number | null {
  const value = version === undefined ? null : cellAt(version.content.tables, cell);
  return typeof value === 'number' ? value : null;
}
