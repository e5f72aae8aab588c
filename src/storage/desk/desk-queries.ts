import type { Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listDeputies } from './deputies.ts';
import { listDivisions } from './divisions.ts';
import { findImport, findOldNumber, listImported } from './ledger-imports.ts';
import { listNotes } from './notes.ts';
import { findTrace, listRequestsOfApplicant, listTraced } from './traces.ts';

type DeskQuery =
  | 'listDivisions'
  | 'listDeputies'
  | 'findTrace'
  | 'listRequestsOfApplicant'
  | 'listTraced'
  | 'listNotes'
  | 'findImport'
  | 'listImported'
  | 'findOldNumber';

/** The questions of the desk, put to the pool or to one transaction. */
export function deskQueries(db: Database): Pick<Queries, DeskQuery> {
  return {
    listDivisions: (agency) => listDivisions(db, agency),
    listDeputies: (agency, today) => listDeputies(db, agency, today),
    findTrace: (agency, requestId) => findTrace(db, agency, requestId),
    listRequestsOfApplicant: (agency, keys, except) => listRequestsOfApplicant(db, agency, keys, except),
    listTraced: (agency, trace, least, except) => listTraced(db, agency, trace, least, except),
    listNotes: (agency, requestId) => listNotes(db, agency, requestId),
    findImport: (agency, importId) => findImport(db, agency, importId),
    listImported: (agency, oldNumbers) => listImported(db, agency, oldNumbers),
    findOldNumber: (agency, requestId) => findOldNumber(db, agency, requestId),
  };
}
