import type { PaperStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { lastNumber } from '../events/last-number.ts';
import { findPaper } from './find-paper.ts';
import { findIssuedFile, saveIssuedFile } from './issued-files.ts';
import { listPaperIds } from './list-paper-ids.ts';
import { listPapers } from './list-papers.ts';
import { listWaitingPapers } from './list-waiting-papers.ts';
import { findPaperDraft, listPaperAuthors, savePaperDraft } from './paper-drafts.ts';
import { listPaperOpinions, savePaperOpinion } from './paper-opinions.ts';
import { listPaperServices, savePaperService } from './paper-services.ts';
import { savePaper } from './save-paper.ts';

/** What a transaction can change about papers. */
export function paperStore(transaction: Database): PaperStore {
  return {
    save: (paper, lastSeq) => savePaper(transaction, paper, lastSeq),
    saveDraft: (draft) => savePaperDraft(transaction, draft),
    saveOpinion: (opinion) => savePaperOpinion(transaction, opinion),
    saveFile: (file) => saveIssuedFile(transaction, file),
    saveService: (record) => savePaperService(transaction, record),
  };
}

type PaperQuery =
  | 'listPapers'
  | 'findPaper'
  | 'listPaperIds'
  | 'listWaitingPapers'
  | 'findPaperDraft'
  | 'listPaperAuthors'
  | 'listPaperOpinions'
  | 'findIssuedFile'
  | 'listPaperServices'
  | 'lastNumber';

/** What can be asked about papers. */
export function paperQueries(db: Database): Pick<Queries, PaperQuery> {
  return {
    listPapers: (agency, requestId) => listPapers(db, agency, requestId),
    listPaperIds: (agency) => listPaperIds(db, agency),
    findPaper: (agency, paperId) => findPaper(db, agency, paperId),
    listWaitingPapers: (agency, stages) => listWaitingPapers(db, agency, stages),
    findPaperDraft: (agency, paperId, revision) => findPaperDraft(db, agency, paperId, revision),
    listPaperAuthors: (agency, paperId) => listPaperAuthors(db, agency, paperId),
    listPaperOpinions: (agency, paperId) => listPaperOpinions(db, agency, paperId),
    findIssuedFile: (agency, paperId, format) => findIssuedFile(db, agency, paperId, format),
    listPaperServices: (agency, paperId) => listPaperServices(db, agency, paperId),
    lastNumber: (agency, series, year) => lastNumber(db, agency, series, year),
  };
}
