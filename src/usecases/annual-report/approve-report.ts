import type { Actor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { ledgersOf } from '../../core/agencies/ledger-rule.ts';
import { decideApprover, decideFreeze, decideOrder } from '../../core/annual-report/report-stages.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { lastDayOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord, Stores, VersionSource } from '../ports.ts';
import { type ComposedReport, composeReport } from './compose-report.ts';
import { endedUnitRule } from './ended-unit-rule.ts';
import { authorsOf, type ReportTarget, stepReport } from './report-lifecycle.ts';

/**
 * Approves and freezes a report: the numbers are computed once more under the lock of the agency's chain and must be
 * those that were submitted; what is kept names the head of the event chain they came from. Nobody approves own work.
 */
export function approveReport(deps: Deps, actor: Actor, target: ReportTarget): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'approve', permission: 'report.approve', audit: 'report.approved' } as const;
  return stepReport(deps, actor, target, step, async ({ stores, tree, record }) => {
    const approver = decideApprover(await authorsOf(stores.queries, record), actor.id);
    if (!approver.ok) return approver;
    const order = decideOrder(target.year, await stores.queries.listReports([target.agencyId]));
    if (!order.ok) return order;
    await lockTakenLedgers(stores, tree, target);
    const composed = await composeReport(deps, stores.queries, tree, target.agencyId, target.year);
    const ready = decideFreeze(target.year, deps.today(), composed.findings);
    if (!ready.ok) return ready;
    if (composed.contentDigest !== record.submittedDigest) return refuse(changedSinceSubmission);
    const head = await stores.events.head(target.agencyId);
    const version = record.version + 1;
    const frozen = { eventNo: head.eventNo, eventDigest: head.digest, version, contentDigest: composed.contentDigest };
    await stores.reports.saveVersion({
      ...target,
      ...frozen,
      content: composed.report,
      frozenAt: deps.now(),
      approvedBy: actor.id,
    });
    const sources = [...composed.computed.sources, ...(await ledgerSources(stores, composed))];
    await stores.reports.saveVersionSources({ ...target, version }, sources);
    // the tables can be counted again from the events alone, whatever is set later
    const { outcomes } = await stores.queries.loadSettings(target.agencyId, composed.cutOff);
    return accept({ action: 'approve', ...frozen, outcomes, sources: boundSources(sources) });
  });
}

/** Those that the version itself adds up, as its event keeps them: what they add up stands in theirs. */
function boundSources(sources: readonly VersionSource[]) {
  return sources
    .filter(({ isDirect }) => isDirect)
    .map(({ sourceId, version, digest, eventNo }) => ({ sourceId, version, digest, eventNo }));
}

/** Nothing may be entered in a ledger that was taken over while the report that counts it is frozen. */
async function lockTakenLedgers(stores: Stores, tree: AgencyTree, { agencyId, year }: ReportTarget): Promise<void> {
  const rule = await endedUnitRule(stores.queries, tree, agencyId, lastDayOf(year));
  for (const ledger of ledgersOf(tree, agencyId, lastDayOf(year), rule).slice(1))
    await stores.events.history(ledger, 'report', String(year));
}

/** The ledgers that were taken over, each with the head of the chain it was counted from. */
async function ledgerSources(stores: Stores, { computed }: ComposedReport): Promise<readonly VersionSource[]> {
  const sources: VersionSource[] = [];
  for (const ledger of computed.ledgers.slice(1)) {
    const { eventNo, digest } = await stores.events.head(ledger);
    sources.push({ sourceId: ledger, version: null, digest, eventNo, isDirect: true });
  }
  return sources;
}

const changedSinceSubmission: Refusal = {
  reason: 'contentChanged',
  message: '送审以后台账或文字发生了变化，现在的内容与送审的不一致，不能审定。请退回，由经办人重新送审。',
  cite: ogi(17),
};
