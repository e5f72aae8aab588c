import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest, PaperId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Paper } from '../ports.ts';
import { takePaperStep, withPaper } from './paper-record.ts';

/** One person's step on a paper, with the content that was seen and what was thought of it. */
export interface PaperStepInput {
  readonly paperId: PaperId;
  readonly contentDigest: Digest;
  readonly opinion: string;
}

/** The reviewer agrees to the submitted content; it goes on to secrecy review or to the signature. */
export function reviewPaper(deps: Deps, actor: Actor, input: PaperStepInput): Promise<Result<Paper, Refusal>> {
  const { contentDigest, opinion } = input;
  return withPaper(deps, actor, input.paperId, (at) =>
    takePaperStep(at, { action: 'review', contentDigest }, { audit: 'paper.reviewed', opinion }),
  );
}

/** The secrecy reviewer finds nothing in the submitted content and its files that may not go out (Article 17). */
export function reviewPaperForSecrecy(
  deps: Deps,
  actor: Actor,
  input: PaperStepInput,
): Promise<Result<Paper, Refusal>> {
  const { contentDigest, opinion } = input;
  return withPaper(deps, actor, input.paperId, (at) =>
    takePaperStep(at, { action: 'secrecyReview', contentDigest }, { audit: 'paper.secrecyReviewed', opinion }),
  );
}

/** Whoever has to agree returns the paper to its drafter, saying what to change; every agreement before is void. */
export function sendBackPaper(deps: Deps, actor: Actor, input: PaperStepInput): Promise<Result<Paper, Refusal>> {
  const { opinion } = input;
  return withPaper(deps, actor, input.paperId, async (at) =>
    opinion.trim() === ''
      ? refuse({ reason: 'missing', field: 'opinion', message: '请填写退回意见，说明需要修改的内容。' })
      : takePaperStep(at, { action: 'sendBack' }, { audit: 'paper.sentBack', opinion }),
  );
}

/** The drafter takes the paper back to change it; every agreement before is void. */
export function recallPaper(deps: Deps, actor: Actor, input: PaperStepInput): Promise<Result<Paper, Refusal>> {
  return withPaper(deps, actor, input.paperId, (at) =>
    takePaperStep(at, { action: 'recall' }, { audit: 'paper.recalled', opinion: input.opinion }),
  );
}

/** Gives up a paper that was not issued. Its drafts stay in the record. */
export function cancelPaper(deps: Deps, actor: Actor, input: PaperStepInput): Promise<Result<Paper, Refusal>> {
  return withPaper(deps, actor, input.paperId, (at) =>
    takePaperStep(at, { action: 'cancel' }, { audit: 'paper.cancelled', opinion: input.opinion }),
  );
}
