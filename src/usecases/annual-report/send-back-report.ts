import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';

/** The approver returns the report to its writers, with an opinion that says what to change. */
export function sendBackReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly opinion: string },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'sendBack', permission: 'report.approve', audit: 'report.sentBack' } as const;
  return stepReport(deps, actor, target, step, async () => {
    if (target.opinion.trim() === '')
      return refuse({ reason: 'missing', field: 'opinion', message: '请填写退回意见，说明需要修改的内容。' });
    return accept({ action: 'sendBack', opinion: target.opinion.trim() });
  });
}
