import { sql } from 'kysely';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { ProactiveEntry } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EntryRow, entryOf, entrySource } from './entry-row.ts';

/** One entry of the register behind table 2, voided or not. */
export async function findEntry(db: Database, agency: AgencyId, entryId: EntryId): Promise<ProactiveEntry | undefined> {
  const row = await db.maybe(sql<EntryRow>`
    ${entrySource} where entry.agency_id = ${agency} and entry.entry_id = ${entryId}`);
  return row && entryOf(row);
}
