import { sql } from 'kysely';
import type { AccountId, AgencyId, EntryId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { NoteKind, RequestNote } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface NoteRow {
  readonly agency_id: AgencyId;
  readonly note_id: EntryId;
  readonly request_id: RequestId;
  readonly kind: NoteKind;
  readonly happened_on: PlainDate;
  readonly sealed: Uint8Array;
  readonly author_id: AccountId;
  readonly author_name: string | null;
  readonly recorded_at: string;
}

/** The sealed notes of a request, the oldest first. */
export async function listNotes(db: Database, agency: AgencyId, requestId: RequestId): Promise<readonly RequestNote[]> {
  const rows = await db.many(sql<NoteRow>`
    select note.agency_id, note.note_id, note.request_id, note.kind, note.happened_on, note.sealed, note.author_id,
           account.display_name as author_name, note.recorded_at
      from request_note as note
      left join account on account.agency_id = note.agency_id and account.account_id = note.author_id
     where note.agency_id = ${agency} and note.request_id = ${requestId}
     order by note.recorded_at, note.note_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    noteId: row.note_id,
    requestId: row.request_id,
    kind: row.kind,
    happenedOn: row.happened_on,
    sealed: row.sealed,
    authorId: row.author_id,
    authorName: row.author_name,
    recordedAt: instantOf(row.recorded_at),
  }));
}

/** Keeps a sealed note beside its request; it never changes. False where one with its identifier is there already. */
export async function saveNote(transaction: Database, note: Omit<RequestNote, 'authorName'>): Promise<boolean> {
  const saved = await transaction.run(sql`
    insert into request_note (agency_id, note_id, request_id, kind, happened_on, sealed, author_id, recorded_at)
    values (${note.agencyId}, ${note.noteId}, ${note.requestId}, ${note.kind}, ${note.happenedOn}, ${note.sealed},
            ${note.authorId}, ${note.recordedAt})
    on conflict do nothing`);
  return saved === 1;
}
