import type { Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findAnswer, listAnswers } from './list-answers.ts';
import { listGrantedTraces } from './list-granted-traces.ts';
import { findPublishedAnswer, listPublishedAnswers } from './published-answers.ts';

type AnswerQuery = 'listAnswers' | 'listGrantedTraces' | 'findAnswer' | 'listPublishedAnswers' | 'findPublishedAnswer';

/** What can be asked about the public register of requests and answers. */
export function answerQueries(db: Database): Pick<Queries, AnswerQuery> {
  return {
    listAnswers: (agency) => listAnswers(db, agency),
    listGrantedTraces: (agency, since, outcomes) => listGrantedTraces(db, agency, since, outcomes),
    findAnswer: (agency, answerId) => findAnswer(db, agency, answerId),
    listPublishedAnswers: (filter) => listPublishedAnswers(db, filter),
    findPublishedAnswer: (answerId) => findPublishedAnswer(db, answerId),
  };
}
