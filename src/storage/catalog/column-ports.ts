import type { CatalogStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { closeColumn, listColumns, saveColumn } from './columns.ts';
import { nextSerial } from './index-serials.ts';

/** What a transaction can change of the catalogue itself. */
export function catalogStore(transaction: Database): CatalogStore {
  return {
    saveColumn: (column) => saveColumn(transaction, column),
    closeColumn: (agency, columnId, at) => closeColumn(transaction, agency, columnId, at),
    nextSerial: (prefix, period) => nextSerial(transaction, prefix, period),
  };
}

/** The questions about the catalogue itself, put to the pool or to one transaction. */
export function columnQueries(db: Database): Pick<Queries, 'listColumns'> {
  return { listColumns: (agency) => listColumns(db, agency) };
}
