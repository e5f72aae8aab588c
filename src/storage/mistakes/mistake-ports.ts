import type { MistakeStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listMistakeReplies, releaseMistakeReply } from './mistake-replies.ts';
import { findMistake, findMistakeByLink, listMistakes, saveMistake } from './mistakes.ts';

/** What a transaction can change about reports of mistakes. */
export function mistakeStore(transaction: Database): MistakeStore {
  return {
    save: (mistake, lastSeq) => saveMistake(transaction, mistake, lastSeq),
    release: (mistakeId, reply, releaseId, at) => releaseMistakeReply(transaction, mistakeId, reply, releaseId, at),
  };
}

type MistakeQuery = 'findMistake' | 'findMistakeByLink' | 'listMistakes' | 'listMistakeReplies';

/** What can be asked about reports of mistakes. */
export function mistakeQueries(db: Database): Pick<Queries, MistakeQuery> {
  return {
    findMistake: (agency, mistakeId) => findMistake(db, agency, mistakeId),
    findMistakeByLink: (linkDigest) => findMistakeByLink(db, linkDigest),
    listMistakes: (agency, filter) => listMistakes(db, agency, filter),
    listMistakeReplies: (filter) => listMistakeReplies(db, filter),
  };
}
