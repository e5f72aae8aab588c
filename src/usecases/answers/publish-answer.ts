import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance, type ReviewDecision } from '../../core/releases/gate.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredAnswer } from '../ports.ts';
import { type OpenAnswer, takeAnswerStep } from './answer-course.ts';

/**
 * Approves an entry and releases it through the gate: secrecy review and approval by two people who did not write it, both
 * of exactly these words.
 */
export function publishAnswer(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId; readonly seen: Digest },
): Promise<Result<StoredAnswer, Refusal>> {
  return takeAnswerStep(deps, actor, {
    answerId: input.answerId,
    act: 'approve',
    permission: 'answer.approve',
    audit: 'answer.published',
    decide: async (open, stores) => {
      const gate = decidePassage(open, actor, input.seen);
      if (!gate.ok) return gate;
      const { stored, content } = open;
      const releasedAt = deps.now();
      await stores.reports.saveRelease({
        agencyId: stored.agencyId,
        releaseId: deps.newId() as EntryId,
        subjectId: stored.answerId,
        clearance: gate.value,
        releasedBy: actor.id,
        releasedAt,
      });
      return accept({ ...stored, published: content, publishedAt: releasedAt });
    },
  });
}

/** Takes a public entry back at once; its address keeps a tombstone, its plain words are removed. */
export async function withdrawAnswer(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId; readonly why: string },
): Promise<Result<StoredAnswer, Refusal>> {
  const why = input.why.trim();
  if (why === '') return refuse({ reason: 'missing', field: 'why', message: '请写明撤回的原因，系统会记录。' });
  return takeAnswerStep(deps, actor, {
    answerId: input.answerId,
    act: 'withdraw',
    permission: 'answer.withdraw',
    audit: 'answer.withdrawn',
    payload: { why },
    decide: async ({ stored }, stores) => {
      const at = deps.now();
      await stores.reports.withdrawRelease(stored.agencyId, 'publicAnswer', stored.answerId, actor.id, at, why);
      return accept({ ...stored, published: null, withdrawnAt: at });
    },
  });
}

function decidePassage({ stored, reviews }: OpenAnswer, actor: Actor, seen: Digest): Result<ReleaseClearance, Refusal> {
  const same = decideSameContent(seen, stored.contentDigest);
  if (!same.ok) return same;
  const { contentDigest, authors } = stored;
  const approval: ReviewDecision = { step: 'approval', by: actor.id, verdict: 'approved', contentDigest, opinion: '' };
  return decideRelease({ kind: 'publicAnswer', authors, contentDigest, reviews: [...reviews, approval] });
}
