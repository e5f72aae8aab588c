import type { Actor } from '../../core/access/permissions.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance, type ReviewDecision } from '../../core/releases/gate.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, ReportFile, ReportRecord, ReportVersion, Stores } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { publishedFormats } from './published-formats.ts';
import { authorsOf, type ReportStep, type ReportTarget, stepReport } from './report-lifecycle.ts';
import { unitsFault } from './units-fault.ts';

/**
 * Publishes the newest approved version through the release gate; refused where an area's units changed since. The
 * files are made first, outside the transaction, and kept as they went out.
 */
export async function publishReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
): Promise<Result<ReportRecord, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.publish', target.agencyId);
  if (!allowed.ok) return allowed;
  const version = await deps.queries.findVersion(target.agencyId, target.year);
  if (version === undefined) return refuse(notApproved);
  const files = await renderFiles(deps, version);
  const step = { action: 'publish', permission: 'report.publish', audit: 'report.published' } as const;
  return stepReport(deps, actor, target, step, async (now) => {
    if (now.record.version !== version.version) return refuse(notFound);
    if (now.record.publishedVersion === version.version) return refuse(alreadyPublished);
    const changed = await unitsFault(now.stores.queries, now.tree, agencyIn(now.tree, target.agencyId), version);
    if (changed !== undefined) return refuse(changed);
    const contentDigest = deps.digest(canonicalJson(version.content));
    const gate = decideRelease({
      kind: 'annualReport',
      authors: await authorsOf(now.stores.queries, now.record),
      contentDigest,
      reviews: await reviewsOf(now, target),
    });
    if (!gate.ok) return gate;
    await keepRelease(deps, actor, target, now.stores, { version, files, clearance: gate.value });
    return accept({ action: 'publish', contentDigest, version: version.version });
  });
}

const notApproved: Refusal = {
  reason: 'notApproved',
  message: '这份年度报告还没有审定，不能发布。请先送审，由他人审定。',
  cite: form2021,
};
const alreadyPublished: Refusal = { reason: 'alreadyPublished', message: '这一版本已经发布，无须重复发布。' };

async function renderFiles(deps: Deps, version: ReportVersion): Promise<readonly ReportFile[]> {
  const files: ReportFile[] = [];
  for (const format of publishedFormats) {
    const stored = await deps.files.put(await deps.exporter.render(version.content, format));
    files.push({ format, ...stored });
  }
  return files;
}

async function keepRelease(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
  stores: Stores,
  released: {
    readonly version: ReportVersion;
    readonly files: readonly ReportFile[];
    readonly clearance: ReleaseClearance;
  },
): Promise<void> {
  const kept = await stores.queries.listFiles(target.agencyId, target.year, released.version.version);
  // a version that was withdrawn and comes out again goes out with the files that went out before
  if (kept.length === 0) {
    for (const file of released.files)
      await stores.reports.saveFile(target.agencyId, target.year, released.version.version, file);
  }
  await stores.reports.saveRelease({
    agencyId: target.agencyId,
    releaseId: deps.newId() as EntryId,
    subjectId: String(target.year),
    clearance: released.clearance,
    releasedBy: actor.id,
    releasedAt: deps.now(),
  });
}

/** The approval of a report is its release review: it names the digest of exactly what was approved. */
async function reviewsOf({ stores }: ReportStep, target: ReportTarget): Promise<readonly ReviewDecision[]> {
  const history = await stores.events.history(target.agencyId, 'report', String(target.year));
  return history.flatMap((event): ReviewDecision[] => {
    if (event.action !== 'approve') return [];
    const contentDigest = event.payload['contentDigest'] as ReviewDecision['contentDigest'];
    return [{ step: 'approval', by: event.actorId, verdict: 'approved', contentDigest, opinion: '' }];
  });
}
