import type { AdditionStore, Queries } from '../../usecases/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { findSatisfaction, listAdditions, saveAddition, saveSatisfaction } from './additions.ts';
import { findVisit, openVisit } from './visits.ts';

/** What applicants can add to a request that is there. */
export function additionStore(transaction: Database, clock: Clock): AdditionStore {
  return {
    save: (addition) => saveAddition(transaction, addition),
    saveSatisfaction: (satisfaction) => saveSatisfaction(transaction, satisfaction),
    openVisit: (visit) => openVisit(transaction, visit, clock.now()),
  };
}

/** The questions about what applicants added, and about their visits. */
export function additionQueries(db: Database): Pick<Queries, 'listAdditions' | 'findSatisfaction' | 'findVisit'> {
  return {
    listAdditions: (agency, requestId) => listAdditions(db, agency, requestId),
    findSatisfaction: (agency, requestId) => findSatisfaction(db, agency, requestId),
    findVisit: (visitDigest) => findVisit(db, visitDigest),
  };
}
