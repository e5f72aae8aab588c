import type { Refusal } from '../law/refusal.ts';
import { exemptionQuestions } from './outcome-coach-exemptions.ts';
import { holdingQuestions } from './outcome-coach-holding.ts';
import { opinionQuestions } from './outcome-coach-opinions.ts';
import { purposeQuestions } from './outcome-coach-purpose.ts';
import { type CoachRecord, coachRules } from './outcome-coach-record.ts';
import type { CoachAnswerRow, CoachLead, CoachQuestion } from './outcome-coach-tree.ts';
import { type Outcome, type RefusalGround, refusalGrounds } from './outcomes.ts';
import type { CoachChoice } from './request-events.ts';

/** The question tree that leads to exactly one outcome, in the order in which an expert asks. */
export const coachQuestions = {
  ...purposeQuestions,
  ...holdingQuestions,
  ...exemptionQuestions,
  ...opinionQuestions,
} as const;

export type CoachQuestionId = keyof typeof coachQuestions;

/** Where every way through the tree begins. */
export const firstCoachQuestion: CoachQuestionId = 'purpose';

/** Whether a text names a question. */
export function isCoachQuestion(text: string): text is CoachQuestionId {
  return Object.hasOwn(coachQuestions, text);
}

/** The row of a question, with its optional columns typed. */
export function coachQuestionOf(question: CoachQuestionId): CoachQuestion {
  return coachQuestions[question];
}

/** The row of an answer; undefined if the question has no such answer. */
export function findCoachAnswer(question: CoachQuestionId, answer: string): CoachAnswerRow | undefined {
  return coachQuestionOf(question).answers.find(({ id }) => id === answer);
}

/** One question that was passed, with the answer it got. */
export interface CoachStep {
  readonly question: CoachQuestionId;
  readonly answer: CoachAnswerRow;
}

/** How far answers lead: to the next question or to the outcome, never to both. */
export type CoachWay =
  | { readonly steps: readonly CoachStep[]; readonly next: CoachQuestionId }
  | {
      readonly steps: readonly CoachStep[];
      readonly outcome: Outcome;
      /** Grounds of the withheld parts, the strictest first; of a partial disclosure only. */
      readonly refusedPartGrounds: readonly RefusalGround[];
    };

/** Follows answers through the tree; those that do not belong to the way, or come after its end, are refused. */
export function followCoach(choices: readonly CoachChoice[]): CoachWay | Refusal {
  let way: CoachWay = { steps: [], next: firstCoachQuestion };
  for (const { question, answer } of choices) {
    if ('outcome' in way) return strayFault(question);
    const expected: CoachQuestionId = way.next;
    const row = question === expected ? findCoachAnswer(expected, answer) : undefined;
    if (row === undefined) return strayFault(question);
    way = wayAfter([...way.steps, { question: expected, answer: row }]);
  }
  return way;
}

/** The first answer that the record of the request contradicts, as a refusal under its article. */
export function contradictionIn(steps: readonly CoachStep[], record: CoachRecord): Refusal | undefined {
  for (const { question, answer } of steps) {
    const fault = contradictionOf(question, answer, record);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Why the record does not allow one answer; undefined where it does. */
export function contradictionOf(
  question: CoachQuestionId,
  answer: CoachAnswerRow,
  record: CoachRecord,
): Refusal | undefined {
  if (answer.rule === undefined) return undefined;
  const rule = coachRules[answer.rule];
  if (rule.holds(record)) return undefined;
  return { reason: 'contradictsRecord', message: rule.message, cite: rule.cite, field: question };
}

function wayAfter(steps: readonly CoachStep[]): CoachWay {
  const last = steps.at(-1);
  if (last === undefined) return { steps, next: firstCoachQuestion };
  const grounds = refusalGrounds.filter((ground) => steps.some(({ answer }) => answer.ground === ground));
  const leads: CoachLead = last.answer.leads;
  if ('outcome' in leads) {
    return { steps, outcome: leads.outcome, refusedPartGrounds: leads.outcome === 'partiallyGranted' ? grounds : [] };
  }
  if ('question' in leads) return { steps, next: questionNamed(leads.question) };
  const [strongest] = grounds;
  if (leads.after === 'exemptions') return { steps, next: strongest === undefined ? 'delivery' : 'severance' };
  if (strongest === undefined) throw new Error('Severance was asked about although no exemption was met.');
  return { steps, outcome: strongest, refusedPartGrounds: [] };
}

function questionNamed(question: string): CoachQuestionId {
  if (!isCoachQuestion(question)) throw new Error(`The coach has no question ${question}.`);
  return question;
}

function strayFault(question: string): Refusal {
  return {
    reason: 'strayAnswer',
    message: '这一题的回答与前面的回答接不上，请从这一题起重新选择。',
    field: question,
  };
}
