import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
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

/** The supervisor returns a filed report, accepted or not, with an opinion; its ledgers open again until it is approved anew. */
export function returnFiling(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly opinion: string },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'return', permission: 'filing.review', audit: 'filing.returned' } as const;
  return stepReport(deps, actor, target, step, async () => {
    if (target.agencyId === actor.agencyId) return refuse(ownFiling);
    if (target.opinion.trim() === '')
      return refuse({ reason: 'missing', field: 'opinion', message: '请填写退回意见，说明需要改正的内容。' });
    return accept({ action: 'return', opinion: target.opinion.trim() });
  });
}

const ownFiling: Refusal = { reason: 'ownFiling', message: '本机关的报告由上级主管部门接收，不能自行接收或退回。' };
