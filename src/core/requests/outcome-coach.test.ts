import { describe, expect, it } from 'vitest';
import { followers, fullRecord } from '../../../tests/support/coach-answers.ts';
import {
  type CoachQuestionId,
  coachQuestionOf,
  coachQuestions,
  firstCoachQuestion,
  isCoachQuestion,
} from './outcome-coach.ts';
import { coachRules } from './outcome-coach-record.ts';
import { fieldsNamedIn } from './outcome-coach-sentences.ts';
import { outcomeIds, outcomeOf } from './outcomes.ts';

const questionIds = Object.keys(coachQuestions) as readonly CoachQuestionId[];
const closingOutcomes = outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close');

describe('the tree', () => {
  it('gives every question its article, its meaning, a help and at least two answers', () => {
    const faulty = questionIds.filter((id) => {
      const { label, help, cite, meaning, answers } = coachQuestionOf(id);
      return label === '' || help === '' || meaning === '' || cite.article === undefined || answers.length < 2;
    });
    expect(faulty).toEqual([]);
  });

  it('names an answer once in a question, and leads to questions and outcomes that exist', () => {
    for (const id of questionIds) {
      const { answers } = coachQuestionOf(id);
      expect(new Set(answers.map((answer) => answer.id)).size, id).toBe(answers.length);
      for (const { leads } of answers) {
        if ('question' in leads) expect(isCoachQuestion(leads.question), leads.question).toBe(true);
        if ('outcome' in leads) expect(closingOutcomes).toContain(leads.outcome);
      }
    }
  });

  it('goes round in no circle, so that every way ends', () => {
    const ends = new Set<CoachQuestionId>();
    const follow = (id: CoachQuestionId, seen: readonly string[]): void => {
      if (seen.includes(id)) throw new Error(`${[...seen, id].join(' → ')} goes round.`);
      if (ends.has(id)) return;
      for (const next of followers(id)) follow(next, [...seen, id]);
      ends.add(id);
    };
    follow(firstCoachQuestion, []);
    expect([...ends].sort()).toEqual([...questionIds].sort());
  });

  it('reaches every question and every outcome that a decision can have', () => {
    const reached = new Set<CoachQuestionId>([firstCoachQuestion]);
    for (const id of reached) for (const next of followers(id)) reached.add(next);
    expect(questionIds.filter((id) => !reached.has(id))).toEqual([]);
    const ends = questionIds.flatMap((id) =>
      coachQuestionOf(id).answers.flatMap(({ leads }) => ('outcome' in leads ? [leads.outcome] : [])),
    );
    expect(closingOutcomes.filter((outcome) => !ends.includes(outcome))).toEqual([]);
  });

  it('asks for every field that a sentence names, or takes it from the record', () => {
    const fromRecord = Object.keys(fullRecord().days);
    for (const id of questionIds)
      for (const answer of coachQuestionOf(id).answers) {
        const known = [...fromRecord, ...(answer.fields ?? []).map((field) => field.id)];
        expect(
          fieldsNamedIn(answer.says ?? []).filter((name) => !known.includes(name)),
          `${id} ${answer.id}`,
        ).toEqual([]);
      }
  });

  it('cites an article in every rule', () => {
    expect(Object.values(coachRules).filter(({ cite }) => cite.article === undefined)).toEqual([]);
  });
});
