import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation } from '../law/citation.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import { decideRelease, decideReview, type ReleaseCandidate, type ReviewDecision, reviewStepsOf } from './gate.ts';

const clerk = 'clerk-account' as AccountId;
const reviewer = 'reviewer-account' as AccountId;
const reviewed = 'a'.repeat(64) as Digest;
const changed = 'b'.repeat(64) as Digest;

describe('the release gate', () => {
  it('names the article that voids a review of other content', () => {
    const decision = decideRelease({ ...candidate, contentDigest: changed, reviews: [approval({})] });
    expect(decision.ok ? '' : formatCitation(decision.refusal.cite ?? { instrument: '' })).toBe(
      '《中华人民共和国保守国家秘密法实施条例》第四十二条',
    );
  });

  it.each([
    ['approved by another person', {}, [approval({})], undefined],
    ['nobody reviewed it', {}, [], 'notReviewed'],
    ['approved, then returned', {}, [approval({}), approval({ verdict: 'returned' })], 'returned'],
    ['returned, then approved', {}, [approval({ verdict: 'returned' }), approval({})], undefined],
    ['a byte changed after approval', { contentDigest: changed }, [approval({})], 'contentChanged'],
    ['own work', {}, [approval({ by: clerk })], 'ownWork'],
  ] as const)('%s: %4$s', (_, change, reviews, reason) => {
    const decision = decideRelease({ ...candidate, ...change, reviews });
    expect(decision.ok ? undefined : decision.refusal.reason).toBe(reason);
  });

  it('opens only on an approval of this very content by somebody who did not prepare it', () => {
    fc.assert(
      fc.property(fc.array(anyReview()), (reviews) => {
        const decision = decideRelease({ ...candidate, reviews });
        const last = reviews.at(-1);
        const sound =
          last !== undefined && last.verdict === 'approved' && last.contentDigest === reviewed && last.by !== clerk;
        expect(decision.ok).toBe(sound);
      }),
    );
  });
});

describe('the gate for an item', () => {
  const [first, second, third] = ['one', 'two', 'three'].map((name) => `${name}-account` as AccountId);
  const by = (people: readonly (AccountId | undefined)[]): ReviewDecision[] =>
    people.map((person, index) => approval({ step: item[index]?.id ?? 'approval', ...(person && { by: person }) }));
  const item = reviewStepsOf('item');

  it.each([
    ['three people', by([first, second, third]), undefined],
    ['two of three steps', by([first, second]), 'notReviewed'],
    ['one person twice', by([first, second, first]), 'samePerson'],
    ['its author among them', by([first, clerk, third]), 'ownWork'],
    [
      'the secrecy review of other bytes',
      by([first, second, third]).map((r) => (r.step === 'secrecyReview' ? { ...r, contentDigest: changed } : r)),
      'contentChanged',
    ],
  ] as const)('%s: %3$s', (_, reviews, reason) => {
    const decision = decideRelease({ ...candidate, kind: 'item', reviews });
    expect(decision.ok ? undefined : decision.refusal.reason).toBe(reason);
  });

  it.each([
    ['the first step by anybody else', [], 'review', first, undefined],
    ['the first step by its author', [], 'review', clerk, 'ownWork'],
    ['the second step before the first', [], 'secrecyReview', second, 'notReviewed'],
    ['the second step by who took the first', by([first]), 'secrecyReview', first, 'samePerson'],
    ['the last step by who took the first', by([first, second]), 'approval', first, 'samePerson'],
    ['the last step by a third person', by([first, second]), 'approval', third, undefined],
  ] as const)('asked before: %s is %4$s', (_, reviews, step, person, reason) => {
    const decision = decideReview(
      { ...candidate, kind: 'item', reviews },
      approval({ step, ...(person && { by: person }) }),
    );
    expect(decision.ok ? undefined : decision.refusal.reason).toBe(reason);
  });

  it('clears the kind and the digest that it was asked about, with one review for each step', () => {
    const decision = decideRelease({
      ...candidate,
      kind: 'item',
      reviews: [...by([third, second, third]), ...by([first, second, third])],
    });
    expect(decision.ok && decision.value).toEqual({
      kind: 'item',
      contentDigest: reviewed,
      reviews: by([first, second, third]),
    });
  });
});

const candidate: ReleaseCandidate = { kind: 'annualReport', authors: [clerk], contentDigest: reviewed, reviews: [] };

function approval(change: Partial<ReviewDecision>): ReviewDecision {
  return { step: 'approval', by: reviewer, verdict: 'approved', contentDigest: reviewed, opinion: '同意', ...change };
}

function anyReview() {
  return fc.record({
    step: fc.constant('approval' as const),
    by: fc.constantFrom(clerk, reviewer),
    verdict: fc.constantFrom('approved' as const, 'returned' as const),
    contentDigest: fc.constantFrom(reviewed, changed),
    opinion: fc.string(),
  });
}
