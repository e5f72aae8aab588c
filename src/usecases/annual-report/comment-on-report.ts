import type { Actor } from '../../core/access/permissions.ts';
import { type CommentPlace, decideComment } from '../../core/annual-report/report-comment.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** Says something about a section or a cell of a report, or answers in a thread; whoever may read the report reads it. */
export async function commentOnReport(
  deps: Deps,
  actor: Actor,
  input: ReportTarget & { readonly place: CommentPlace; readonly words: string; readonly threadId: EntryId | null },
): Promise<Result<{ readonly commentId: EntryId }, Refusal>> {
  const { agencyId, year, threadId } = input;
  const allowed = await authorize(deps, actor, 'report.comment', agencyId);
  if (!allowed.ok) return allowed;
  if (year > yearOf(deps.today())) return refuse(notFound);
  return deps.inTransaction(async (stores) => {
    const thread = (await stores.queries.listComments(agencyId, year)).find(({ commentId }) => commentId === threadId);
    if (threadId !== null && (thread === undefined || thread.threadId !== null)) return refuse(notFound);
    const decided = decideComment(thread ?? input.place, input.words);
    if (!decided.ok) return decided;
    const commentId = deps.newId() as EntryId;
    await stores.reports.saveComment({
      agencyId,
      year,
      commentId,
      threadId,
      ...decided.value,
      writtenBy: actor.id,
      writtenAt: deps.now(),
    });
    // whoever answers a settled thread opens it again
    if (thread !== undefined && thread.settledAt !== null)
      await stores.reports.markComment(agencyId, thread.commentId, false, actor.id, deps.now());
    await stores.audit.record({ id: actor.id, agencyId }, 'report.commented', `report/${year}`, { commentId });
    return accept({ commentId });
  });
}

/** Settles a thread, or opens it again. */
export async function settleComment(
  deps: Deps,
  actor: Actor,
  input: ReportTarget & { readonly commentId: EntryId; readonly isSettled: boolean },
): Promise<Result<null, Refusal>> {
  const { agencyId, year, commentId, isSettled } = input;
  const allowed = await authorize(deps, actor, 'report.comment', agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const thread = (await stores.queries.listComments(agencyId, year)).find(
      (comment) => comment.commentId === commentId,
    );
    if (thread === undefined || thread.threadId !== null) return refuse(notFound);
    if ((thread.settledAt !== null) === isSettled) return accept(null);
    await stores.reports.markComment(agencyId, commentId, isSettled, actor.id, deps.now());
    const audit = isSettled ? 'report.commentSettled' : 'report.commentReopened';
    await stores.audit.record({ id: actor.id, agencyId }, audit, `report/${year}`, { commentId });
    return accept(null);
  });
}
