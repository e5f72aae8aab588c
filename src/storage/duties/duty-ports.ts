import type { DutyStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findDelivery, listDeliveries, saveDelivery } from './deliveries.ts';
import { listDutyFacts, tallyPublications } from './duty-facts.ts';
import { listReassessments } from './reassessments.ts';
import { findStatement, listPublishedStatements, listStatements, saveStatement } from './statements.ts';

/** What can be changed about duties in a transaction. */
export function dutyStore(transaction: Database): DutyStore {
  return {
    saveDelivery: (list, lastSeq) => saveDelivery(transaction, list, lastSeq),
    saveStatement: (statement, lastSeq) => saveStatement(transaction, statement, lastSeq),
  };
}

type DutyQuery =
  | 'listDutyFacts'
  | 'tallyPublications'
  | 'listReassessments'
  | 'listDeliveries'
  | 'findDelivery'
  | 'findStatement'
  | 'listStatements'
  | 'listPublishedStatements';

/** Questions about what is due and what was said where nothing came. */
export function dutyQueries(db: Database): Pick<Queries, DutyQuery> {
  return {
    listDutyFacts: (agencies) => listDutyFacts(db, agencies),
    tallyPublications: (agencies, days) => tallyPublications(db, agencies, days),
    listReassessments: (agency, window) => listReassessments(db, agency, window),
    listDeliveries: (agency, window) => listDeliveries(db, agency, window),
    findDelivery: (agency, deliveryId) => findDelivery(db, agency, deliveryId),
    findStatement: (agency, statementId) => findStatement(db, agency, statementId),
    listStatements: (agency, filter) => listStatements(db, agency, filter),
    listPublishedStatements: (agency) => listPublishedStatements(db, agency),
  };
}
