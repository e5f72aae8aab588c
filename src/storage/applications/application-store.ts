import type { ApplicationStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findApplicationDraft, findDraftFile, listDraftsOf } from './find-draft.ts';
import { countFormAttempts, discardExpired, recordFormAttempt, takeProof } from './form-attempts.ts';
import { countFound, countFoundWithoutRequest } from './found-without-request.ts';
import { createDraft, discardDraft, discardDraftFile, lockDraft, saveDraft, saveDraftFile } from './keep-draft.ts';
import { findAccessByLink, listAccessByNumber, saveAccess } from './request-access.ts';

/** What can be changed about applications at the portal in a transaction. */
export function applicationStore(transaction: Database): ApplicationStore {
  return {
    createDraft: (draft) => createDraft(transaction, draft),
    lockDraft: (draftId) => lockDraft(transaction, draftId),
    saveDraft: (draft) => saveDraft(transaction, draft),
    discardDraft: (draftId) => discardDraft(transaction, draftId),
    saveDraftFile: (draftId, fileId, byteCount, sealed) =>
      saveDraftFile(transaction, draftId, fileId, byteCount, sealed),
    discardDraftFile: (draftId, fileId) => discardDraftFile(transaction, draftId, fileId),
    discardExpired: (at) => discardExpired(transaction, at),
    saveAccess: (access, at) => saveAccess(transaction, access, at),
    countAttempts: (key, since) => countFormAttempts(transaction, key, since),
    recordAttempt: (key, at) => recordFormAttempt(transaction, key, at),
    takeProof: (proofDigest, expiresAt) => takeProof(transaction, proofDigest, expiresAt),
    countFound: (agency, address, on) => countFound(transaction, agency, address, on),
  };
}

type ApplicationQuery =
  | 'findApplicationDraft'
  | 'listDraftsOf'
  | 'findDraftFile'
  | 'findAccessByLink'
  | 'listAccessByNumber'
  | 'countFoundWithoutRequest';

/** The questions about applications at the portal. */
export function applicationQueries(db: Database): Pick<Queries, ApplicationQuery> {
  return {
    findApplicationDraft: (draftId) => findApplicationDraft(db, draftId),
    listDraftsOf: (ownerDigest) => listDraftsOf(db, ownerDigest),
    findDraftFile: (draftId, fileId) => findDraftFile(db, draftId, fileId),
    findAccessByLink: (linkDigest) => findAccessByLink(db, linkDigest),
    listAccessByNumber: (requestNumber) => listAccessByNumber(db, requestNumber),
    countFoundWithoutRequest: (agency, from, to) => countFoundWithoutRequest(db, agency, from, to),
  };
}
