import { noteText, type RectificationNote } from '../../core/annual-report/rectification-note.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Deps, RecordedEvent, ReleasedNote, ReportFile, StoredNote } from '../ports.ts';
import { foldFaults } from './fold-faults.ts';
import { ledgerDifference } from './ledger-difference.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'digest' | 'files'>;

interface NoteRow {
  readonly note: StoredNote;
  /** What the public reads of it; undefined while nothing of it is public. */
  readonly shown: ReleasedNote | undefined;
}

/**
 * Whether every note of rectification says what was written and approved, only approved ones are public, and the files
 * that were made once more with them are there.
 */
export async function verifyNotes(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const { queries } = deps;
  const years = (await queries.listReports([agencyId])).map(({ year }) => year);
  const faults = await foldFaults<NoteRow>(queries, agencyId, {
    stream: 'rectification',
    rows: () => noteRows(deps, agencyId, years),
    faults: (row, events) => faultsOfNote(deps, row, events),
  });
  return [...faults, ...(await fileFaults(deps, agencyId, years))];
}

async function noteRows({ queries }: Needs, agencyId: AgencyId, years: readonly Year[]) {
  const released = await queries.listReleasedNotes([agencyId], years);
  const rows = new Map<string, NoteRow>();
  for (const year of years)
    for (const note of await queries.listReportNotes(agencyId, year))
      rows.set(note.noteId, { note, shown: released.find(({ noteId }) => noteId === note.noteId) });
  return rows;
}

function faultsOfNote(
  { digest }: Needs,
  { note, shown }: NoteRow,
  events: readonly RecordedEvent[],
): readonly string[] {
  const [written] = events;
  const decision = events.find(({ action }) => action === 'release' || action === 'decline');
  const told = {
    stage: decision === undefined ? 'inApproval' : decision.action === 'release' ? 'released' : 'declined',
    authorId: written?.actorId,
    decidedBy: decision?.actorId ?? null,
    opinion: decision?.payload['opinion'] ?? null,
  };
  const { stage, writtenBy: authorId, decidedBy, opinion } = note;
  const difference = ledgerDifference(told, { stage, authorId, decidedBy, opinion });
  const approved = written?.payload['contentDigest'];
  const isKept = note.contentDigest === approved && digest(noteText(contentOf(note))) === approved;
  return [
    ...(difference === undefined ? [] : [difference]),
    ...(isKept ? [] : ['更正说明的内容与事件记录的摘要不一致']),
    ...(shown === undefined ? [] : faultsOfShown(digest, shown, decision, approved)),
  ];
}

function faultsOfShown(
  digest: Needs['digest'],
  shown: ReleasedNote,
  decision: RecordedEvent | undefined,
  approved: unknown,
): readonly string[] {
  if (decision?.action !== 'release') return ['没有审定发布过，却已对外公开'];
  const isSame = digest(noteText(contentOf(shown))) === approved && shown.noteNo === decision.payload['noteNo'];
  return isSame ? [] : ['公开的更正说明与审定的不同'];
}

function contentOf({ agencyId, year, version, changes, reason }: RectificationNote): RectificationNote {
  return { agencyId, year, version, changes, reason };
}

/** The files of versions that went out with notes; those without are looked at with their version. */
async function fileFaults(deps: Needs, agencyId: AgencyId, years: readonly Year[]): Promise<readonly LedgerFault[]> {
  const notes = await deps.queries.listReleasedNotes([agencyId], years);
  const versions = new Map(notes.map(({ year, version }) => [canonicalJson({ year, version }), { year, version }]));
  const faults: LedgerFault[] = [];
  for (const { year, version } of versions.values())
    for (const file of await deps.queries.listPublicFiles(agencyId, year, version)) {
      const fault = await fileFault(deps, file);
      if (fault !== undefined)
        faults.push({ subject: `report/${year}`, message: `第${version}版附更正说明的${fault}` });
    }
  return faults;
}

async function fileFault({ files }: Needs, { format, digest }: ReportFile): Promise<string | undefined> {
  const bytes = await files.get(digest).catch(() => null);
  if (bytes === undefined) return ` ${format} 文件不见了`;
  return bytes === null ? ` ${format} 文件被改动` : undefined;
}
