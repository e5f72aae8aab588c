import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation } from '../law/citation.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import { decideRelease, type ReleaseCandidate, type ReviewDecision } from './gate.ts';

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
