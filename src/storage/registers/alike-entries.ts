import { sql } from 'kysely';
import { numberKey } from '../../core/annual-report/library-entries.ts';
import type { ProactiveEntryFacts } from '../../core/annual-report/proactive-entries.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { ProactiveEntry } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EntryRow, entryOf, entrySource } from './entry-row.ts';

/** Standing entries that a document of the library made, oldest first. */
export async function listEntriesOfItem(
  db: Database,
  agency: AgencyId,
  itemId: ItemId,
): Promise<readonly ProactiveEntry[]> {
  const rows = await db.many(sql<EntryRow>`
    ${entrySource}
     where entry.agency_id = ${agency} and entry.item_id = ${itemId} and entry.voided_at is null
     order by entry.recorded_at, entry.entry_id`);
  return rows.map(entryOf);
}

/**
 * Standing entries that may count the same document as some facts: with its number however it is written, with its title
 * and day, or an opening stock of its day or later.
 */
export async function listAlikeEntries(
  db: Database,
  agency: AgencyId,
  facts: ProactiveEntryFacts,
): Promise<readonly ProactiveEntry[]> {
  const key = numberKey(facts.documentNumber);
  const rows = await db.many(sql<EntryRow>`
    ${entrySource}
     where entry.agency_id = ${agency} and entry.item = ${facts.item} and entry.voided_at is null
       and ((entry.kind = 'opening' and entry.happened_on >= ${facts.happenedOn})
         or (entry.kind = ${facts.kind}
             and ((${key} <> '' and ${key} =
                     upper(regexp_replace(normalize(entry.document_number, NFKC), '[^[:alnum:]]', '', 'g')))
               or (entry.title = ${facts.title} and entry.happened_on = ${facts.happenedOn}))))
     order by entry.happened_on, entry.recorded_at, entry.entry_id`);
  return rows.map(entryOf);
}
