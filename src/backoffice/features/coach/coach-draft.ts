import { useState } from 'react';
import {
  type CoachQuestionId,
  type CoachWay,
  coachQuestionOf,
  firstCoachQuestion,
  followCoach,
  isCoachQuestion,
} from '../../../core/requests/outcome-coach.ts';
import type { CoachChoice } from '../../../core/requests/request-events.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';

/** Answers by question and what was written beside them; `at` questions of the way are passed, later answers are kept. */
export interface CoachDraft {
  readonly given: Readonly<Record<string, string>>;
  readonly written: Readonly<Record<string, string>>;
  readonly at: number;
}

const emptyDraft: CoachDraft = { given: {}, written: {}, at: 0 };

/** The draft of a request in this browser tab, and how to change it. */
export function useCoachDraft(requestId: string) {
  const name = `coach/${requestId}`;
  const [draft, setDraft] = useState<CoachDraft>(() => readCoachDraft(readDraft(name)));
  return {
    draft,
    keep: (next: CoachDraft) => {
      keepDraft(name, next);
      setDraft(next);
    },
    restart: () => {
      dropDraft(name);
      setDraft(emptyDraft);
    },
    forget: () => dropDraft(name),
  };
}

/** The answers up to where the clerk stands, as the coach follows them. */
export function choicesOf({ given, at }: CoachDraft): readonly CoachChoice[] {
  const choices: CoachChoice[] = [];
  while (choices.length < at) {
    const way = followCoach(choices);
    const answer = 'next' in way ? given[way.next] : undefined;
    if (!('next' in way) || answer === undefined) break;
    const longer = [...choices, { question: way.next, answer }];
    if ('reason' in followCoach(longer)) break;
    choices.push({ question: way.next, answer });
  }
  return choices;
}

/** Where the answers lead. Choices taken from `choicesOf` always belong to a way. */
export function wayOf(choices: readonly CoachChoice[]): CoachWay {
  const way = followCoach(choices);
  if ('reason' in way) throw new Error(way.message);
  return way;
}

/** The most questions that may still follow one. */
export function questionsAfter(question: CoachQuestionId): number {
  return longest(question, new Map()) - 1;
}

function longest(question: CoachQuestionId, known: Map<CoachQuestionId, number>): number {
  const found = known.get(question);
  if (found !== undefined) return found;
  const next = coachQuestionOf(question).answers.flatMap(({ leads }): readonly CoachQuestionId[] => {
    if ('question' in leads) return isCoachQuestion(leads.question) ? [leads.question] : [];
    return 'after' in leads && leads.after === 'exemptions' ? ['severance', 'delivery'] : [];
  });
  const length = 1 + Math.max(0, ...next.map((follower) => longest(follower, known)));
  known.set(question, length);
  return length;
}

/** A kept draft, or an empty one where what was kept cannot be read. */
export function readCoachDraft(kept: unknown): CoachDraft {
  if (typeof kept !== 'object' || kept === null) return emptyDraft;
  const { given, written, at } = kept as Readonly<Record<string, unknown>>;
  if (!isTexts(given) || !isTexts(written) || typeof at !== 'number') return emptyDraft;
  return { given, written, at: firstCoachQuestion in given ? at : 0 };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
