import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { listOwnWords, type OwnWords } from './own-words.ts';
import { sealedRating } from './rate-answer.ts';

/** What an applicant wrote at the portal after the application, and how content they were. */
export interface ApplicantWords {
  readonly words: readonly OwnWords[];
  readonly rating: { readonly value: number; readonly words: string; readonly givenAt: string } | null;
}

/** Opens it for the office. The audit entry is written first: what applicants write may name anybody. */
export async function readApplicantWords(
  deps: Deps,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<ApplicantWords, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'request.handle', agencyId);
  if (!allowed.ok) return allowed;
  if ((await deps.queries.findRequest(agencyId, requestId)) === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) => audit.record(actor, 'request.additionsSeen', `request/${requestId}`));
  const [words, given] = await Promise.all([
    listOwnWords(deps, { agencyId, requestId }),
    deps.queries.findSatisfaction(agencyId, requestId),
  ]);
  const rating =
    given === undefined ? null : { value: given.rating, words: ratingWords(given), givenAt: given.givenAt };
  return accept({ words, rating });

  function ratingWords({ sealed }: { readonly sealed: Uint8Array | null }): string {
    return sealed === null ? '' : deps.sealer.open(sealed, sealedRating(agencyId, requestId));
  }
}
