import type { Actor } from '../../core/access/permissions.ts';
import { type Finding, findingKey, type ReturnedFinding } from '../../core/annual-report/finding.ts';
import { decideReopen } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { openWorkbench } from './open-workbench.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';

/** The supervisor accepts a filed report. */
export function acceptFiling(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly opinion: string },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'accept', permission: 'filing.review', audit: 'filing.accepted' } as const;
  return stepReport(deps, actor, target, step, async () => {
    if (target.agencyId === actor.agencyId) return refuse(ownFiling);
    return accept({ action: 'accept', opinion: target.opinion.trim() });
  });
}

/**
 * The supervisor returns a filed report, accepted or not, with an opinion and the findings that are to be mended (named by
 * their keys); its ledgers open again until it is approved anew. Refused while a newer year stands approved.
 */
export async function returnFiling(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly opinion: string; readonly findings?: readonly string[] },
): Promise<Result<ReportRecord, Refusal>> {
  const opened = await openWorkbench(deps, actor, target.agencyId, target.year);
  if (!opened.ok) return opened;
  const findings = chosenFindings(opened.value.findings, target.findings ?? []);
  const step = { action: 'return', permission: 'filing.review', audit: 'filing.returned' } as const;
  return stepReport(deps, actor, target, step, async ({ stores }) => {
    if (target.agencyId === actor.agencyId) return refuse(ownFiling);
    const reopened = decideReopen(target.year, await stores.queries.frozenThrough(target.agencyId));
    if (!reopened.ok) return reopened;
    if (target.opinion.trim() === '')
      return refuse({ reason: 'missing', field: 'opinion', message: '请填写退回意见，说明需要改正的内容。' });
    return accept({ action: 'return', opinion: target.opinion.trim(), ...(findings.length === 0 ? {} : { findings }) });
  });
}

/** The findings that were chosen, in the order of the report; a key that names none any more is passed over. */
function chosenFindings(findings: readonly Finding[], keys: readonly string[]): readonly ReturnedFinding[] {
  return findings
    .filter((finding) => finding.verdict !== 'pass' && keys.includes(findingKey(finding)))
    .map(({ rule, severity, place, message }) => ({ rule, severity, place, message }));
}

const ownFiling: Refusal = { reason: 'ownFiling', message: '本机关的报告由上级主管部门接收，不能自行接收或退回。' };
