import { sql } from 'kysely';
import type { AccountId, AgencyId, EntryId, RequestId } from '../../core/values/ids.ts';
import type { Instant, LedgerImport } from '../../usecases/ports.ts';
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

/** A ledger that was read from a file, with how far it is in. */
export async function findImport(db: Database, agency: AgencyId, importId: EntryId): Promise<LedgerImport | undefined> {
  const row = await db.maybe(sql<ImportRow>`
    select agency_id, import_id, file_name, sealed_rows, row_count, done_count, author_id, checked_at, confirmed_at
      from ledger_import where agency_id = ${agency} and import_id = ${importId}`);
  return (
    row && {
      agencyId: row.agency_id,
      importId: row.import_id,
      fileName: row.file_name,
      sealedRows: row.sealed_rows,
      rowCount: row.row_count,
      doneCount: row.done_count,
      authorId: row.author_id,
      checkedAt: instantOf(row.checked_at),
      confirmedAt: instantOrNull(row.confirmed_at),
    }
  );
}

/** Keeps the sealed rows of a file that were found without fault; an earlier unconfirmed one of the author goes. */
export async function saveImport(
  transaction: Database,
  ledger: Omit<LedgerImport, 'doneCount' | 'confirmedAt'>,
): Promise<void> {
  await transaction.run(sql`
    delete from ledger_import
     where agency_id = ${ledger.agencyId} and author_id = ${ledger.authorId} and confirmed_at is null`);
  await transaction.run(sql`
    insert into ledger_import (agency_id, import_id, file_name, sealed_rows, row_count, author_id, checked_at)
    values (${ledger.agencyId}, ${ledger.importId}, ${ledger.fileName}, ${ledger.sealedRows}, ${ledger.rowCount},
            ${ledger.authorId}, ${ledger.checkedAt})`);
}

/** Notes how many rows are in; the first call is the confirmation. */
export async function advanceImport(
  transaction: Database,
  agency: AgencyId,
  importId: EntryId,
  doneCount: number,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    update ledger_import set done_count = ${doneCount}, confirmed_at = coalesce(confirmed_at, ${at})
     where agency_id = ${agency} and import_id = ${importId}`);
}

/** Keeps under which request an old number stands now. */
export async function saveImported(
  transaction: Database,
  agency: AgencyId,
  imported: { readonly oldNumber: string; readonly requestId: RequestId; readonly importId: EntryId },
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into imported_request (agency_id, old_number, request_id, import_id, imported_at)
    values (${agency}, ${imported.oldNumber}, ${imported.requestId}, ${imported.importId}, ${at})`);
}

/** The requests that some old numbers were imported as. */
export async function listImported(
  db: Database,
  agency: AgencyId,
  oldNumbers: readonly string[],
): Promise<readonly { readonly oldNumber: string; readonly requestId: RequestId; readonly requestNumber: string }[]> {
  const rows = await db.many(sql<{ old_number: string; request_id: RequestId; request_number: string }>`
    select imported.old_number, imported.request_id, request.request_number
      from imported_request as imported
      join disclosure_request as request
        on request.agency_id = imported.agency_id and request.request_id = imported.request_id
     where imported.agency_id = ${agency} and imported.old_number = any(${oldNumbers})`);
  return rows.map((row) => ({
    oldNumber: row.old_number,
    requestId: row.request_id,
    requestNumber: row.request_number,
  }));
}

/** The number a request had in the ledger it was imported from. */
export async function findOldNumber(db: Database, agency: AgencyId, requestId: RequestId): Promise<string | undefined> {
  const row = await db.maybe(sql<{ old_number: string }>`
    select old_number from imported_request where agency_id = ${agency} and request_id = ${requestId}`);
  return row?.old_number;
}
