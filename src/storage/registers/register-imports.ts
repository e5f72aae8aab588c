import { sql } from 'kysely';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { ProactiveEntry, RegisterImport, RegisterImportHead } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { type EntryRow, entryOf, entrySource } from './entry-row.ts';

/** Notes that a file of figures was imported. */
export async function saveImport(transaction: Database, sheet: RegisterImport): Promise<void> {
  await transaction.run(sql`
    insert into register_import (agency_id, import_id, file_name, file_digest, row_count, imported_by, imported_at)
    values (${sheet.agencyId}, ${sheet.importId}, ${sheet.fileName}, ${sheet.fileDigest}, ${sheet.rowCount},
            ${sheet.importedBy}, ${sheet.importedAt})`);
}

/** Imported files of figures, the newest first, with how many of their rows still count. */
export async function listRegisterImports(db: Database, agency: AgencyId): Promise<readonly RegisterImportHead[]> {
  const rows = await db.many(sql<{
    readonly import_id: EntryId;
    readonly file_name: string;
    readonly file_digest: Digest;
    readonly row_count: number;
    readonly imported_by: AccountId;
    readonly importer_name: string;
    readonly imported_at: string;
    readonly standing: number;
  }>`
    select sheet.import_id, sheet.file_name, sheet.file_digest, sheet.row_count, sheet.imported_by,
           coalesce(account.display_name, sheet.imported_by) as importer_name, sheet.imported_at,
           (select count(*) from proactive_entry entry
             where entry.agency_id = sheet.agency_id and entry.import_id = sheet.import_id
               and entry.voided_at is null) as standing
      from register_import as sheet
      left join account on account.account_id = sheet.imported_by
     where sheet.agency_id = ${agency}
     order by sheet.imported_at desc, sheet.import_id`);
  return rows.map((row) => ({
    agencyId: agency,
    importId: row.import_id,
    fileName: row.file_name,
    fileDigest: row.file_digest,
    rowCount: row.row_count,
    importedBy: row.imported_by,
    importerName: row.importer_name,
    importedAt: instantOf(row.imported_at),
    standingCount: row.standing,
  }));
}

/** Standing entries that came with an imported file, in the order of its rows. */
export async function listEntriesOfImport(
  db: Database,
  agency: AgencyId,
  importId: EntryId,
): Promise<readonly ProactiveEntry[]> {
  const rows = await db.many(sql<EntryRow>`
    ${entrySource}
     where entry.agency_id = ${agency} and entry.import_id = ${importId} and entry.voided_at is null
     order by entry.import_row`);
  return rows.map(entryOf);
}
