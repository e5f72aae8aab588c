import type { Actor } from '../../core/access/permissions.ts';
import { type AgencyTree, parentOn } from '../../core/agencies/agency-tree.ts';
import { decideReopen } from '../../core/annual-report/report-stages.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';

/**
 * The approver returns the report to its writers, with an opinion that says what to change; an approved one is open
 * again. Refuses without an opinion, while a newer year stands approved, and what was filed with a supervisor of this system, who alone returns it.
 */
export function sendBackReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly opinion: string },
): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'sendBack', permission: 'report.approve', audit: 'report.sentBack' } as const;
  return stepReport(deps, actor, target, step, async ({ stores, tree, record }) => {
    if (isWithSupervisor(record, tree, deps.today())) return refuse(filedAlready);
    const reopened = decideReopen(target.year, await stores.queries.frozenThrough(target.agencyId));
    if (record.stage !== 'inReview' && !reopened.ok) return reopened;
    if (target.opinion.trim() === '')
      return refuse({ reason: 'missing', field: 'opinion', message: '请填写退回意见，说明需要修改的内容。' });
    return accept({ action: 'sendBack', opinion: target.opinion.trim() });
  });
}

/** Whether a report lies with an agency above its own. A top agency files outside this system, and takes back itself. */
export function isWithSupervisor(record: ReportRecord, tree: AgencyTree, today: PlainDate): boolean {
  return record.stage === 'filed' && parentOn(tree, record.agencyId, today) !== undefined;
}

const filedAlready: Refusal = {
  reason: 'filedAlready',
  message: '年度报告已经报送主管部门，不能自行退回。需要修改的，请联系主管部门退回。',
  cite: ogi(49),
};
