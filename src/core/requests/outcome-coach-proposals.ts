import type { Refusal } from '../law/refusal.ts';
import { type CoachQuestionId, coachQuestionOf, coachQuestions, contradictionOf } from './outcome-coach.ts';
import type { CoachRecord } from './outcome-coach-record.ts';

/** An answer that the record of the request already gives, with the reason. */
export interface CoachProposal {
  readonly question: CoachQuestionId;
  readonly answer: string;
  readonly why: string;
}

/** An answer that the record rules out. */
export interface CoachContradiction {
  readonly question: CoachQuestionId;
  readonly answer: string;
  readonly refusal: Refusal;
}

interface Proposal extends CoachProposal {
  readonly holds: (record: CoachRecord) => boolean;
}

const table: readonly Proposal[] = [
  {
    question: 'clarity',
    answer: 'uncorrected',
    why: '已告知补正，补正期限已经届满，没有收到补正。',
    holds: ({ correction }) => correction === 'overdue',
  },
  {
    question: 'frequency',
    answer: 'justified',
    why: '已要求申请人说明理由，审查认定理由合理。',
    holds: ({ statement }) => statement === 'reasonable',
  },
  {
    question: 'frequency',
    answer: 'unjustified',
    why: '已要求申请人说明理由，审查认定理由不合理。',
    holds: ({ statement }) => statement === 'unreasonable',
  },
  {
    question: 'frequency',
    answer: 'unstated',
    why: '已要求申请人说明理由，期限已经届满，没有收到说明。',
    holds: ({ statement }) => statement === 'overdue',
  },
  {
    question: 'frequency',
    answer: 'ordinary',
    why: '没有要求过申请人说明理由。',
    holds: ({ statement }) => statement === 'none',
  },
  {
    question: 'feePayment',
    answer: 'unpaid',
    why: '已通知缴费，缴费期限已经届满，没有登记缴费。',
    holds: ({ fee }) => fee === 'overdue',
  },
  { question: 'feePayment', answer: 'settled', why: '没有通知缴费。', holds: ({ fee }) => fee === 'none' },
  { question: 'feePayment', answer: 'settled', why: '已登记缴费。', holds: ({ fee }) => fee === 'paid' },
  {
    question: 'thirdParty',
    answer: 'yes',
    why: '已书面征求过第三方意见。',
    holds: ({ opinions }) => opinions.some(({ from }) => from === 'thirdParty'),
  },
  {
    question: 'otherAgencies',
    answer: 'none',
    why: '没有征求过其他机关的意见。',
    holds: ({ opinions }) => opinions.every(({ from }) => from === 'thirdParty'),
  },
];

/** The answers that a record already gives. */
export function proposals(record: CoachRecord): readonly CoachProposal[] {
  return table.filter(({ holds }) => holds(record)).map(({ question, answer, why }) => ({ question, answer, why }));
}

/** The answers that a record rules out, each with the article. */
export function contradictions(record: CoachRecord): readonly CoachContradiction[] {
  const questions = Object.keys(coachQuestions) as readonly CoachQuestionId[];
  return questions.flatMap((question) =>
    coachQuestionOf(question).answers.flatMap((answer) => {
      const refusal = contradictionOf(question, answer, record);
      return refusal === undefined ? [] : [{ question, answer: answer.id, refusal }];
    }),
  );
}
