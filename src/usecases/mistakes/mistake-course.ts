import type { Actor, Permission } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideMistakeAct, type MistakeAct } from '../../core/releases/mistake-reply.ts';
import type { MistakeReport } from '../../core/releases/mistake-report.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredMistake, Stores } from '../ports.ts';

/** What somebody wrote; it stays in memory. */
export function openMistakeWords(
  deps: Pick<Deps, 'sealer'>,
  { sealed, agencyId, mistakeId }: Pick<StoredMistake, 'sealed' | 'agencyId' | 'mistakeId'>,
): Pick<MistakeReport, 'words' | 'contact'> {
  return JSON.parse(deps.sealer.open(sealed, mistakePlace(agencyId, mistakeId))) as MistakeReport;
}

/** What the sealed words of a report are bound to. */
export function mistakePlace(agencyId: AgencyId, mistakeId: EntryId): string {
  return `mistake/${agencyId}/${mistakeId}`;
}

/** One act on a report: who may do it, what is recorded, and what becomes of the report. */
export interface MistakeStep {
  readonly mistakeId: EntryId;
  readonly act: MistakeAct;
  readonly permission: Permission;
  readonly audit: AuditAct;
  /** Recorded with the event; nothing that the reporter wrote. */
  readonly payload?: { readonly [key: string]: JsonValue };
  readonly decide: (
    stored: StoredMistake,
    stores: Stores,
  ) => Promise<Result<StoredMistake, Refusal | readonly Refusal[]>>;
}

/**
 * Takes one act on a report of the actor's agency in one transaction: table of acts, the act's own decision, event, state,
 * audit entry. Of two people at once the second one meets the stage that the first one left.
 */
export async function takeMistakeStep(
  deps: Deps,
  actor: Actor,
  step: MistakeStep,
): Promise<Result<StoredMistake, Refusal | readonly Refusal[]>> {
  const { agencyId } = actor;
  const { mistakeId, act } = step;
  const allowed = await authorize(deps, actor, step.permission, agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'mistake', mistakeId);
    const stored = await stores.queries.findMistake(agencyId, mistakeId);
    if (stored === undefined) return refuse(notFound);
    const stage = decideMistakeAct(stored.stage, act);
    if (!stage.ok) return stage;
    const decided = await step.decide(stored, stores);
    if (!decided.ok) return decided;
    const after: StoredMistake = { ...decided.value, stage: stage.value };
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'mistake',
      subjectId: mistakeId,
      action: act,
      happenedOn: deps.today(),
      payload: { ...(after.replyDigest === null ? {} : { replyDigest: after.replyDigest }), ...step.payload },
    });
    await stores.mistakes.save(after, event.seq);
    await stores.audit.record(actor, step.audit, `mistake/${mistakeId}`);
    return accept(after);
  });
}
