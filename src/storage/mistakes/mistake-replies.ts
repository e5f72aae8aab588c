import { sql } from 'kysely';
import { type MistakeReply, mistakeReplyText } from '../../core/releases/mistake-reply.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { Instant, Page, PublicMistakeReply } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { pageOf } from '../page.ts';

/** Makes a reply public; the database computes the digest and refuses one without a standing release of it. */
export async function releaseMistakeReply(
  transaction: Database,
  mistakeId: EntryId,
  reply: MistakeReply,
  releaseId: EntryId,
  at: Instant,
): Promise<void> {
  const text = mistakeReplyText(reply);
  await transaction.run(sql`
    insert into published_mistake_reply (agency_id, mistake_id, release_id, content, content_digest, released_at)
    values (${reply.agencyId}, ${mistakeId}, ${releaseId}, ${text},
            encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), ${at}::timestamptz)`);
}

/** Replies that everybody may read, the newest first. */
export function listMistakeReplies(
  db: Database,
  filter: { readonly agencyIds?: readonly AgencyId[]; readonly offset: number; readonly limit: number },
): Promise<Page<PublicMistakeReply>> {
  const ofAgencies =
    filter.agencyIds === undefined ? sql`true` : sql`agency_id = any(${[...filter.agencyIds]}::text[])`;
  return pageOf(
    db,
    sql<{ content: string; released_at: string }>`
      select content, released_at from published_mistake_reply where ${ofAgencies}`,
    sql`released_at desc, content`,
    filter,
    (row) => ({ ...(JSON.parse(row.content) as MistakeReply), releasedAt: instantOf(row.released_at) }),
  );
}
