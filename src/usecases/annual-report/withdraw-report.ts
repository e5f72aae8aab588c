import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';

/** Takes a published report off the portal; the reason is kept and its address answers that it was withdrawn. */
export function withdrawReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly why: string },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'withdrawPublication', permission: 'report.publish', audit: 'report.withdrawn' } as const;
  return stepReport(deps, actor, target, step, async ({ stores, record }) => {
    if (record.publishedVersion === null)
      return refuse({ reason: 'notPublished', message: '这份年度报告没有发布，不需要撤回。' });
    if (target.why.trim() === '')
      return refuse({ reason: 'missing', field: 'why', message: '请填写撤回原因，它会记入年度报告的办理记录。' });
    const why = target.why.trim();
    await stores.reports.withdrawRelease(
      target.agencyId,
      'annualReport',
      String(target.year),
      actor.id,
      deps.now(),
      why,
    );
    return accept({ action: 'withdrawPublication', version: record.publishedVersion, why });
  });
}
