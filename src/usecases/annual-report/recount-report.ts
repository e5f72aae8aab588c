import type { Actor } from '../../core/access/permissions.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { chainFaultWords } from '../audit/chain-fault-words.ts';
import type { LedgerFault } from '../audit/ledger-fault.ts';
import { verifyCountedRows } from '../audit/verify-counted-rows.ts';
import { recomputationFaults } from '../audit/verify-reports.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
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
 * frozen place, compares byte for byte, and looks whether the ledgers still say what the events say. Leaves an audit entry.
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
  const rows = hasLedger(agencyIn(allowed.value, agencyId)) ? await verifyCountedRows(deps, agencyId) : [];
  const isSame = recomputed.isSame && verdict.intact && rows.length === 0;
  await deps.inTransaction(({ audit }) =>
    audit.record({ id: actor.id, agencyId }, 'report.recounted', `report/${year}`, { version: target.version, isSame }),
  );
  return accept({
    recomputed,
    chainFault: verdict.intact ? null : chainFaultWords(verdict),
    eventCount: verdict.intact ? verdict.head.eventNo : verdict.eventNo,
    faults: recomputationFaults(recomputed),
    rows,
  });
}
