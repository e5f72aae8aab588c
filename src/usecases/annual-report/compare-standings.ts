import type { Actor } from '../../core/access/permissions.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { correctedReport } from '../../core/annual-report/rectification-note.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import {
  type CellStanding,
  differingCells,
  differingTexts,
  type Standings,
  type TextStanding,
} from '../../core/annual-report/standings.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Instant, Queries, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { composeReport } from './compose-report.ts';
import { type DifferenceReason, ledgerReasons, unitReasons } from './difference-reasons.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** A differing cell with every change that the log knows between the frozen number and the present one. */
export interface ExplainedCell extends CellStanding {
  readonly reasons: readonly DifferenceReason[];
  /** What the log does not explain: the difference less the sum of the reasons; `null` where nothing is frozen. */
  readonly unexplained: number | null;
}

export interface ComparedStandings {
  readonly agencyName: string;
  readonly frozen: { readonly version: number; readonly frozenAt: Instant; readonly eventNo: number } | null;
  readonly published: {
    readonly version: number;
    readonly publishedAt: Instant;
    /** How many notes of rectification stand beside it. */
    readonly noteCount: number;
  } | null;
  readonly cells: readonly ExplainedCell[];
  readonly texts: readonly TextStanding[];
  /** What happened to the report between the approval of what is published and of what is frozen, oldest first. */
  readonly steps: readonly {
    readonly action: string;
    readonly recordedAt: Instant;
    readonly actorName: string | null;
  }[];
}

/**
 * One report as the ledgers give it now, as it was approved and as the public reads it (with its notes of rectification):
 * what differs, cell by cell and text by text, and why, as far as the log tells. Refused for a year that has not begun.
 */
export async function compareStandings(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
): Promise<Result<ComparedStandings, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.read', target.agencyId);
  if (!allowed.ok) return allowed;
  if (target.year > yearOf(deps.today())) return refuse(notFound);
  const { queries } = deps;
  const { agencyId, year } = target;
  const [composed, frozen, published, notes] = await Promise.all([
    composeReport(deps, queries, allowed.value, agencyId, year),
    queries.findVersion(agencyId, year),
    queries.findPublishedReport(agencyId, year),
    queries.listReleasedNotes([agencyId], [year]),
  ]);
  const standing = notes.filter(({ version }) => version === published?.version);
  const reports: Standings<AnnualReport> = {
    computed: composed.report,
    frozen: frozen?.content ?? null,
    published: published === undefined ? null : correctedReport(published.content, standing),
  };
  return accept({
    agencyName: composed.report.agency,
    frozen: frozen === undefined ? null : { ...pick(frozen), frozenAt: frozen.frozenAt, eventNo: frozen.eventNo },
    published:
      published === undefined
        ? null
        : { ...pick(published), publishedAt: published.publishedAt, noteCount: standing.length },
    cells: await explained(queries, allowed.value, frozen, differingCells(reports)),
    texts: differingTexts(reports),
    steps: await stepsSince(queries, target, published?.version),
  });
}

function pick({ version }: ReportVersion) {
  return { version };
}

async function explained(
  queries: Queries,
  tree: AgencyTree,
  frozen: ReportVersion | undefined,
  cells: readonly CellStanding[],
): Promise<readonly ExplainedCell[]> {
  const moved = frozen !== undefined && cells.some((cell) => cell.computed !== cell.frozen);
  if (!moved) return cells.map((cell) => ({ ...cell, reasons: [], unexplained: frozen === undefined ? null : 0 }));
  const reasons = hasLedger(agencyIn(tree, frozen.agencyId))
    ? await ledgerReasons(queries, tree, frozen)
    : await unitReasons(queries, tree, frozen);
  return cells.map((cell) => {
    const own = reasons.filter((reason) => reason.cell === cell.cell);
    const told = own.reduce((sum, { amount }) => sum + amount, 0);
    return { ...cell, reasons: own, unexplained: (cell.computed ?? 0) - (cell.frozen ?? 0) - told };
  });
}

/** Steps after the approval of the published version: with none published, all of them. */
async function stepsSince(
  queries: Queries,
  { agencyId, year }: ReportTarget,
  published: number | undefined,
): Promise<ComparedStandings['steps']> {
  const events = await queries.listReportEvents(agencyId, year);
  const at = events.findIndex(({ action, payload }) => action === 'approve' && payload['version'] === published);
  return events.slice(at + 1).map(({ action, recordedAt, actorName }) => ({ action, recordedAt, actorName }));
}
