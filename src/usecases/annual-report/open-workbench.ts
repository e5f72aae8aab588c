import { type Actor, may, type Permission } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { BoundFacts, TextBinding } from '../../core/annual-report/bound-text.ts';
import { type Finding, isBlocking } from '../../core/annual-report/finding.ts';
import type { SentenceProposal, YearFacts } from '../../core/annual-report/narrative-proposals.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { isPossible, newReport, type ReportAction } from '../../core/annual-report/report-stages.ts';
import type { RollUp } from '../../core/annual-report/roll-up.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { type PlainDate, type Year, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, RecordedEvent, ReportDraft, ReportFile, ReportRecord, ReportVersion } from '../ports.ts';
import { type CheckSources, checkOwnReport } from './check-own-report.ts';
import { type ComposedReport, composeReport, together } from './compose-report.ts';
import { isWithSupervisor } from './send-back-report.ts';

/** Everything the workbench of one report shows. */
export interface OpenWorkbench {
  readonly agency: Agency;
  readonly tree: AgencyTree;
  readonly record: ReportRecord;
  readonly cutOff: PlainDate;
  readonly report: AnnualReport;
  readonly contentDigest: Digest;
  /** The frozen version that is shown instead of live numbers, once one is approved and not returned. */
  readonly frozen: ReportVersion | undefined;
  readonly previous: AnnualReport | undefined;
  readonly draft: ReportDraft | undefined;
  readonly proposals: readonly SentenceProposal[];
  readonly bindings: readonly TextBinding[];
  readonly boundFacts: BoundFacts;
  readonly facts: YearFacts;
  readonly findings: readonly Finding[];
  readonly blockingCount: number;
  readonly rollUp: RollUp | null;
  readonly allowed: readonly ReportAction[];
  /** Whether this person wrote or submitted what now waits for approval. */
  readonly isOwnWork: boolean;
  readonly history: readonly (RecordedEvent & { readonly actorName: string | null })[];
  readonly files: readonly ReportFile[];
}

const permissionOf: Readonly<Record<ReportAction, Permission>> = {
  submit: 'report.submit',
  sendBack: 'report.approve',
  approve: 'report.approve',
  publish: 'report.publish',
  withdrawPublication: 'report.publish',
  file: 'report.file',
  accept: 'filing.review',
  return: 'filing.review',
};

/** Opens the report of an agency and year: live while it is being written, the frozen version once it is approved. */
export async function openWorkbench(
  deps: Deps,
  actor: Actor,
  agencyId: AgencyId,
  year: Year,
): Promise<Result<OpenWorkbench, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.read', agencyId);
  if (!allowed.ok) return allowed;
  // the ledgers of a year that has not begun have nothing to count
  if (year > yearOf(deps.today())) return refuse(notFound);
  const tree = allowed.value;
  const { queries } = deps;
  const found = await queries.findReport(agencyId, year);
  const record: ReportRecord = found ?? { ...newReport, agencyId, year, filedOn: null, publishedAt: null };
  const isFrozen = record.stage === 'approved' || record.stage === 'filed' || record.stage === 'accepted';
  const [composed, frozen, history, writers, files] = await Promise.all([
    composeReport(deps, queries, tree, agencyId, year),
    isFrozen ? queries.findVersion(agencyId, year, record.version) : undefined,
    queries.listReportEvents(agencyId, year),
    queries.listDraftAuthors(agencyId, year),
    queries.listFiles(agencyId, year, record.version),
  ]);
  return accept({
    agency: composed.agency,
    tree,
    record,
    cutOff: composed.cutOff,
    ...(await shownReport({ queries, tree, today: deps.today() }, composed, frozen)),
    frozen,
    ...materialOf(composed),
    allowed: allowedActions(deps, actor, tree, record),
    isOwnWork: record.submittedBy === actor.id || writers.includes(actor.id),
    history,
    files,
  });
}

/** What a report is written from. */
function materialOf({ previous, draft, proposals, bindings, boundFacts, facts, computed }: ComposedReport) {
  return { previous, draft, proposals, bindings, boundFacts, facts, rollUp: computed.rollUp };
}

async function shownReport(sources: CheckSources, composed: ComposedReport, frozen: ReportVersion | undefined) {
  const { report, contentDigest } =
    frozen === undefined ? composed : { report: frozen.content, contentDigest: frozen.contentDigest };
  // an area's coverage is that of today: a unit that was returned since is missing again
  const { agency, year, previous, computed } = composed;
  const own = { agency, year, report, previous, units: computed.units };
  const findings =
    frozen === undefined ? composed.findings : together(computed.findings, await checkOwnReport(sources, own));
  return { report, contentDigest, findings, blockingCount: findings.filter(isBlocking).length };
}

function allowedActions(deps: Deps, actor: Actor, tree: AgencyTree, record: ReportRecord): readonly ReportAction[] {
  const today = deps.today();
  const actions = Object.keys(permissionOf) as ReportAction[];
  return actions.filter(
    (action) =>
      isPossible(record, action) &&
      may(actor, permissionOf[action], record.agencyId, tree, today) &&
      // a supervisor receives and returns what others filed, never its own
      ((action !== 'accept' && action !== 'return') || record.agencyId !== actor.agencyId) &&
      (action !== 'sendBack' || !isWithSupervisor(record, tree, today)) &&
      (action !== 'publish' || record.publishedVersion !== record.version) &&
      (action !== 'withdrawPublication' || record.publishedVersion !== null),
  );
}
