import { sql } from 'kysely';
import { type NoteStage, noteText, type RectificationNote } from '../../core/annual-report/rectification-note.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant, StoredNote } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** Writes the checked copy of a note's state; creates it on its first event. */
export async function saveNote(transaction: Database, note: StoredNote, lastSeq: number): Promise<void> {
  await transaction.run(sql`
    insert into rectification_note (agency_id, note_id, year, version, stage, content, content_digest, written_by,
                                    written_at, decided_by, decided_at, opinion, last_seq)
    values (${note.agencyId}, ${note.noteId}, ${note.year}, ${note.version}, ${note.stage}, ${noteText(contentOf(note))}::jsonb,
            ${note.contentDigest}, ${note.writtenBy}, ${note.writtenAt}::timestamptz, ${note.decidedBy},
            ${note.decidedAt}::timestamptz, ${note.opinion}, ${lastSeq})
    on conflict (agency_id, note_id) do update
       set stage = excluded.stage, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
           opinion = excluded.opinion, last_seq = excluded.last_seq`);
}

interface NoteRow {
  readonly note_id: EntryId;
  readonly stage: NoteStage;
  readonly content: RectificationNote;
  readonly content_digest: Digest;
  readonly written_by: AccountId;
  readonly written_by_name: string | null;
  readonly written_at: string;
  readonly decided_by: AccountId | null;
  readonly decided_by_name: string | null;
  readonly decided_at: string | null;
  readonly opinion: string | null;
}

const noteColumns = sql`note.note_id, note.stage, note.content, note.content_digest, note.written_by, note.written_at,
  note.decided_by, note.decided_at, note.opinion, writer.display_name as written_by_name,
  decider.display_name as decided_by_name`;
const withNames = sql`
    left join account as writer on writer.account_id = note.written_by
    left join account as decider on decider.account_id = note.decided_by`;

/** A note of an agency. */
export async function findNote(db: Database, agency: AgencyId, noteId: EntryId): Promise<StoredNote | undefined> {
  const row = await db.maybe(sql<NoteRow>`
    select ${noteColumns} from rectification_note as note ${withNames}
     where note.agency_id = ${agency} and note.note_id = ${noteId}`);
  return row && noteOf(row);
}

/** Every note on a report, in the order in which they were written: that of the chain of events. */
export async function listNotes(db: Database, agency: AgencyId, year: Year) {
  const rows = await db.many(sql<NoteRow>`
    select ${noteColumns} from rectification_note as note ${withNames}
      left join event as written on written.agency_id = note.agency_id and written.stream = 'rectification'
                                and written.subject_id = note.note_id and written.seq = 1
     where note.agency_id = ${agency} and note.year = ${year}
     order by written.event_no, note.written_at, note.note_id`);
  return rows.map((row) => ({
    ...noteOf(row),
    writtenByName: row.written_by_name,
    decidedByName: row.decided_by_name,
  }));
}

function noteOf(row: NoteRow): StoredNote {
  return {
    ...row.content,
    noteId: row.note_id,
    stage: row.stage,
    contentDigest: row.content_digest,
    writtenBy: row.written_by,
    writtenAt: instantOf(row.written_at),
    decidedBy: row.decided_by,
    decidedAt: instantOrNull(row.decided_at),
    opinion: row.opinion,
  };
}

/** What of a stored note is approved and released. */
function contentOf({ agencyId, year, version, changes, reason }: StoredNote): RectificationNote {
  return { agencyId, year, version, changes, reason };
}

/** Makes a note public; the database computes the digest and refuses one without a standing release of it. */
export async function releaseNote(
  transaction: Database,
  note: StoredNote,
  noteNo: number,
  releaseId: EntryId,
  at: Instant,
): Promise<void> {
  const text = noteText(contentOf(note));
  await transaction.run(sql`
    insert into released_note (agency_id, note_id, year, version, note_no, release_id, content, content_digest, released_at)
    values (${note.agencyId}, ${note.noteId}, ${note.year}, ${note.version}, ${noteNo}, ${releaseId}, ${text},
            encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), ${at}::timestamptz)`);
}
