import { sql } from 'kysely';
import type { RectificationNote } from '../../core/annual-report/rectification-note.ts';
import type { AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReleasedNote, ReportFile, ReportFormat } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** Notes whose release stands, of some agencies and years, oldest first. */
export async function listReleasedNotes(
  db: Database,
  agencies: readonly AgencyId[],
  years: readonly Year[],
): Promise<ReleasedNote[]> {
  const rows = await db.many(sql<{ note_id: EntryId; note_no: number; content: string; released_at: string }>`
    select note.note_id, note.note_no, note.content, note.released_at
      from released_note as note
      join release on release.agency_id = note.agency_id and release.release_id = note.release_id
                  and release.withdrawn_at is null and release.content_digest = note.content_digest
     where note.agency_id = any(${[...agencies]}::text[]) and note.year = any(${[...years]}::integer[])
     order by note.agency_id, note.year, note.version, note.note_no`);
  return rows.map((row) => ({
    ...(JSON.parse(row.content) as RectificationNote),
    noteId: row.note_id,
    noteNo: row.note_no,
    releasedAt: instantOf(row.released_at),
  }));
}

/** Records a file of a version that was made once more with its notes. */
export async function saveNotedFile(
  transaction: Database,
  note: Pick<ReleasedNote, 'agencyId' | 'year' | 'version' | 'noteNo'>,
  file: ReportFile,
): Promise<void> {
  await transaction.run(sql`
    insert into noted_file (agency_id, year, version, note_no, format, digest, byte_count)
    values (${note.agencyId}, ${note.year}, ${note.version}, ${note.noteNo}, ${file.format}, ${file.digest},
            ${file.byteCount})`);
}

/** The files that the public is offered of a version: those with its newest note, or those that went out first. */
export async function listPublicFiles(
  db: Database,
  agency: AgencyId,
  year: Year,
  version: number,
): Promise<ReportFile[]> {
  const rows = await db.many(sql<{ format: ReportFormat; digest: Digest; byte_count: number }>`
    select distinct on (format) format, digest, byte_count
      from (select format, digest, byte_count, note_no from noted_file
             where agency_id = ${agency} and year = ${year} and version = ${version}
             union all
            select format, digest, byte_count, 0 from report_file
             where agency_id = ${agency} and year = ${year} and version = ${version}) as file
     order by format, note_no desc`);
  return rows.map((row) => ({ format: row.format, digest: row.digest, byteCount: row.byte_count }));
}
