import { describe, expect, it } from 'vitest';
import { actionIds, actionOf } from './actions.ts';
import { handledRows } from './handled-rows.ts';
import { type LetterKind, letterOf, letterParts, letters } from './letters.ts';
import { outcomeIds, outcomeOf, outcomesOfRow, refusalGrounds, remedyOf, reportRowOf, statusOf } from './outcomes.ts';

describe('the table of outcomes', () => {
  it('gives every leaf row of table 3 at least one outcome, and every outcome one row', () => {
    expect(handledRows.filter((row) => outcomesOfRow(row).length === 0)).toEqual([]);
    expect(handledRows.flatMap((row) => outcomesOfRow(row)).sort()).toEqual([...outcomeIds].sort());
  });

  it.each(outcomeIds)('ends the clock with the letter of %s', (outcome) => {
    expect(letterOf(outcomeOf(outcome).letter).clock).toBe('end');
  });

  // 行政复议法 23(1)(4): refusals under Articles 14 to 16, and nothing else
  it('puts reconsideration first for exactly the seven refusals', () => {
    const first = outcomeIds.filter((outcome) => remedyOf(outcome) === 'reconsiderationFirst');
    expect(first).toEqual([
      'stateSecret',
      'prohibitedByLaw',
      'endangersSecurityOrStability',
      'thirdPartyRights',
      'internalAffairs',
      'deliberativeProcess',
      'enforcementFile',
    ]);
    // the refused part of a partial disclosure rests on the same grounds
    expect(refusalGrounds).toEqual(first);
  });

  // law page §5.3: 前置 for the refused part if it rests on Articles 14 to 16
  it.each([
    [undefined, 'reconsiderationFirstForRefusedPart'],
    [['thirdPartyRights'], 'reconsiderationFirstForRefusedPart'],
    [[], 'optional'],
  ] as const)('lets the grounds of the refused part decide its remedy: %s', (grounds, remedy) => {
    expect(remedyOf('partiallyGranted', {}, grounds)).toBe(remedy);
    expect(remedyOf('stateSecret', {}, grounds)).toBe('reconsiderationFirst');
  });

  it('lets a named setting decide what no source settles, and nothing else', () => {
    expect(reportRowOf('withdrawn', { rows: { withdrawnRow: 'uncorrected' } })).toBe('uncorrected');
    expect(
      remedyOf('administrativeInquiry', { remedies: { administrativeInquiryRemedy: 'reconsiderationFirst' } }),
    ).toBe('reconsiderationFirst');
    expect(statusOf('withdrawn')).toBe('unverifiedSetting');
    expect(statusOf('granted')).toBe('verified');
  });
});

describe('the table of letters', () => {
  it('has no letter that nothing sends, but those of publication', () => {
    const sent = new Set<LetterKind>([
      ...actionIds.flatMap((action) => actionOf(action).letters),
      ...outcomeIds.map((outcome) => outcomeOf(outcome).letter),
    ]);
    const kinds = Object.keys(letters) as readonly LetterKind[];
    expect(kinds.filter((kind) => !sent.has(kind))).toEqual(['release-review-form', 'delivery-list']);
  });

  // law page §5.2: eleven parts, the remedy after the decision, the seal after the attachments
  it('puts the common block in its order', () => {
    expect(letterParts.map(({ id }) => id)).toEqual([
      'title',
      'documentNumber',
      'addressee',
      'request',
      'reasons',
      'articles',
      'decision',
      'remedy',
      'attachments',
      'signature',
      'contact',
    ]);
  });

  it.each(Object.keys(letters) as readonly LetterKind[])('says what %s must contain', (kind) => {
    expect(letterOf(kind).contents.length).toBeGreaterThan(0);
  });
});
