import type { Actor, Permission } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import {
  decideReportAction,
  newReport,
  type ReportAction,
  type ReportEvent,
  reportAfter,
} from '../../core/annual-report/report-stages.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, Queries, ReportRecord, Stores } from '../ports.ts';

/** Which report an action is about. */
export interface ReportTarget {
  readonly agencyId: AgencyId;
  readonly year: Year;
}

/** What a step of a report's life needs to decide; the agency's chain is locked while it does. */
export interface ReportStep {
  readonly stores: Stores;
  readonly tree: AgencyTree;
  readonly record: ReportRecord;
}

/**
 * One step of a report's life in one transaction: permission, stage, the step's own decision, then the event, the stored
 * state and the audit entry. The decision returns the event to append, or refuses.
 */
export async function stepReport(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
  step: { readonly action: ReportAction; readonly permission: Permission; readonly audit: AuditAct },
  decide: (now: ReportStep) => Promise<Result<ReportEvent, Refusal>>,
): Promise<Result<ReportRecord, Refusal>> {
  const allowed = await authorize(deps, actor, step.permission, target.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(target.agencyId, 'report', String(target.year));
    const record = await recordOf(stores, target);
    const possible = decideReportAction(record, step.action);
    if (!possible.ok) return possible;
    // read under the lock: a reorganisation may have been recorded while this step waited for it
    const decision = await decide({ stores, tree: await stores.queries.loadTree(), record });
    if (!decision.ok) return refuse(decision.refusal);
    return accept(await recordEvent(deps, actor, target, { stores, record, audit: step.audit }, decision.value));
  });
}

/** Everybody who wrote or submitted what stands in the report now: none of them may approve it. */
export async function authorsOf(queries: Queries, record: ReportRecord): Promise<readonly AccountId[]> {
  const writers = await queries.listDraftAuthors(record.agencyId, record.year);
  return record.submittedBy === null ? writers : [...writers, record.submittedBy];
}

async function recordEvent(
  deps: Deps,
  actor: Actor,
  target: ReportTarget,
  context: { readonly stores: Stores; readonly record: ReportRecord; readonly audit: AuditAct },
  reportEvent: ReportEvent,
): Promise<ReportRecord> {
  const { action, ...payload } = reportEvent;
  const today = deps.today();
  const event = await context.stores.events.append(actor.id, {
    agencyId: target.agencyId,
    stream: 'report',
    subjectId: String(target.year),
    action,
    happenedOn: today,
    payload: payload as { readonly [key: string]: JsonValue },
  });
  const after: ReportRecord = {
    ...context.record,
    ...reportAfter(context.record, reportEvent, actor.id),
    ...(action === 'file' ? { filedOn: today } : {}),
    ...(action === 'publish' ? { publishedAt: event.recordedAt } : {}),
    ...(action === 'withdrawPublication' ? { publishedAt: null } : {}),
  };
  await context.stores.reports.save(after, event.seq);
  // the entry belongs to the agency whose record was touched, also when its supervisor acts
  await context.stores.audit.record(
    { id: actor.id, agencyId: target.agencyId },
    context.audit,
    `report/${target.year}`,
    { action },
  );
  return after;
}

async function recordOf(stores: Stores, target: ReportTarget): Promise<ReportRecord> {
  const found = await stores.queries.findReport(target.agencyId, target.year);
  return found ?? { ...newReport, ...target, filedOn: null, publishedAt: null };
}
