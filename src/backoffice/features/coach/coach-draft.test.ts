import { describe, expect, it } from 'vitest';
import { firstCoachQuestion } from '../../../core/requests/outcome-coach.ts';
import { choicesOf, questionsAfter, readCoachDraft, wayOf } from './coach-draft.ts';

const given = { purpose: 'information', clarity: 'clear', earlierAnswer: 'yes' };

describe('the draft of the coach', () => {
  it('goes as far as the clerk stands and keeps later answers', () => {
    expect(choicesOf({ given, written: {}, at: 2 })).toEqual([
      { question: 'purpose', answer: 'information' },
      { question: 'clarity', answer: 'clear' },
    ]);
    expect(wayOf(choicesOf({ given, written: {}, at: 3 }))).toHaveProperty('outcome', 'repeated');
  });

  it('stops before an answer that is missing or no longer known', () => {
    expect(choicesOf({ given, written: {}, at: 9 })).toHaveLength(3);
    expect(choicesOf({ given: { ...given, clarity: 'murky' }, written: {}, at: 3 })).toHaveLength(1);
  });

  it('knows how many questions may follow', () => {
    expect(questionsAfter('severance')).toBe(0);
    expect(questionsAfter(firstCoachQuestion)).toBeGreaterThan(questionsAfter('clarity'));
  });

  it.each([[undefined], [{}], [{ given: { purpose: 1 }, written: {}, at: 0 }], [{ given, written: {}, at: '2' }]])(
    'begins anew where %j was kept',
    (kept) => {
      expect(readCoachDraft(kept)).toEqual({ given: {}, written: {}, at: 0 });
    },
  );
});
