import { sql } from 'kysely';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { Instant, SiteImport, SiteImportFile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface ImportRow {
  readonly agency_id: AgencyId;
  readonly import_id: EntryId;
  readonly file_name: string;
  readonly sealed_rows: Uint8Array;
  readonly row_count: number;
  readonly done_count: number;
  readonly author_id: AccountId;
  readonly checked_at: string;
  readonly confirmed_at: string | null;
}

const columns = sql`
  agency_id, import_id, file_name, sealed_rows, row_count, done_count, author_id, checked_at, confirmed_at`;

/** A list of what an old site has, with how far it is in. */
export async function findSiteImport(
  db: Database,
  agency: AgencyId,
  importId: EntryId,
): Promise<SiteImport | undefined> {
  const row = await db.maybe(sql<ImportRow>`
    select ${columns} from site_import where agency_id = ${agency} and import_id = ${importId}`);
  return row && importOf(row);
}

/** Every list of an agency, the newest first. */
export async function listSiteImports(db: Database, agency: AgencyId): Promise<readonly SiteImport[]> {
  const rows = await db.many(sql<ImportRow>`
    select ${columns} from site_import where agency_id = ${agency} order by checked_at desc, import_id`);
  return rows.map(importOf);
}

/** Keeps a list that was read. */
export async function saveSiteImport(
  transaction: Database,
  list: Omit<SiteImport, 'doneCount' | 'confirmedAt'>,
): Promise<void> {
  await transaction.run(sql`
    insert into site_import (agency_id, import_id, file_name, sealed_rows, row_count, author_id, checked_at)
    values (${list.agencyId}, ${list.importId}, ${list.fileName}, ${list.sealedRows}, ${list.rowCount},
            ${list.authorId}, ${list.checkedAt})`);
}

/** Notes how many rows were worked off; the first call is the confirmation. */
export async function advanceSiteImport(
  transaction: Database,
  agency: AgencyId,
  importId: EntryId,
  doneCount: number,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    update site_import set done_count = greatest(done_count, ${doneCount}), confirmed_at = coalesce(confirmed_at, ${at})
     where agency_id = ${agency} and import_id = ${importId}`);
}

/** Keeps a file that came along; one of the same name is replaced. */
export async function saveSiteImportFile(
  transaction: Database,
  agency: AgencyId,
  importId: EntryId,
  file: SiteImportFile,
): Promise<void> {
  await transaction.run(sql`
    insert into site_import_file (agency_id, import_id, name, sealed_digest, byte_count)
    values (${agency}, ${importId}, ${file.name}, ${file.sealedDigest}, ${file.byteCount})
    on conflict (agency_id, import_id, name) do update
       set sealed_digest = excluded.sealed_digest, byte_count = excluded.byte_count`);
}

/** The files of an import by name. */
export async function listSiteImportFiles(
  db: Database,
  agency: AgencyId,
  importId: EntryId,
): Promise<readonly SiteImportFile[]> {
  const rows = await db.many(sql<{ name: string; sealed_digest: Digest; byte_count: number }>`
    select name, sealed_digest, byte_count from site_import_file
     where agency_id = ${agency} and import_id = ${importId} order by name`);
  return rows.map((row) => ({ name: row.name, sealedDigest: row.sealed_digest, byteCount: row.byte_count }));
}

function importOf(row: ImportRow): SiteImport {
  return {
    agencyId: row.agency_id,
    importId: row.import_id,
    fileName: row.file_name,
    sealedRows: row.sealed_rows,
    rowCount: row.row_count,
    doneCount: row.done_count,
    authorId: row.author_id,
    checkedAt: instantOf(row.checked_at),
    confirmedAt: instantOrNull(row.confirmed_at),
  };
}
