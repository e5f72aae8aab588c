import { sql } from 'kysely';
import type { NewProactiveEntry } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes an entry as of its event `lastSeq`. What was entered stays; only the voiding is added. */
export async function saveEntry(transaction: Database, entry: NewProactiveEntry, lastSeq: number): Promise<void> {
  await transaction.run(sql`
    insert into proactive_entry (agency_id, entry_id, item, kind, happened_on, quantity, amount_fen, title,
                                 document_number, source, author_id, recorded_at, voided_at, void_reason, item_id,
                                 import_id, import_row, last_seq)
    values (${entry.agencyId}, ${entry.entryId}, ${entry.item}, ${entry.kind}, ${entry.happenedOn}, ${entry.quantity},
            ${entry.amountFen}, ${entry.title}, ${entry.documentNumber}, ${entry.source}, ${entry.authorId},
            ${entry.recordedAt}, ${entry.voidedAt}, ${entry.voidReason},
            ${entry.itemId}, ${entry.importId}, ${entry.importRow}, ${lastSeq})
    on conflict (agency_id, entry_id) do update
       set voided_at = excluded.voided_at, void_reason = excluded.void_reason, last_seq = excluded.last_seq`);
}
