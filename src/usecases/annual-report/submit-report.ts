import type { Actor } from '../../core/access/permissions.ts';
import { decideFreeze } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { composeReport } from './compose-report.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';

/** Hands the report to its approver. Refused before the year is over and while a blocking check fails. */
export function submitReport(deps: Deps, actor: Actor, target: ReportTarget): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'submit', permission: 'report.submit', audit: 'report.submitted' } as const;
  return stepReport(deps, actor, target, step, async ({ stores, tree }) => {
    const composed = await composeReport(deps, stores.queries, tree, target.agencyId, target.year);
    const ready = decideFreeze(target.year, deps.today(), composed.findings);
    if (!ready.ok) return ready;
    return accept({ action: 'submit', contentDigest: composed.contentDigest });
  });
}
