import { sql } from 'kysely';
import type { ItemStage } from '../../core/catalog/item-stages.ts';
import type { OpennessKind } from '../../core/catalog/openness.ts';
import type { AccountId, AgencyId, ColumnId, Digest, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { StoredItem } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** A row of `item` as `itemColumns` reads it. */
export interface ItemRow {
  readonly agency_id: AgencyId;
  readonly item_id: ItemId;
  readonly stage: ItemStage;
  readonly revision: number;
  readonly content_digest: Digest;
  readonly author_ids: readonly AccountId[];
  readonly openness: OpennessKind | null;
  readonly subject_id: string | null;
  readonly column_id: ColumnId | null;
  readonly made_on: PlainDate | null;
  readonly due_on: PlainDate | null;
  readonly version: number;
  readonly index_number: string | null;
  readonly publish_at: string | null;
  readonly reassess_on: PlainDate | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly published_at: string | null;
  readonly withdrawn_at: string | null;
}

export const itemColumns = sql`
  agency_id, item_id, stage, revision, content_digest, author_ids, openness, subject_id, column_id, made_on, due_on,
  version, index_number, publish_at, reassess_on, created_at, changed_at, published_at, withdrawn_at`;

/** An item's state from its row. */
export function itemOf(row: ItemRow): StoredItem {
  return {
    agencyId: row.agency_id,
    itemId: row.item_id,
    stage: row.stage,
    revision: row.revision,
    contentDigest: row.content_digest,
    authors: row.author_ids,
    openness: row.openness,
    subjectId: row.subject_id,
    columnId: row.column_id,
    madeOn: row.made_on,
    dueOn: row.due_on,
    version: row.version,
    indexNumber: row.index_number,
    publishAt: instantOrNull(row.publish_at),
    reassessOn: row.reassess_on,
    createdAt: instantOf(row.created_at),
    changedAt: instantOf(row.changed_at),
    publishedAt: instantOrNull(row.published_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
  };
}
