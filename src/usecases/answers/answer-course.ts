import type { Actor, Permission } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ReviewDecision } from '../../core/releases/gate.ts';
import {
  decidePublicAnswerAct,
  type PublicAnswerAct,
  type PublicAnswerContent,
  publicAnswerText,
} from '../../core/releases/public-answer.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, RecordedEvent, StoredAnswer, Stores } from '../ports.ts';

/** An entry with its words open and everything decided about it. */
export interface OpenAnswer {
  readonly stored: StoredAnswer;
  readonly content: PublicAnswerContent;
  readonly reviews: readonly ReviewDecision[];
}

/** The words of an entry; they stay in memory. */
export function openContent(deps: Pick<Deps, 'sealer'>, stored: StoredAnswer): PublicAnswerContent {
  const plain = deps.sealer.open(stored.sealed, boundTo(stored.agencyId, stored.answerId));
  return JSON.parse(plain) as PublicAnswerContent;
}

/** The sealed words of an entry, with the digest that reviews are bound to. */
export function sealContent(
  deps: Pick<Deps, 'sealer' | 'digest'>,
  answerId: EntryId,
  content: PublicAnswerContent,
): { readonly sealed: Uint8Array; readonly contentDigest: Digest } {
  return {
    sealed: deps.sealer.seal(JSON.stringify(content), boundTo(content.agencyId, answerId)),
    contentDigest: deps.digest(publicAnswerText(content)),
  };
}

/** One act on an entry: who may do it, what is recorded, and what becomes of the entry. */
export interface AnswerStep {
  readonly answerId: EntryId;
  readonly act: PublicAnswerAct;
  readonly permission: Permission;
  readonly audit: AuditAct;
  /** Recorded with the event; no personal data. */
  readonly payload?: { readonly [key: string]: JsonValue };
  /** Refuses the act for a reason of its own, or answers the entry as it is afterwards (its stage is set here). */
  readonly decide: (open: OpenAnswer, stores: Stores) => Promise<Result<StoredAnswer, Refusal>>;
}

/**
 * Takes one act on an entry of the actor's agency in one transaction: table of acts, the act's own decision, event, state,
 * audit entry. Two people acting at once: the second one meets the stage that the first one left.
 */
export async function takeAnswerStep(
  deps: Deps,
  actor: Actor,
  step: AnswerStep,
): Promise<Result<StoredAnswer, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, step.permission, agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const history = await stores.events.history(agencyId, 'answer', step.answerId);
    const stored = await stores.queries.findAnswer(agencyId, step.answerId);
    if (stored === undefined) return refuse(notFound);
    const stage = decidePublicAnswerAct(stored.stage, step.act);
    if (!stage.ok) return stage;
    const open = { stored, content: openContent(deps, stored), reviews: reviewsIn(history) };
    const decided = await step.decide(open, stores);
    if (!decided.ok) return decided;
    const after: StoredAnswer = { ...decided.value, stage: stage.value };
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'answer',
      subjectId: step.answerId,
      action: step.act,
      happenedOn: deps.today(),
      payload: { contentDigest: after.contentDigest, ...step.payload },
    });
    await stores.answers.save(after, event.seq);
    await stores.audit.record(actor, step.audit, `answer/${step.answerId}`);
    return accept(after);
  });
}

/** What reviewers decided so far, as the release gate reads it. */
function reviewsIn(history: readonly RecordedEvent[]): readonly ReviewDecision[] {
  const steps = { passSecrecy: 'secrecyReview', approve: 'approval' } as const;
  return history.flatMap(({ action, actorId, payload }) =>
    action === 'passSecrecy' || action === 'approve'
      ? [
          {
            step: steps[action],
            by: actorId,
            verdict: 'approved',
            contentDigest: payload['contentDigest'] as Digest,
            opinion: '',
          },
        ]
      : [],
  );
}

function boundTo(agencyId: AgencyId, answerId: EntryId): string {
  return `answer/${agencyId}/${answerId}`;
}
