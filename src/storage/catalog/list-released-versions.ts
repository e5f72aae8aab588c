import { sql } from 'kysely';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { AgencyId, Digest, EntryId, ItemId } from '../../core/values/ids.ts';
import type { ReleasedVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface VersionRow {
  readonly version: number;
  readonly release_id: EntryId;
  readonly content: string | null;
  readonly content_digest: Digest;
  readonly published_at: string;
  readonly change_note: string;
  readonly is_hidden: boolean;
}

/** Every released version of an item, oldest first; hidden ones and those of a withdrawn item without their content. */
export async function listReleasedVersions(
  db: Database,
  agencyId: AgencyId,
  itemId: ItemId,
): Promise<(Omit<ReleasedVersion, 'content'> & { readonly content: ItemContent | null })[]> {
  const rows = await db.many(sql<VersionRow>`
    select version, release_id, content, content_digest, published_at, change_note, is_hidden
      from released_version where agency_id = ${agencyId} and item_id = ${itemId} order by version`);
  return rows.map((row) => ({
    agencyId,
    itemId,
    version: row.version,
    releaseId: row.release_id,
    content: row.content === null ? null : (JSON.parse(row.content) as ItemContent),
    contentDigest: row.content_digest,
    publishedAt: instantOf(row.published_at),
    changeNote: row.change_note,
    isHidden: row.is_hidden,
  }));
}
