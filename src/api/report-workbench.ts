import type { Static } from 'typebox';
import * as contract from '../contract/report-workbench.ts';
import { cellLabel } from '../core/annual-report/cell-labels.ts';
import { noteStages, noteWords } from '../core/annual-report/rectification-note.ts';
import type { SectionNumber } from '../core/annual-report/sections.ts';
import { formatCitation, ogi } from '../core/law/citation.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { commentOnReport, settleComment } from '../usecases/annual-report/comment-on-report.ts';
import type { ReportChanges } from '../usecases/annual-report/compare-reports.ts';
import { declineNote, releaseNote } from '../usecases/annual-report/decide-note.ts';
import { openCompanion, type ReportCompanion } from '../usecases/annual-report/open-companion.ts';
import { writeNote } from '../usecases/annual-report/write-note.ts';
import { parseNoteChanges } from './note-changes.ts';
import { apiText } from './text.ts';

const beside = apiRoute({
  ...contract.getReportCompanion,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const opened = await openCompanion(deps, actor, params.agencyId as AgencyId, Number(params.year));
    return opened.ok ? { ok: true, value: companionReply(opened.value, actor.id) } : opened;
  },
});

const comment = apiRoute({
  ...contract.addReportComment,
  permission: 'report.comment',
  async handle({ deps, actor, params, body }) {
    return commentOnReport(deps, actor, {
      ...targetOf(params),
      // the shape allows sections of the form only
      place: { section: body.section as SectionNumber, cell: body.cell ?? null },
      threadId: (body.threadId ?? null) as EntryId | null,
      words: body.words,
    });
  },
});

const settle = apiRoute({
  ...contract.settleReportComment,
  permission: 'report.comment',
  async handle({ deps, actor, params, body }) {
    const commentId = params.commentId as EntryId;
    return settleComment(deps, actor, { ...targetOf(params), commentId, isSettled: body.isSettled });
  },
});

const write = apiRoute({
  ...contract.writeReportNote,
  permission: 'report.edit',
  async handle({ deps, actor, params, body }) {
    const changes = parseNoteChanges(body.changes);
    if (!changes.ok) return changes;
    const written = await writeNote(deps, actor, { ...targetOf(params), changes: changes.value, reason: body.reason });
    return written.ok ? { ok: true, value: { noteId: written.value.noteId } } : written;
  },
});

const release = apiRoute({
  ...contract.releaseReportNote,
  permission: 'report.approve',
  async handle({ deps, actor, params, body }) {
    const noteId = params.noteId as EntryId;
    const done = await releaseNote(deps, actor, { ...targetOf(params), noteId, seen: body.digest as Digest });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const decline = apiRoute({
  ...contract.declineReportNote,
  permission: 'report.approve',
  async handle({ deps, actor, params, body }) {
    const noteId = params.noteId as EntryId;
    const done = await declineNote(deps, actor, { ...targetOf(params), noteId, opinion: body.opinion });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const reportWorkbenchRoutes: readonly ApiRoute[] = [beside, comment, settle, write, release, decline];

function targetOf(params: { readonly agencyId: string; readonly year: string }) {
  return { agencyId: params.agencyId as AgencyId, year: Number(params.year) };
}

function companionReply(companion: ReportCompanion, reader: AccountId): Static<typeof contract.ReportCompanion> {
  const { sincePrevious, sinceReturned } = companion;
  return {
    deadlines: companion.deadlines.map((deadline) => ({
      ...deadline,
      label: apiText.reportDeadlines[deadline.id],
      basis: deadline.id === 'law' ? formatCitation(ogi(49)) : apiText.ownSetting,
    })),
    facts: companion.facts.map(({ section, heading, rows }) => ({
      section,
      heading,
      rows: rows.map(({ cell = null, page = null, ...row }) => ({ ...row, cell, page })),
    })),
    boundFacts: companion.boundFacts as Record<string, number>,
    stale: companion.stale.map((stale) => ({ ...stale })),
    sincePrevious: sincePrevious === null ? null : changesRow(sincePrevious),
    sinceReturned:
      sinceReturned === null
        ? null
        : {
            version: sinceReturned.version,
            changes: changesRow(sinceReturned.changes),
            findings: sinceReturned.findings.map(({ key, rule, message, isMended }) => ({
              key,
              rule,
              message,
              isMended,
            })),
          },
    similarPercent: companion.similarPercent,
    similar: companion.similar.map((sentence) => ({ ...sentence })),
    comments: companion.comments.map(commentRow),
    mayComment: companion.mayComment,
    notes: companion.notes.map((note) => noteRow(note, reader)),
    mayWriteNote: companion.mayWriteNote,
    mayDecideNote: companion.mayDecideNote,
    chainGaps: [...companion.chainGaps],
  };
}

function changesRow({ cells, texts }: ReportChanges) {
  return {
    cells: cells.map((cell) => ({ ...cell })),
    texts: texts.map(({ section, parts }) => ({ section, parts: parts.map((part) => ({ ...part })) })),
  };
}

function commentRow(comment: ReportCompanion['comments'][number]) {
  const { agencyId: _agency, year: _year, writtenBy: _writer, ...row } = comment;
  return { ...row, cellLabel: comment.cell === null ? null : cellLabel(comment.cell) };
}

function noteRow(note: ReportCompanion['notes'][number], reader: AccountId) {
  const { noteId, version, stage, reason, contentDigest, writtenByName, writtenAt } = note;
  return {
    noteId,
    version,
    stage,
    stageLabel: noteStages.find(({ id }) => id === stage)?.label ?? stage,
    changes: note.changes.map(noteWords),
    reason,
    contentDigest,
    writtenByName,
    writtenAt,
    decidedByName: note.decidedByName,
    decidedAt: note.decidedAt,
    opinion: note.opinion,
    ownWork: note.writtenBy === reader,
  };
}
