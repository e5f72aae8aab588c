import { sql } from 'kysely';
import type { ProactiveItem, ProactiveKind } from '../../core/annual-report/proactive-entries.ts';
import { fen } from '../../core/values/fen.ts';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ProactiveEntry } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** A row of `proactive_entry` with its author's name. */
export interface EntryRow {
  readonly agency_id: AgencyId;
  readonly entry_id: EntryId;
  readonly item: ProactiveItem;
  readonly kind: ProactiveKind;
  readonly happened_on: PlainDate;
  readonly quantity: number | null;
  readonly amount_fen: number | null;
  readonly title: string;
  readonly document_number: string | null;
  readonly source: string;
  readonly author_id: AccountId;
  readonly author_name: string;
  readonly recorded_at: string;
  readonly voided_at: string | null;
  readonly void_reason: string | null;
  readonly item_id: ItemId | null;
  readonly import_id: EntryId | null;
  readonly import_row: number | null;
  readonly documents: ProactiveEntry['documents'];
}

// a document that was withdrawn keeps its number and loses its title
const documentsOfEntry = sql`
  (select coalesce(json_agg(json_build_object('itemId', item.item_id, 'indexNumber', item.index_number,
                                              'title', coalesce(shown.title, '')) order by item.item_id), '[]'::json)
     from (select entry.item_id as item_id
           union
           select cover.item_id from register_cover cover
            where cover.agency_id = entry.agency_id and cover.entry_id = entry.entry_id) as linked
     join item on item.agency_id = entry.agency_id and item.item_id = linked.item_id
     left join published_item shown on shown.agency_id = item.agency_id and shown.item_id = item.item_id)`;

/** What a query of entries selects from and joins; conditions name the table `entry`. */
export const entrySource = sql`
  select entry.agency_id, entry.entry_id, entry.item, entry.kind, entry.happened_on, entry.quantity, entry.amount_fen,
         entry.title, entry.document_number, entry.source, entry.author_id,
         coalesce(account.display_name, entry.author_id) as author_name,
         entry.recorded_at, entry.voided_at, entry.void_reason, entry.item_id, entry.import_id, entry.import_row,
         ${documentsOfEntry} as documents
    from proactive_entry as entry
    left join account on account.account_id = entry.author_id`;

/** The entry that a row holds. */
export function entryOf(row: EntryRow): ProactiveEntry {
  return {
    agencyId: row.agency_id,
    entryId: row.entry_id,
    item: row.item,
    kind: row.kind,
    happenedOn: row.happened_on,
    quantity: row.quantity,
    amountFen: row.amount_fen === null ? null : fen(row.amount_fen),
    title: row.title,
    documentNumber: row.document_number,
    source: row.source,
    authorId: row.author_id,
    authorName: row.author_name,
    recordedAt: instantOf(row.recorded_at),
    voidedAt: instantOrNull(row.voided_at),
    voidReason: row.void_reason,
    itemId: row.item_id,
    importId: row.import_id,
    importRow: row.import_row,
    documents: row.documents,
  };
}
