import type { Actor, Permission } from '../../core/access/permissions.ts';
import { noteRule } from '../../core/annual-report/rectification-note.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredNote, Stores } from '../ports.ts';

/** Which note a decision is about; the year is part of its address. */
export interface NoteTarget {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly noteId: EntryId;
}

interface NoteStep {
  readonly action: 'release' | 'decline';
  readonly audit: AuditAct;
  readonly decide: (
    note: StoredNote,
    stores: Stores,
  ) => Promise<Result<{ readonly note: StoredNote; readonly payload: { readonly [key: string]: JsonValue } }, Refusal>>;
}

const permission: Permission = 'report.approve';

/** One decision on a note that waits: the step's own decision, event, state, audit entry. The second of two people meets what the first one left. */
export async function decideOnNote(
  deps: Deps,
  actor: Actor,
  target: NoteTarget,
  step: NoteStep,
): Promise<Result<StoredNote, Refusal>> {
  const allowed = await authorize(deps, actor, permission, target.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(target.agencyId, 'rectification', target.noteId);
    const stored = await stores.queries.findReportNote(target.agencyId, target.noteId);
    if (stored === undefined || stored.year !== target.year) return refuse(notFound);
    if (stored.stage !== 'inApproval') return refuse(decidedAlready);
    const decided = await step.decide(stored, stores);
    if (!decided.ok) return decided;
    const after: StoredNote = { ...decided.value.note, decidedBy: actor.id, decidedAt: deps.now() };
    const event = await stores.events.append(actor.id, {
      agencyId: target.agencyId,
      stream: 'rectification',
      subjectId: target.noteId,
      action: step.action,
      happenedOn: deps.today(),
      payload: { ...decided.value.payload, contentDigest: after.contentDigest },
    });
    await stores.notes.save(after, event.seq);
    await stores.audit.record(actor, step.audit, `report/${target.year}`, { noteId: target.noteId });
    return accept(after);
  });
}

const decidedAlready: Refusal = {
  reason: 'wrongStage',
  message: '这份更正说明已经办理过了，请刷新页面查看结果。',
  cite: noteRule,
};
