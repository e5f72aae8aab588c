import { sql } from 'kysely';
import type { Genre } from '../../core/catalog/genres.ts';
import type { ContentLanguage, NormativeKind } from '../../core/catalog/item-content.ts';
import { type ValidityChange, validityOn } from '../../core/catalog/validity.ts';
import type { AgencyId, ColumnId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ItemHead } from '../../usecases/ports.ts';
import { instantOf } from '../instant.ts';
import { validityChanges } from './validity-changes.ts';

/** A row of `published_item as shown` as `headColumns` reads it. */
export interface PublishedItemRow {
  readonly agency_id: AgencyId;
  readonly item_id: ItemId;
  readonly index_number: string;
  readonly title: string;
  readonly language: ContentLanguage;
  readonly issuers: readonly string[];
  readonly document_number: string | null;
  readonly made_on: PlainDate;
  readonly published_at: string;
  readonly changed_at: string;
  readonly subject_id: string;
  readonly column_id: ColumnId | null;
  readonly genre: Genre;
  readonly topic: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly normative_kind: NormativeKind;
  readonly valid_until: PlainDate | null;
  readonly file_count: number;
  readonly changes: readonly ValidityChange[];
}

export const headColumns = sql`
  shown.agency_id, shown.item_id, shown.index_number, shown.title, shown.language, shown.issuers, shown.document_number,
  shown.made_on, shown.published_at, shown.changed_at, shown.subject_id, shown.column_id, shown.genre, shown.topic,
  shown.keywords, shown.summary, shown.normative_kind, shown.valid_until, shown.file_count,
  ${validityChanges} as changes`;

/** What a list shows of a public item, with its validity on a day. */
export function headOf(row: PublishedItemRow, today: PlainDate): ItemHead {
  const facts = { hasValidity: row.normative_kind !== 'none', validUntil: row.valid_until, changes: row.changes };
  return {
    agencyId: row.agency_id,
    itemId: row.item_id,
    indexNumber: row.index_number,
    title: row.title,
    language: row.language,
    issuers: row.issuers,
    documentNumber: row.document_number,
    madeOn: row.made_on,
    publishedAt: instantOf(row.published_at),
    changedAt: instantOf(row.changed_at),
    subjectId: row.subject_id,
    columnId: row.column_id,
    genre: row.genre,
    topic: row.topic,
    keywords: row.keywords,
    summary: row.summary,
    normativeKind: row.normative_kind,
    validUntil: row.valid_until,
    validity: validityOn(facts, today),
    fileCount: row.file_count,
  };
}
