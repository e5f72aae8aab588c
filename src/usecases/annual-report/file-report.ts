import type { Actor } from '../../core/access/permissions.ts';
import { decideFreeze } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Deps, ReportRecord } from '../ports.ts';
import { checkOwnReport } from './check-own-report.ts';
import { findPreviousReport } from './find-previous-report.ts';
import { type ReportTarget, stepReport } from './report-lifecycle.ts';
import { unitsFault } from './units-fault.ts';

/**
 * Files the approved version with the supervisor. Checked once more: refused with a blocking finding, and where an area's
 * units changed since the approval.
 */
export function fileReport(deps: Deps, actor: Actor, target: ReportTarget): Promise<Result<ReportRecord, Refusal>> {
  const step = { action: 'file', permission: 'report.file', audit: 'report.filed' } as const;
  return stepReport(deps, actor, target, step, async ({ stores, tree, record }) => {
    const version = await stores.queries.findVersion(target.agencyId, target.year, record.version);
    const agency = tree.agencies.find((candidate) => candidate.id === target.agencyId);
    if (version === undefined || agency === undefined) return refuse(notFound);
    const changed = await unitsFault(stores.queries, tree, agency, version);
    if (changed !== undefined) return refuse(changed);
    const before = await findPreviousReport(stores.queries, tree, agency, target.year);
    const sources = { queries: stores.queries, tree, today: deps.today() };
    const own = { agency, year: target.year, report: version.content, previous: before };
    const findings = await checkOwnReport(sources, own);
    const ready = decideFreeze(target.year, deps.today(), findings);
    if (!ready.ok) return ready;
    return accept({ action: 'file', version: record.version });
  });
}
