import type { Actor } from '../../core/access/permissions.ts';
import { decideFreeze } from '../../core/annual-report/report-stages.ts';
import { decideExplanations, type WaiverInput } from '../../core/annual-report/report-waiver.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { composeReport } from './compose-report.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';
import { signForAll } from './waive-finding.ts';

/**
 * Hands the report to its approver, with the explanations given along with it. Refused before the year is over, while a
 * blocking check fails, and while a warning has no explanation; the refusal lists which.
 */
export function submitReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly explanations?: readonly WaiverInput[] },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'submit', permission: 'report.submit', audit: 'report.submitted' } as const;
  const { agencyId, year, explanations = [] } = target;
  return stepReport(deps, actor, target, step, async ({ stores, tree }) => {
    const compose = () => composeReport(deps, stores.queries, tree, agencyId, year);
    const before = await compose();
    const inputs = { inputs: explanations, findings: before.findings };
    const signed = await signForAll(deps, actor, stores, { agencyId, year }, inputs);
    if (!signed.ok) return signed;
    const composed = explanations.length === 0 ? before : await compose();
    const ready = decideFreeze(year, deps.today(), composed.findings);
    if (!ready.ok) return ready;
    const explained = decideExplanations(composed.findings);
    if (!explained.ok) return explained;
    return accept({ action: 'submit', contentDigest: composed.contentDigest });
  });
}
