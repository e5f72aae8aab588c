import type { OldSiteStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findMovedItem, listImportedItems, listTakenAddresses, takeOldAddress } from './old-addresses.ts';
import {
  advanceSiteImport,
  findSiteImport,
  listSiteImportFiles,
  listSiteImports,
  saveSiteImport,
  saveSiteImportFile,
} from './site-imports.ts';

/** What a transaction can change about what comes from old sites. */
export function oldSiteStore(transaction: Database): OldSiteStore {
  return {
    saveImport: (list) => saveSiteImport(transaction, list),
    saveFile: (agency, importId, file) => saveSiteImportFile(transaction, agency, importId, file),
    advance: (agency, importId, doneCount, at) => advanceSiteImport(transaction, agency, importId, doneCount, at),
    takeAddress: (place) => takeOldAddress(transaction, place),
  };
}

type OldSiteQuery =
  | 'findSiteImport'
  | 'listSiteImports'
  | 'listSiteImportFiles'
  | 'listTakenAddresses'
  | 'listImportedItems'
  | 'findMovedItem';

/** What can be asked about old sites. */
export function oldSiteQueries(db: Database): Pick<Queries, OldSiteQuery> {
  return {
    findSiteImport: (agency, importId) => findSiteImport(db, agency, importId),
    listSiteImports: (agency) => listSiteImports(db, agency),
    listSiteImportFiles: (agency, importId) => listSiteImportFiles(db, agency, importId),
    listTakenAddresses: (addresses) => listTakenAddresses(db, addresses),
    listImportedItems: (agency, importId) => listImportedItems(db, agency, importId),
    findMovedItem: (address) => findMovedItem(db, address),
  };
}
