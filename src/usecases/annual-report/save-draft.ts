import type { Actor } from '../../core/access/permissions.ts';
import { soundBindings, type TextBinding } from '../../core/annual-report/bound-text.ts';
import { decideDraft } from '../../core/annual-report/draft.ts';
import type { Narrative } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** Saves the narrative as a new revision; refuses if somebody else saved in between, so that nobody's text is lost. */
export async function saveDraft(
  deps: Deps,
  actor: Actor,
  input: ReportTarget & {
    readonly basedOn: number;
    readonly narrative: Narrative;
    readonly bindings?: readonly TextBinding[];
  },
): Promise<Result<{ readonly revision: number }, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.edit', input.agencyId);
  if (!allowed.ok) return allowed;
  if (input.year > yearOf(deps.today())) return refuse(notFound);
  return deps.inTransaction(async (stores) => {
    // after a step that is being taken now: nothing slips into what was submitted
    await stores.events.history(input.agencyId, 'report', String(input.year));
    const record = await stores.queries.findReport(input.agencyId, input.year);
    const decision = decideDraft(record?.stage ?? 'draft', input.narrative);
    if (!decision.ok) return decision;
    const bindings = soundBindings(decision.value, input.bindings ?? []);
    const draft = { narrative: decision.value, bindings, savedBy: actor.id, savedAt: deps.now() };
    const saved = await stores.reports.saveDraft(input.agencyId, input.year, input.basedOn, draft);
    if (!saved) {
      return refuse({
        reason: 'changedMeanwhile',
        message: '这份草稿刚刚被其他人保存过，您的修改没有覆盖它。请复制您的文字，刷新页面后合并再保存。',
      });
    }
    await stores.audit.record({ id: actor.id, agencyId: input.agencyId }, 'report.draftSaved', `report/${input.year}`);
    return accept({ revision: input.basedOn + 1 });
  });
}
