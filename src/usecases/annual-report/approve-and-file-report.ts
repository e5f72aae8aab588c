import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { approveReport } from './approve-report.ts';
import { fileReport } from './file-report.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/**
 * Approves a report and files it with the supervisor at once, as two steps of its life. Where only the filing is refused,
 * the approval stands, and the refusal says so.
 */
export async function approveAndFileReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
): Promise<Result<ReportRecord, Refusal>> {
  const approved = await approveReport(deps, actor, target);
  if (!approved.ok) return approved;
  const filed = await fileReport(deps, actor, target);
  if (filed.ok) return filed;
  return refuse({ ...filed.refusal, message: `年度报告已经审定，但没有报送：${filed.refusal.message}` });
}
