import { applicantActor } from '../../core/access/outside-actors.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import type { OwnPlace } from './find-own-request.ts';

/** How content somebody can be, the best first. */
export const ratings = [
  { value: 5, label: '很满意' },
  { value: 4, label: '满意' },
  { value: 3, label: '一般' },
  { value: 2, label: '不满意' },
  { value: 1, label: '很不满意' },
] as const;

const longestWords = 500;

/** Keeps how content the applicant is, once; said again, the first stands. It touches no decision and no period. */
export async function rateAnswer(
  deps: Deps,
  place: OwnPlace,
  input: { readonly rating: number; readonly words: string },
): Promise<Result<void, Refusal>> {
  const { agencyId, requestId } = place;
  const rating = ratings.find(({ value }) => value === input.rating);
  if (rating === undefined) return refuse({ reason: 'missing', field: 'rating', message: '请选择满意的程度。' });
  if ([...input.words].length > longestWords)
    return refuse({ reason: 'tooLong', field: 'ratingWords', message: `最多写${longestWords}个字。` });
  const record = await deps.queries.findRequest(agencyId, requestId);
  if (record === undefined || record.closedOn === null)
    return refuse({ reason: 'notAnswered', message: '机关答复以后才能评价。' });
  const words = input.words.trim();
  const sealed = words === '' ? null : deps.sealer.seal(words, sealedRating(agencyId, requestId));
  await deps.inTransaction(async ({ additions, audit }) => {
    const isFirst = await additions.saveSatisfaction({
      agencyId,
      requestId,
      rating: rating.value,
      sealed,
      givenAt: deps.now(),
    });
    if (isFirst) await audit.record({ id: applicantActor, agencyId }, 'request.rated', `request/${requestId}`);
  });
  return accept(undefined);
}

/** What binds the sealed words to their request. */
export function sealedRating(agencyId: string, requestId: string): string {
  return `rating/${agencyId}/${requestId}`;
}
