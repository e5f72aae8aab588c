import type { ItemStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { countItemMarks } from './count-item-marks.ts';
import { countPublishedItems } from './count-published-items.ts';
import { findItem } from './find-item.ts';
import { findPublishedItem } from './find-published-item.ts';
import { findItemDraft, listItemRevisions, saveItemDraft } from './item-drafts.ts';
import { listRequestsBehindItems, saveItemOrigins } from './item-origins.ts';
import { countItems, listItems } from './list-items.ts';
import { listPublishedItems } from './list-published-items.ts';
import { listReleasedVersions } from './list-released-versions.ts';
import { releaseItem } from './release-item.ts';
import { saveItem } from './save-item.ts';
import { hideVersion, takeBackItem } from './take-back-item.ts';
import { takeIndexNumber } from './take-index-number.ts';
import { saveValidityChange } from './validity-changes.ts';

/** What a transaction can change about items. */
export function itemStore(transaction: Database): ItemStore {
  return {
    save: (item, lastSeq) => saveItem(transaction, item, lastSeq),
    saveDraft: (draft) => saveItemDraft(transaction, draft),
    takeIndexNumber: (agencyId, itemId, indexNumber, isAlias) =>
      takeIndexNumber(transaction, { agencyId, itemId }, indexNumber, isAlias),
    release: (version, indexNumber) => releaseItem(transaction, version, indexNumber),
    takeBack: (agencyId, itemId, at, why) => takeBackItem(transaction, { agencyId, itemId }, at, why),
    hideVersion: (agencyId, itemId, version) => hideVersion(transaction, { agencyId, itemId }, version),
    saveOrigins: (agencyId, itemId, requestIds) => saveItemOrigins(transaction, { agencyId, itemId }, requestIds),
    saveValidityChange: (agencyId, itemId, change, releaseId) =>
      saveValidityChange(transaction, { agencyId, itemId }, change, releaseId),
  };
}

type ItemQuery =
  | 'findItem'
  | 'listItems'
  | 'findItemDraft'
  | 'listItemRevisions'
  | 'countItems'
  | 'listRequestsBehindItems'
  | 'findPublishedItem'
  | 'listPublishedItems'
  | 'listReleasedVersions'
  | 'countPublishedItems'
  | 'countItemMarks';

/** What can be asked about items. */
export function itemQueries(db: Database): Pick<Queries, ItemQuery> {
  return {
    findItem: (agency, itemId) => findItem(db, agency, itemId),
    listItems: (agency, filter) => listItems(db, agency, filter),
    findItemDraft: (agency, itemId, revision) => findItemDraft(db, agency, itemId, revision),
    listItemRevisions: (agency, itemId) => listItemRevisions(db, agency, itemId),
    listRequestsBehindItems: (agency) => listRequestsBehindItems(db, agency),
    countItems: (agency) => countItems(db, agency),
    findPublishedItem: (indexNumber, today) => findPublishedItem(db, indexNumber, today),
    listPublishedItems: (filter, today) => listPublishedItems(db, filter, today),
    listReleasedVersions: (agency, itemId) => listReleasedVersions(db, agency, itemId),
    countPublishedItems: (agencies) => countPublishedItems(db, agencies),
    countItemMarks: (part, today) => countItemMarks(db, part, today),
  };
}
