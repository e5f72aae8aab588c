import type { Actor } from '../../core/access/permissions.ts';
import type { GovernmentLevel } from '../../core/agencies/agency.ts';
import { checkReport } from '../../core/annual-report/checks/report-checks.ts';
import { type Finding, findingKey, isBlocking } from '../../core/annual-report/finding.ts';
import {
  correctedReport,
  decideNote,
  type NoteChange,
  noteRule,
  noteText,
} from '../../core/annual-report/rectification-note.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, NewEvent, Queries, StoredNote } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { correctedVersion } from './find-corrected-report.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/**
 * Writes a note of rectification on the approved version of a report and hands it to its approver. Refused while another
 * one waits, where a change does not find what it corrects, and where the corrected report would break its own arithmetic.
 */
export async function writeNote(
  deps: Deps,
  actor: Actor,
  input: NoteInput,
): Promise<Result<StoredNote, Refusal | readonly Refusal[]>> {
  const { agencyId, year } = input;
  const allowed = await authorize(deps, actor, 'report.edit', agencyId);
  if (!allowed.ok) return allowed;
  const { level } = agencyIn(allowed.value, agencyId);
  return deps.inTransaction(async (stores) => {
    const noteId = deps.newId() as EntryId;
    await stores.events.history(agencyId, 'rectification', noteId);
    const decided = await contentOf(stores.queries, input, level);
    if (!decided.ok) return decided;
    const content = decided.value;
    const note: StoredNote = {
      ...content,
      noteId,
      stage: 'inApproval',
      contentDigest: deps.digest(noteText(content)),
      writtenBy: actor.id,
      writtenAt: deps.now(),
      decidedBy: null,
      decidedAt: null,
      opinion: null,
    };
    const event = await stores.events.append(actor.id, writtenEvent(note, deps.today()));
    await stores.notes.save(note, event.seq);
    await stores.audit.record(actor, 'report.noteWritten', `report/${year}`, { noteId });
    return accept(note);
  });
}

type NoteInput = ReportTarget & { readonly changes: readonly NoteChange[]; readonly reason: string };
type NoteContent = Pick<StoredNote, 'agencyId' | 'year' | 'version' | 'changes' | 'reason'>;

/** What the note says of the version that stands, or why it may not. */
async function contentOf(
  queries: Queries,
  input: NoteInput,
  level: GovernmentLevel | undefined,
): Promise<Result<NoteContent, Refusal | readonly Refusal[]>> {
  const { agencyId, year } = input;
  const record = await queries.findReport(agencyId, year);
  const version = await queries.findVersion(agencyId, year, record?.version);
  if (record === undefined || version === undefined) return refuse(nothingFrozen);
  const earlier = await queries.listReportNotes(agencyId, year);
  if (earlier.some(({ stage }) => stage === 'inApproval')) return refuse(oneAtATime);
  const standing = await correctedVersion(queries, version);
  const decided = decideNote(record.stage, standing, input);
  if (!decided.ok) return decided;
  const broken = brokenBy(standing, correctedReport(standing, [decided.value]), level);
  if (broken.length > 0) return refuse(breaks(broken));
  return accept({ agencyId, year, version: version.version, ...decided.value });
}

function writtenEvent(note: StoredNote, happenedOn: PlainDate): NewEvent {
  const { agencyId, noteId, year, version, contentDigest, reason, changes } = note;
  return {
    agencyId,
    stream: 'rectification',
    subjectId: noteId,
    action: 'write',
    happenedOn,
    payload: { year, version, contentDigest, reason, changes: changes.map((change) => ({ ...change })) },
  };
}

/** Errors that the report has only with its correction: a sum that is not corrected along with its parts. */
function brokenBy(before: AnnualReport, after: AnnualReport, level: GovernmentLevel | undefined) {
  const options = level === undefined ? ({ mode: 'entry' } as const) : ({ mode: 'entry', level } as const);
  const known = new Set(checkReport(before, options).filter(isBlocking).map(findingKey));
  return checkReport(after, options).filter((finding) => isBlocking(finding) && !known.has(findingKey(finding)));
}

function breaks(findings: readonly Finding[]): Refusal {
  return {
    reason: 'breaksArithmetic',
    field: 'changes',
    message: `更正后表内关系不再成立，请把相关的合计数一并更正：${findings
      .slice(0, 5)
      .map(({ rule, message }) => `${rule} ${message}`)
      .join('；')}`,
    cite: findings[0]?.cite ?? noteRule,
  };
}

const nothingFrozen: Refusal = {
  reason: 'notFrozen',
  message: '这份年度报告还没有定稿，不需要更正说明。请直接修改后送审。',
  cite: noteRule,
};
const oneAtATime: Refusal = {
  reason: 'noteWaiting',
  message: '已有一份更正说明等待审定。请待它审定或者退回后，再就剩下的错误拟写。',
  cite: noteRule,
};
