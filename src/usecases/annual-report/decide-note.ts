import type { Actor } from '../../core/access/permissions.ts';
import { noteParagraph, noteRule } from '../../core/annual-report/rectification-note.ts';
import { isFrozen } from '../../core/annual-report/report-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance, type ReviewDecision } from '../../core/releases/gate.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { formatChinese } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, ReleasedNote, ReportFile, ReportVersion, StoredNote, Stores } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';
import { decideOnNote, type NoteTarget } from './note-course.ts';
import { publishedFormats } from './published-formats.ts';

/**
 * Approves exactly the note that was seen and releases it through the gate: it stands on the page, and the files of its
 * version are made once more with it above them. Nobody approves a note of their own.
 */
export async function releaseNote(
  deps: Deps,
  actor: Actor,
  input: NoteTarget & { readonly seen: Digest },
): Promise<Result<StoredNote, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.approve', input.agencyId);
  if (!allowed.ok) return allowed;
  const waiting = await deps.queries.findReportNote(input.agencyId, input.noteId);
  if (waiting === undefined || waiting.year !== input.year) return refuse(notFound);
  const gate = clearanceOf(actor, waiting, input.seen);
  if (!gate.ok) return gate;
  const version = await deps.queries.findVersion(input.agencyId, input.year, waiting.version);
  if (version === undefined) return refuse(notFound);
  const earlier = await releasedOn(deps, waiting);
  // made before the transaction, which is short; refused below if another note came out in between
  const files = await renderFiles(deps, version, [
    ...earlier,
    { ...waiting, noteNo: earlier.length + 1, releasedAt: deps.now() },
  ]);
  return decideOnNote(deps, actor, input, {
    action: 'release',
    audit: 'report.noteReleased',
    decide: async (note, stores) => {
      if (note.contentDigest !== waiting.contentDigest) return refuse(changed);
      const record = await stores.queries.findReport(note.agencyId, note.year);
      if (record === undefined || !isFrozen(record.stage) || record.version !== note.version) return refuse(reopened);
      const noteNo = (await releasedOn(stores, note)).length + 1;
      if (noteNo !== earlier.length + 1) return refuse(changed);
      await keep(deps, actor, stores, { note, noteNo, files, clearance: gate.value });
      return accept({ note: { ...note, stage: 'released' }, payload: { noteNo } });
    },
  });
}

/** Gives a note back to whoever wrote it, with the reason; the next one is written anew. */
export async function declineNote(
  deps: Deps,
  actor: Actor,
  input: NoteTarget & { readonly opinion: string },
): Promise<Result<StoredNote, Refusal>> {
  const opinion = input.opinion.trim();
  return decideOnNote(deps, actor, input, {
    action: 'decline',
    audit: 'report.noteDeclined',
    decide: async (note) => {
      if (opinion === '')
        return refuse({ reason: 'missing', field: 'opinion', message: '请写明退回的原因，便于拟写人修改。' });
      return accept({ note: { ...note, stage: 'declined', opinion }, payload: { opinion } });
    },
  });
}

const changed: Refusal = {
  reason: 'contentChanged',
  message: '更正说明在您打开之后有变化，请刷新页面，看过现在的内容再审定。',
  cite: noteRule,
};

const reopened: Refusal = {
  reason: 'reportReopened',
  message: '这一版年度报告已经退回修改，错误可以直接改正，不需要更正说明。请退回这份更正说明。',
  cite: noteRule,
};

function clearanceOf(actor: Actor, note: StoredNote, seen: Digest): Result<ReleaseClearance, Refusal> {
  if (seen !== note.contentDigest) return refuse(changed);
  const authors = [note.writtenBy];
  const own = inPlaceOfAuthor(actor, 'report.approve', authors);
  if (own !== undefined) return refuse(own);
  const { contentDigest } = note;
  const approval: ReviewDecision = { step: 'approval', by: actor.id, verdict: 'approved', contentDigest, opinion: '' };
  return decideRelease({ kind: 'rectificationNote', authors, contentDigest, reviews: [approval] });
}

async function releasedOn(
  { queries }: Pick<Deps, 'queries'>,
  { agencyId, year, version }: StoredNote,
): Promise<readonly ReleasedNote[]> {
  const notes = await queries.listReleasedNotes([agencyId], [year]);
  return notes.filter((note) => note.version === version);
}

async function renderFiles(
  deps: Deps,
  { content }: ReportVersion,
  notes: readonly Pick<ReleasedNote, 'changes' | 'reason' | 'noteNo' | 'releasedAt'>[],
): Promise<readonly ReportFile[]> {
  const paragraphs = notes.map((note) =>
    noteParagraph(note, note.noteNo, formatChinese(shanghaiDayOf(note.releasedAt))),
  );
  const files: ReportFile[] = [];
  for (const format of publishedFormats) {
    const stored = await deps.files.put(await deps.exporter.render(content, format, { notes: paragraphs }));
    files.push({ format, ...stored });
  }
  return files;
}

async function keep(
  deps: Deps,
  actor: Actor,
  stores: Stores,
  released: {
    readonly note: StoredNote;
    readonly noteNo: number;
    readonly files: readonly ReportFile[];
    readonly clearance: ReleaseClearance;
  },
): Promise<void> {
  const { note, noteNo, files, clearance } = released;
  const releaseId = deps.newId() as EntryId;
  const releasedAt = deps.now();
  const { agencyId, noteId } = note;
  await stores.reports.saveRelease({
    agencyId,
    releaseId,
    subjectId: noteId,
    clearance,
    releasedBy: actor.id,
    releasedAt,
  });
  await stores.notes.release(note, noteNo, releaseId, releasedAt);
  for (const file of files) await stores.notes.saveFile({ ...note, noteNo }, file);
}
