import { type Actor, may } from '../../core/access/permissions.ts';
import { decideWaiverStage } from '../../core/annual-report/report-waiver.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, StoredWaiver } from '../ports.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** What was signed for the findings of a report, and what this person may do about it now. */
export interface ReportWaivers {
  readonly waivers: readonly StoredWaiver[];
  readonly today: PlainDate;
  readonly maySign: boolean;
  readonly mayConfirm: boolean;
}

/** Lists the signatures of a report for whoever may read it, its supervisor too. */
export async function listReportWaivers(
  deps: Deps,
  actor: Actor,
  { agencyId, year }: ReportTarget,
): Promise<Result<ReportWaivers, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.read', agencyId);
  if (!allowed.ok) return allowed;
  const [waivers, record] = await Promise.all([
    deps.queries.listWaivers([agencyId], year),
    deps.queries.findReport(agencyId, year),
  ]);
  const today = deps.today();
  const isOpen = decideWaiverStage(record?.stage ?? 'draft').ok;
  return accept({
    waivers,
    today,
    maySign: isOpen && may(actor, 'report.edit', agencyId, allowed.value, today),
    mayConfirm: isOpen && may(actor, 'report.approve', agencyId, allowed.value, today),
  });
}
