import fc from 'fast-check';
import {
  type CoachQuestionId,
  coachQuestionOf,
  followCoach,
  isCoachQuestion,
} from '../../src/core/requests/outcome-coach.ts';
import type { CoachRecord } from '../../src/core/requests/outcome-coach-record.ts';
import type { CoachAnswerRow } from '../../src/core/requests/outcome-coach-tree.ts';
import type { CoachChoice } from '../../src/core/requests/request-events.ts';

/** Answers to the first questions that lead to the exemptions. */
export const toExemptions = {
  purpose: 'information',
  clarity: 'clear',
  earlierAnswer: 'no',
  frequency: 'ordinary',
  feePayment: 'settled',
  registryMaterial: 'no',
  recorded: 'recorded',
  origin: 'madeHere',
  recordSearch: 'found',
  published: 'no',
  creation: 'existing',
};
/** Answers that meet no exemption. */
export const noExemption = {
  stateSecret: 'no',
  prohibitedByLaw: 'no',
  endangersSecurityOrStability: 'no',
  thirdParty: 'no',
  otherAgencies: 'none',
  internalAffairs: 'no',
  deliberativeProcess: 'no',
  enforcementFile: 'no',
};

/** The usual way to a grant. */
export const usualAnswers: Readonly<Record<string, string>> = {
  ...toExemptions,
  ...noExemption,
  thirdPartyExtent: 'whole',
  severance: 'separable',
  delivery: 'provided',
};

/** Picks for a walk through the tree. */
export const aWay = fc.array(fc.nat({ max: 200 }), { minLength: 40, maxLength: 40 });

/** The answers of a random walk to its end. */
export function walk(picks: readonly number[]): readonly CoachChoice[] {
  const choices: CoachChoice[] = [];
  for (const pick of picks) {
    const way = followCoach(choices);
    if (!('next' in way)) break;
    const { answers } = coachQuestionOf(way.next);
    const leadingOn = answers.filter(({ leads }) => !('outcome' in leads));
    // most ways go on, so that those which take twenty answers are gone as well
    const among = pick % 12 > 0 && leadingOn.length > 0 ? leadingOn : answers;
    const answer = among[Math.floor(pick / 12) % among.length];
    if (answer === undefined) throw new Error(`${way.next} has no answers.`);
    choices.push({ question: way.next, answer: answer.id });
  }
  return choices;
}

/** The answers of a way, taken by question as far as they are given. */
export function choicesOf(answers: Readonly<Record<string, string>>): readonly CoachChoice[] {
  const choices: CoachChoice[] = [];
  for (let guard = 0; guard < 40; guard += 1) {
    const way = followCoach(choices);
    if (!('next' in way)) return choices;
    const answer = answers[way.next];
    if (answer === undefined) return choices;
    choices.push({ question: way.next, answer });
  }
  return choices;
}

/** Questions that may come right after one. */
export function followers(id: CoachQuestionId): readonly CoachQuestionId[] {
  return coachQuestionOf(id).answers.flatMap(({ leads }): readonly CoachQuestionId[] => {
    if ('question' in leads) return isCoachQuestion(leads.question) ? [leads.question] : [];
    return 'after' in leads && leads.after === 'exemptions' ? ['severance', 'delivery'] : [];
  });
}

function stepRows(choices: readonly CoachChoice[]): readonly CoachAnswerRow[] {
  const way = followCoach(choices);
  return 'steps' in way ? way.steps.map(({ answer }) => answer) : [];
}

/** Something fit in every field that the answers ask for. */
export function everythingWritten(choices: readonly CoachChoice[]): Readonly<Record<string, string>> {
  const fields = stepRows(choices).flatMap((answer) => answer.fields ?? []);
  return Object.fromEntries(
    fields.map(({ id, kind, label, options = [] }) => {
      const values = { text: `${label}。`, day: '2026-03-20', places: 'recordsRoom', choices: options[0] ?? '' };
      return [id, values[kind]];
    }),
  );
}

/** A record in which the rules of the chosen answers hold as far as they can hold together. */
export function permissiveRecord(choices: readonly CoachChoice[]): CoachRecord {
  const rules = stepRows(choices).flatMap(({ rule }) => rule ?? []);
  const has = (name: string) => rules.some((rule) => rule === name);
  const opinion = (from: 'thirdParty' | 'otherAgency', result: 'agrees' | 'objects' | 'silent') => [
    { from, consultation: 1, result },
  ];
  return {
    ...fullRecord(),
    correction: has('correctionOverdue') ? 'overdue' : 'received',
    statement: has('statementReasonable') ? 'reasonable' : has('statementOverdue') ? 'overdue' : 'unreasonable',
    fee: has('paymentOverdue') ? 'overdue' : 'none',
    opinions: [
      ...(has('thirdPartyAgrees') ? opinion('thirdParty', 'agrees') : []),
      ...(has('thirdPartyObjects') || has('thirdPartyAnswered') ? opinion('thirdParty', 'objects') : []),
      ...(has('thirdPartySilent') ? opinion('thirdParty', 'silent') : []),
      ...(has('agenciesAgree') ? opinion('otherAgency', 'agrees') : []),
      ...(has('agencyDisagrees') ? opinion('otherAgency', 'objects') : []),
    ],
  };
}

/** A record that knows every day a sentence may name. */
export function fullRecord(): CoachRecord {
  const days = {
    receivedOn: '2026年3月2日',
    correctionAskedOn: '2026年3月4日',
    correctedOn: '2026年3月9日',
    correctBy: '2026年3月20日',
    statementAskedOn: '2026年3月4日',
    statementBy: '2026年3月20日',
    feeNoticeOn: '2026年3月4日',
    payBy: '2026年4月2日',
  };
  return { correction: 'received', statement: 'none', fee: 'none', opinions: [], days };
}

/** The usual answers, but another one to a question. */
export function upTo(question: keyof typeof toExemptions, answer: string): Readonly<Record<string, string>> {
  return { ...toExemptions, [question]: answer };
}

/** Answers that meet no exemption, up to a question. */
export function noExemptionUntil(question: keyof typeof noExemption): Readonly<Record<string, string>> {
  const entries = Object.entries(noExemption);
  return Object.fromEntries(entries.slice(0, entries.findIndex(([id]) => id === question) + 1));
}

/** The usual answers up to whether a third party is concerned. */
export function toThirdParty(answer: 'yes' | 'no' = 'yes'): Readonly<Record<string, string>> {
  return { ...toExemptions, ...noExemptionUntil('endangersSecurityOrStability'), thirdParty: answer };
}
