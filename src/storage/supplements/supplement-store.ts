import type { Queries, SupplementStore } from '../../usecases/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { findSatisfaction, listSupplements, saveSatisfaction, saveSupplement } from './supplements.ts';
import { findVisit, openVisit } from './visits.ts';

/** What applicants can add to a request that is there. */
export function supplementStore(transaction: Database, clock: Clock): SupplementStore {
  return {
    save: (supplement) => saveSupplement(transaction, supplement),
    saveSatisfaction: (satisfaction) => saveSatisfaction(transaction, satisfaction),
    openVisit: (visit) => openVisit(transaction, visit, clock.now()),
  };
}

/** The questions about what applicants added, and about their visits. */
export function supplementQueries(db: Database): Pick<Queries, 'listSupplements' | 'findSatisfaction' | 'findVisit'> {
  return {
    listSupplements: (agency, requestId) => listSupplements(db, agency, requestId),
    findSatisfaction: (agency, requestId) => findSatisfaction(db, agency, requestId),
    findVisit: (visitDigest) => findVisit(db, visitDigest),
  };
}
