import type { DeskStore } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { endDeputy, nameDeputy } from './deputies.ts';
import { closeDivision, saveDivision } from './divisions.ts';
import { advanceImport, saveImport, saveImported } from './ledger-imports.ts';
import { saveNote } from './notes.ts';
import { saveTrace } from './traces.ts';

/** What the desk changes in a transaction. */
export function deskStore(transaction: Database): DeskStore {
  return {
    saveDivision: (division) => saveDivision(transaction, division),
    closeDivision: (agency, divisionId, at) => closeDivision(transaction, agency, divisionId, at),
    nameDeputy: (deputy) => nameDeputy(transaction, deputy),
    endDeputy: (agency, deputyId, by, at) => endDeputy(transaction, agency, deputyId, by, at),
    saveTrace: (agency, requestId, trace) => saveTrace(transaction, agency, requestId, trace),
    saveNote: (note) => saveNote(transaction, note),
    saveImport: (ledger) => saveImport(transaction, ledger),
    advanceImport: (agency, importId, doneCount, at) => advanceImport(transaction, agency, importId, doneCount, at),
    saveImported: (agency, imported, at) => saveImported(transaction, agency, imported, at),
  };
}
