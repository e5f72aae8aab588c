import type { NoteStore, Queries, ReportStore } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { countPublications } from './count-publications.ts';
import { countRequestNotices } from './count-request-notices.ts';
import { listReportVersions } from './list-report-versions.ts';
import { findNote, listNotes, releaseNote, saveNote } from './rectification-notes.ts';
import { listPublicFiles, listReleasedNotes, saveNotedFile } from './released-notes.ts';
import { listComments, markComment, saveComment } from './report-comments.ts';
import { listWaivers, saveWaiver } from './report-waivers.ts';

/** What a transaction can change about notes of rectification. */
export function noteStore(transaction: Database): NoteStore {
  return {
    save: (note, lastSeq) => saveNote(transaction, note, lastSeq),
    release: (note, noteNo, releaseId, at) => releaseNote(transaction, note, noteNo, releaseId, at),
    saveFile: (note, file) => saveNotedFile(transaction, note, file),
  };
}

/** What a transaction can change about comments on a report, and about what is signed for its findings. */
export function commentStore(transaction: Database): Pick<ReportStore, 'saveComment' | 'markComment' | 'saveWaiver'> {
  return {
    saveComment: (comment) => saveComment(transaction, comment),
    markComment: (agencyId, commentId, isSettled, by, at) =>
      markComment(transaction, { agencyId, commentId }, isSettled, by, at),
    saveWaiver: (agencyId, waiver, lastSeq) => saveWaiver(transaction, agencyId, waiver, lastSeq),
  };
}

type WorkbenchQuery =
  | 'listComments'
  | 'listWaivers'
  | 'findReportNote'
  | 'listReportNotes'
  | 'listReleasedNotes'
  | 'listPublicFiles'
  | 'listReportVersions'
  | 'countPublications'
  | 'countRequestNotices';

/** What can be asked about comments, notes, and what went out. */
export function workbenchQueries(db: Database): Pick<Queries, WorkbenchQuery> {
  return {
    listComments: (agency, year) => listComments(db, agency, year),
    listWaivers: (agencies, year) => listWaivers(db, agencies, year),
    findReportNote: (agency, noteId) => findNote(db, agency, noteId),
    listReportNotes: (agency, year) => listNotes(db, agency, year),
    listReleasedNotes: (agencies, years) => listReleasedNotes(db, agencies, years),
    listPublicFiles: (agency, year, version) => listPublicFiles(db, agency, year, version),
    listReportVersions: (agency, year) => listReportVersions(db, agency, year),
    countRequestNotices: (agency, cutOff) => countRequestNotices(db, agency, cutOff),
    countPublications: (agency, from, to) => countPublications(db, agency, from, to),
  };
}
