import { sql } from 'kysely';
import type { PaperFile } from '../../core/requests/paper-events.ts';
import type { AgencyId, Digest, PaperId } from '../../core/values/ids.ts';
import type { IssuedFile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps a file as issued. Throws if the paper has one in that format: what was issued never changes. */
export async function saveIssuedFile(transaction: Database, file: IssuedFile): Promise<void> {
  await transaction.run(sql`
    insert into paper_file (agency_id, paper_id, format, digest, byte_count, sealed)
    values (${file.agencyId}, ${file.paperId}, ${file.format}, ${file.digest}, ${file.byteCount}, ${file.sealed})`);
}

/** A file of a paper as issued. */
export async function findIssuedFile(
  db: Database,
  agencyId: AgencyId,
  paperId: PaperId,
  format: PaperFile['format'],
): Promise<IssuedFile | undefined> {
  const row = await db.maybe(sql<{ digest: Digest; byte_count: number; sealed: Uint8Array }>`
    select digest, byte_count, sealed from paper_file
     where agency_id = ${agencyId} and paper_id = ${paperId} and format = ${format}`);
  if (row === undefined) return undefined;
  return { agencyId, paperId, format, digest: row.digest, byteCount: row.byte_count, sealed: row.sealed };
}
