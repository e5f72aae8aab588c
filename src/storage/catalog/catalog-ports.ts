import type { CatalogStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findProfile, findReleasedProfile, releaseProfile, saveProfile } from './agency-profiles.ts';
import { closeColumn, listColumns, saveColumn } from './columns.ts';
import { countDocuments } from './count-documents.ts';
import { nextSerial } from './index-serials.ts';
import { findProposal, listProposals, saveProposal } from './validity-proposals.ts';
import { listValidityReviews, saveValidityReview } from './validity-reviews.ts';

/** What a transaction can change of the catalogue itself. */
export function catalogStore(transaction: Database): CatalogStore {
  return {
    saveColumn: (column) => saveColumn(transaction, column),
    closeColumn: (agency, columnId, at) => closeColumn(transaction, agency, columnId, at),
    nextSerial: (prefix, period) => nextSerial(transaction, prefix, period),
    saveProposal: (proposal, lastSeq) => saveProposal(transaction, proposal, lastSeq),
    saveValidityReview: (review) => saveValidityReview(transaction, review),
    saveProfile: (profile, lastSeq) => saveProfile(transaction, profile, lastSeq),
    releaseProfile: (profile, releaseId) => releaseProfile(transaction, profile, releaseId),
  };
}

type CatalogQuery =
  | 'listColumns'
  | 'countDocuments'
  | 'findProposal'
  | 'listProposals'
  | 'listValidityReviews'
  | 'findProfile'
  | 'findReleasedProfile';

/** The questions about the catalogue itself, put to the pool or to one transaction. */
export function catalogQueries(db: Database): Pick<Queries, CatalogQuery> {
  return {
    listColumns: (agency) => listColumns(db, agency),
    countDocuments: (filter, by, today) => countDocuments(db, filter, by, today),
    findProposal: (agency, proposalId) => findProposal(db, agency, proposalId),
    listProposals: (agency, filter) => listProposals(db, agency, filter),
    listValidityReviews: (agency) => listValidityReviews(db, agency),
    findProfile: (agency) => findProfile(db, agency),
    findReleasedProfile: (agency) => findReleasedProfile(db, agency),
  };
}
