import type { Actor } from '../../core/access/permissions.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { chainFaultWords } from '../audit/chain-fault-words.ts';
import type { LedgerFault } from '../audit/ledger-fault.ts';
import { verifyCountedRows } from '../audit/verify-counted-rows.ts';
import { recomputationFaults } from '../audit/verify-reports.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { frozenBasis } from './frozen-basis.ts';
import { type RecomputedVersion, recomputeVersion } from './recompute-version.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** What a recount of a frozen report found. */
export interface Recount {
  readonly recomputed: RecomputedVersion;
  /** Where the chain of events breaks, in words; `null` if it holds from the first event to the last. */
  readonly chainFault: string | null;
  readonly eventCount: number;
  /** What the recomputed version says otherwise, in words. */
  readonly faults: readonly string[];
  /** Rows of the ledgers that are not what their events say. */
  readonly rows: readonly LedgerFault[];
}

/**
 * Counts a frozen report again from the events, in the sight of whoever asks: reads the whole chain, folds it up to the
 * frozen place, compares byte for byte, and looks whether the ledgers still say what the events say, those that were taken
 * over as well. Leaves an audit entry.
 */
export async function recountReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly version: number },
): Promise<Result<Recount, Refusal>> {
  const { agencyId, year } = target;
  const allowed = await authorize(deps, actor, 'report.read', agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const version = await queries.findVersion(agencyId, year, target.version);
  if (version === undefined) return refuse(notFound);
  const verdict = await queries.verifyChain(agencyId);
  const recomputed = await recomputeVersion(deps, allowed.value, version);
  const taken = await takenLedgers(deps, allowed.value, version);
  const rows: LedgerFault[] = hasLedger(agencyIn(allowed.value, agencyId))
    ? [...(await verifyCountedRows(deps, agencyId))]
    : [];
  for (const ledger of taken) rows.push(...(await verifyCountedRows(deps, ledger)));
  const chainFault = verdict.intact ? await chainFaultAmong(deps, allowed.value, taken) : chainFaultWords(verdict);
  const isSame = recomputed.isSame && chainFault === null && rows.length === 0;
  await deps.inTransaction(({ audit }) =>
    audit.record({ id: actor.id, agencyId }, 'report.recounted', `report/${year}`, { version: target.version, isSame }),
  );
  return accept({
    recomputed,
    chainFault,
    eventCount: verdict.intact ? verdict.head.eventNo : verdict.eventNo,
    faults: recomputationFaults(recomputed),
    rows,
  });
}

/** The ledgers that a version counts beside the own one. */
async function takenLedgers({ queries }: Deps, tree: AgencyTree, version: ReportVersion): Promise<readonly AgencyId[]> {
  const { ledgers } = await frozenBasis(queries, tree, version);
  return ledgers.slice(1).map(({ agencyId }) => agencyId);
}

async function chainFaultAmong(
  { queries }: Deps,
  tree: AgencyTree,
  ledgers: readonly AgencyId[],
): Promise<string | null> {
  for (const ledger of ledgers) {
    const verdict = await queries.verifyChain(ledger);
    if (!verdict.intact) return `${agencyIn(tree, ledger).name}：${chainFaultWords(verdict)}`;
  }
  return null;
}
