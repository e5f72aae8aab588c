import type { ItemCheckStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listAssessments, saveAssessment, saveAssessmentUse } from './assessments.ts';
import { findIncident, listIncidents, saveIncident } from './incidents.ts';
import { findPublishedFile, listItemFiles, removeItemFile, saveItemFile } from './item-files.ts';
import { listOverrides, saveOverride } from './overrides.ts';
import { listWordChoices, saveWordChoice } from './word-choices.ts';

/** What a transaction can change about files and checks of items. */
export function itemCheckStore(transaction: Database): ItemCheckStore {
  return {
    saveFile: (file) => saveItemFile(transaction, file),
    removeFile: (agency, fileId, by, at) => removeItemFile(transaction, agency, fileId, by, at),
    saveOverride: (override) => saveOverride(transaction, override),
    saveWordChoice: (agency, choice, by, at) => saveWordChoice(transaction, agency, choice, by, at),
    saveIncident: (incident, lastSeq) => saveIncident(transaction, incident, lastSeq),
    saveAssessment: (assessment) => saveAssessment(transaction, assessment),
    coverWithAssessment: (agency, assessmentId, itemId, by, at) =>
      saveAssessmentUse(transaction, agency, assessmentId, itemId, by, at),
  };
}

type ItemCheckQuery =
  | 'listItemFiles'
  | 'findPublishedFile'
  | 'listOverrides'
  | 'listWordChoices'
  | 'listIncidents'
  | 'findIncident'
  | 'listAssessments';

/** The questions about files and checks of items, put to the pool or to one transaction. */
export function itemCheckQueries(db: Database): Pick<Queries, ItemCheckQuery> {
  return {
    listItemFiles: (agency, itemId) => listItemFiles(db, agency, itemId),
    findPublishedFile: (agency, itemId, fileId) => findPublishedFile(db, agency, itemId, fileId),
    listOverrides: (agency, itemId) => listOverrides(db, agency, itemId),
    listWordChoices: (agency) => listWordChoices(db, agency),
    listIncidents: (agency) => listIncidents(db, agency),
    findIncident: (agency, incidentId) => findIncident(db, agency, incidentId),
    listAssessments: (agency) => listAssessments(db, agency),
  };
}
