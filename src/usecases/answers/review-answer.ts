import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredAnswer } from '../ports.ts';
import { takeAnswerStep } from './answer-course.ts';

/** Sends an entry to its secrecy review; whoever sends it counts among its authors. */
export function submitAnswer(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId },
): Promise<Result<StoredAnswer, Refusal>> {
  return takeAnswerStep(deps, actor, {
    ...input,
    act: 'submit',
    permission: 'answer.draft',
    audit: 'answer.submitted',
    decide: async ({ stored }) => accept({ ...stored, authors: [...new Set([...stored.authors, actor.id])] }),
  });
}

/** Passes the secrecy review of exactly the words that were seen; nobody reviews what they wrote. */
export function passSecrecyReview(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId; readonly seen: Digest },
): Promise<Result<StoredAnswer, Refusal>> {
  return takeAnswerStep(deps, actor, {
    answerId: input.answerId,
    act: 'passSecrecy',
    permission: 'answer.secrecyReview',
    audit: 'answer.secrecyReviewed',
    decide: async ({ stored }) => {
      const same = decideSameContent(input.seen, stored.contentDigest);
      if (!same.ok) return same;
      return stored.authors.includes(actor.id) ? refuse(ownWork) : accept(stored);
    },
  });
}

/** Gives an entry back to whoever wrote it, with the reason. */
export async function sendAnswerBack(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId; readonly opinion: string },
): Promise<Result<StoredAnswer, Refusal>> {
  const opinion = input.opinion.trim();
  if (opinion === '')
    return refuse({ reason: 'missing', field: 'opinion', message: '请写明退回的原因，便于起草人修改。' });
  return takeAnswerStep(deps, actor, {
    answerId: input.answerId,
    act: 'sendBack',
    permission: actor.roles.includes('secrecyReviewer') ? 'answer.secrecyReview' : 'answer.approve',
    audit: 'answer.sentBack',
    payload: { opinion },
    decide: async ({ stored }) => accept(stored),
  });
}

const ownWork: Refusal = {
  reason: 'ownWork',
  message: '不能审查本人起草或者送审的内容，请由另一位人员审查。',
  cite: ogi(17),
};
