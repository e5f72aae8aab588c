import { type RawBuilder, sql } from 'kysely';
import type { NormativeKind } from '../../core/catalog/item-content.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ProactiveEntry, UncountedDocument } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type EntryRow, entryOf, entrySource } from './entry-row.ts';

/** Every standing entry about the stock of documents, oldest first. */
export async function listStockEntries(db: Database, agency: AgencyId): Promise<readonly ProactiveEntry[]> {
  const rows = await db.many(sql<EntryRow>`
    ${entrySource}
     where entry.agency_id = ${agency} and entry.voided_at is null
       and entry.item in ('governmentRule', 'normativeDocument')
     order by entry.happened_on, entry.recorded_at, entry.entry_id`);
  return rows.map(entryOf);
}

interface UncountedRow {
  readonly item_id: ItemId;
  readonly index_number: string;
  readonly title: string;
  readonly document_number: string | null;
  readonly made_on: PlainDate;
  readonly normative_kind: NormativeKind;
  readonly kind: UncountedDocument['kind'];
  readonly from_on: PlainDate;
}

/**
 * Public documents, their ends and the expiry of their own last day, that no entry counts as of a day: neither one of their
 * own, nor one made by hand that covers them.
 */
export async function listUncounted(
  db: Database,
  agency: AgencyId,
  today: PlainDate,
): Promise<readonly UncountedDocument[]> {
  const rows = await db.many(sql<UncountedRow>`
    ${factsOf(agency, today)}
    select document.item_id, index_number, title, document_number, made_on, normative_kind, fact.kind, fact.from_on
      from fact join document on document.item_id = fact.item_id
     where not exists (
             select from proactive_entry as entry
              where entry.agency_id = ${agency} and entry.voided_at is null and entry.item_id = fact.item_id
                and (entry.kind = 'issued') = (fact.kind = 'issued'))
       and not exists (
             select from register_cover as cover
               join proactive_entry as entry on entry.agency_id = cover.agency_id and entry.entry_id = cover.entry_id
              where cover.agency_id = ${agency} and cover.item_id = fact.item_id and entry.voided_at is null
                and ((entry.kind = 'opening' and entry.happened_on >= fact.from_on)
                  or (entry.kind <> 'opening' and (entry.kind = 'issued') = (fact.kind = 'issued'))))
     order by fact.from_on, index_number`);
  return rows.map(uncountedOf);
}

/** What the library says of its documents: each was issued, and perhaps ended or ran out. */
function factsOf(agency: AgencyId, today: PlainDate): RawBuilder<unknown> {
  return sql`
    with document as (
      select item_id, index_number, title, document_number, made_on, normative_kind, valid_until
        from published_item
       where agency_id = ${agency} and normative_kind <> 'none' and variant_of is null
    ), ending as (
      select distinct on (item_id) item_id, effect, from_on
        from validity_change
       where agency_id = ${agency} and effect in ('repealed', 'lapsed', 'reinstated')
       order by item_id, change_no desc
    ), fact as (
      select item_id, 'issued' as kind, made_on as from_on from document
      union all
      select document.item_id, ending.effect, ending.from_on
        from document join ending on ending.item_id = document.item_id
       where ending.effect <> 'reinstated' and ending.from_on <= ${today}::date
      union all
      select document.item_id, 'lapsed', document.valid_until + 1
        from document
       where document.valid_until < ${today}::date
         and not exists (select from ending where ending.item_id = document.item_id
                            and ending.effect <> 'reinstated' and ending.from_on <= document.valid_until + 1)
    )`;
}

function uncountedOf(row: UncountedRow): UncountedDocument {
  return {
    itemId: row.item_id,
    indexNumber: row.index_number,
    title: row.title,
    documentNumber: row.document_number,
    madeOn: row.made_on,
    normativeKind: row.normative_kind,
    variantOf: null,
    kind: row.kind,
    from: row.from_on,
  };
}
