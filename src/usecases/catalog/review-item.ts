import type { Actor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import { checkItemReason } from '../../core/catalog/item-reason.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideReview, type ReviewStep } from '../../core/releases/gate.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { candidateOf, type ItemMoment, takeItemStep } from './item-course.ts';
import { readyContent } from './item-readiness.ts';
import type { SeenItem } from './submit-item.ts';

/** A remark at a place of the content; `place` is the key of the place (`field/title`, `body/3///0`). */
export interface ItemRemark {
  readonly place: string;
  readonly text: string;
}

/** What somebody thinks of the content that was seen. */
export interface ItemReview extends SeenItem {
  readonly opinion: string;
  readonly remarks: readonly ItemRemark[];
}

type Answer = Promise<Result<StoredItem, Refusal | readonly Refusal[]>>;

/** Passes the first review of exactly the content that was seen. */
export function reviewItem(deps: Deps, actor: Actor, review: ItemReview): Answer {
  return passStep(deps, actor, review, { act: 'passReview', step: 'review', audit: 'item.reviewed' });
}

/** Passes the secrecy review of exactly the content that was seen (Article 17; 保密法实施条例 Article 42). */
export function reviewItemForSecrecy(deps: Deps, actor: Actor, review: ItemReview): Answer {
  return passStep(deps, actor, review, { act: 'passSecrecy', step: 'secrecyReview', audit: 'item.secrecyReviewed' });
}

/** Approves exactly the content that was seen; from then on it may be published. The checks run once more. */
export function approveItem(deps: Deps, actor: Actor, review: ItemReview): Answer {
  return passStep(deps, actor, review, { act: 'approve', step: 'approval', audit: 'item.approved' });
}

/** Gives an item back to whoever wrote it, saying what to change; every review before is void. */
export async function sendItemBack(deps: Deps, actor: Actor, review: ItemReview): Answer {
  const said = saidIn(review, '请写明退回的原因，便于起草人修改。');
  if (!said.ok) return said;
  return takeItemStep(deps, actor, {
    itemId: review.itemId,
    act: 'sendBack',
    audit: 'item.sentBack',
    payload: said.value,
    decide: async ({ stored, contentDigest, becomes }) => {
      const same = decideSameContent(review.seen, contentDigest);
      return same.ok ? accept({ item: { ...stored, stage: becomes, publishAt: null } }) : same;
    },
  });
}

interface Passing {
  readonly act: 'passReview' | 'passSecrecy' | 'approve';
  readonly step: ReviewStep['id'];
  readonly audit: AuditAct;
}

async function passStep(deps: Deps, actor: Actor, review: ItemReview, { act, step, audit }: Passing): Answer {
  const said = saidIn(review);
  if (!said.ok) return said;
  return takeItemStep(deps, actor, {
    itemId: review.itemId,
    act,
    audit,
    payload: said.value,
    decide: async (moment) => {
      const { stored, contentDigest, becomes } = moment;
      const same = decideSameContent(review.seen, contentDigest);
      if (!same.ok) return same;
      const counts = decideCounting(moment, step, review.opinion);
      if (!counts.ok) return counts;
      const ready = act === 'approve' ? await readyContent(moment) : accept(null);
      return ready.ok ? accept({ item: { ...stored, stage: becomes } }) : ready;
    },
  });
}

/** Whether the review would count at the gate, and is not made in the place of somebody who wrote the content. */
function decideCounting(moment: ItemMoment, step: ReviewStep['id'], opinion: string): Result<null, Refusal> {
  const { actor, stored, contentDigest, principal } = moment;
  if (principal !== undefined && stored.authors.includes(principal)) return refuse(ofTheAuthor);
  const counts = decideReview(candidateOf(moment), { step, by: actor.id, verdict: 'approved', contentDigest, opinion });
  return counts.ok ? accept(null) : counts;
}

/** Opinion and remarks as they are recorded. */
function saidIn(
  { opinion, remarks }: ItemReview,
  missing?: string,
): Result<{ readonly opinion: string; readonly remarks: { place: string; text: string }[] }, Refusal> {
  const read = checkItemReason(opinion, 'opinion', missing);
  if (!read.ok) return read;
  const kept: { place: string; text: string }[] = [];
  for (const { place, text } of remarks) {
    const remark = checkItemReason(text, 'remarks');
    if (!remark.ok) return remark;
    if (remark.value !== '') kept.push({ place, text: remark.value });
  }
  return accept({ opinion: read.value, remarks: kept });
}

const ofTheAuthor: Refusal = {
  reason: 'ownWork',
  message: '您现在代理的是编写这条信息的人员，不能由本人的代理人审查。请由另一位人员审查。',
  cite: ogi(17),
};
