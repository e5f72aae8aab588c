import { type Citation, ogi, secrecyRegulation } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** What can be released to the public. */
export type ReleaseKind =
  | 'annualReport'
  | 'repairedReading'
  | 'publicAnswer'
  | 'item'
  | 'validityChange'
  | 'nothingStatement'
  | 'agencyProfile'
  | 'mistakeReply'
  | 'rectificationNote';

/** One step of review that a kind of content must pass before it is public. */
export interface ReviewStep {
  readonly id: 'review' | 'secrecyReview' | 'approval';
  readonly label: string;
  readonly cite: Citation;
}

/** What one person decided about one exact content. */
export interface ReviewDecision {
  readonly step: ReviewStep['id'];
  readonly by: AccountId;
  readonly verdict: 'approved' | 'returned';
  /** Digest of the canonical text that was reviewed. */
  readonly contentDigest: Digest;
  readonly opinion: string;
}

/** Content that asks to become public, with everything decided about it so far. */
export interface ReleaseCandidate {
  readonly kind: ReleaseKind;
  /** Who prepared it: whoever wrote, changed or submitted what is to be released. */
  readonly authors: readonly AccountId[];
  /** Digest of the content as it stands now. */
  readonly contentDigest: Digest;
  readonly reviews: readonly ReviewDecision[];
}

declare const cleared: unique symbol;

/**
 * A passage through the gate: these reviews let exactly this content become public. `decideRelease` alone makes one, and
 * no release is kept without one.
 */
export interface ReleaseClearance {
  readonly kind: ReleaseKind;
  readonly contentDigest: Digest;
  /** The reviews that count, one for each step. */
  readonly reviews: readonly ReviewDecision[];
  readonly [cleared]: true;
}

const mechanism = ogi(17);

/** Review steps by kind of content, in order. */
const reviewSteps: Readonly<Record<ReleaseKind, readonly ReviewStep[]>> = {
  annualReport: [{ id: 'approval', label: '审定', cite: mechanism }],
  repairedReading: [{ id: 'approval', label: '校读本审定', cite: mechanism }],
  publicAnswer: [
    { id: 'secrecyReview', label: '保密审查', cite: secrecyRegulation(42) },
    { id: 'approval', label: '审定', cite: mechanism },
  ],
  item: [
    { id: 'review', label: '审核', cite: mechanism },
    { id: 'secrecyReview', label: '保密审查', cite: secrecyRegulation(42) },
    { id: 'approval', label: '审定', cite: mechanism },
  ],
  validityChange: [{ id: 'approval', label: '效力变动审定', cite: mechanism }],
  nothingStatement: [{ id: 'approval', label: '“本期无”说明审定', cite: mechanism }],
  agencyProfile: [{ id: 'approval', label: '机构信息审定', cite: mechanism }],
  mistakeReply: [{ id: 'approval', label: '纠错答复审定', cite: mechanism }],
  rectificationNote: [{ id: 'approval', label: '更正说明审定', cite: mechanism }],
};

/** The steps that a kind of content must pass, in order. */
export function reviewStepsOf(kind: ReleaseKind): readonly ReviewStep[] {
  return reviewSteps[kind];
}

/**
 * The one release gate: whether content may become public now. Every required step must have been approved, for exactly
 * this content, by people who did not prepare it and who each took one step only. Change a byte and the review is void.
 * Sources: Article 17 of the Regulation (review before publication); 保密法实施条例 Article 42 (review first, then publish).
 */
export function decideRelease(candidate: ReleaseCandidate): Result<ReleaseClearance, Refusal> {
  const { kind, contentDigest } = candidate;
  const reviews = decideSteps(reviewSteps[kind], candidate);
  return reviews.ok ? accept({ kind, contentDigest, reviews: reviews.value } as ReleaseClearance) : reviews;
}

/**
 * Whether one more review would count at the gate: the steps before it are passed, and whoever makes it neither prepared
 * the content nor took an earlier step. Asked before it is recorded, so that nobody reviews in vain.
 */
export function decideReview(candidate: ReleaseCandidate, review: ReviewDecision): Result<ReviewDecision, Refusal> {
  const steps = reviewSteps[candidate.kind];
  const upTo = steps.slice(0, steps.findIndex(({ id }) => id === review.step) + 1);
  const passed = decideSteps(upTo, { ...candidate, reviews: [...candidate.reviews, review] });
  return passed.ok ? accept(review) : passed;
}

function decideSteps(
  steps: readonly ReviewStep[],
  candidate: ReleaseCandidate,
): Result<readonly ReviewDecision[], Refusal> {
  const used: ReviewDecision[] = [];
  for (const step of steps) {
    const latest = candidate.reviews.filter((review) => review.step === step.id).at(-1);
    const fault = faultOf(step, latest, candidate, used);
    if (fault !== undefined) return refuse(fault);
    if (latest !== undefined) used.push(latest);
  }
  return accept(used);
}

function faultOf(
  step: ReviewStep,
  review: ReviewDecision | undefined,
  candidate: ReleaseCandidate,
  used: readonly ReviewDecision[],
): Refusal | undefined {
  if (review === undefined) {
    return {
      reason: 'notReviewed',
      message: `尚未经过“${step.label}”，不能发布。请先送审，由他人审定。`,
      cite: step.cite,
    };
  }
  if (review.verdict !== 'approved') {
    return {
      reason: 'returned',
      message: `“${step.label}”的意见是退回修改，不能发布。请修改后重新送审。`,
      cite: step.cite,
    };
  }
  if (review.contentDigest !== candidate.contentDigest) {
    return {
      reason: 'contentChanged',
      message: '内容在审定之后发生了变化，原审定已失效，不能发布。请就现在的内容重新送审。',
      cite: secrecyRegulation(42),
    };
  }
  if (candidate.authors.includes(review.by)) {
    return {
      reason: 'ownWork',
      message: '审定人不能审定本人编写或送审的内容。请由另一位有审定权限的人员审定。',
      cite: step.cite,
    };
  }
  if (used.some((earlier) => earlier.by === review.by)) {
    return { reason: 'samePerson', message: '同一人不能完成两道审查。请由另一位人员完成。', cite: step.cite };
  }
  return undefined;
}
