import { sql } from 'kysely';
import type { AccountId } from '../../core/values/ids.ts';
import type { Attachment, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps who let the bytes of a digest go out. Throws if somebody did before. */
export async function saveClearance(
  transaction: Database,
  { agencyId, attachmentId, digest }: Pick<Attachment, 'agencyId' | 'attachmentId' | 'digest'>,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into attachment_clearance (agency_id, attachment_id, plain_digest, cleared_by, cleared_at)
    values (${agencyId}, ${attachmentId}, ${digest}, ${by}, ${at})`);
}

/** Keeps who set an attachment aside, and why. Throws if somebody did before. */
export async function saveDiscard(
  transaction: Database,
  { agencyId, attachmentId }: Pick<Attachment, 'agencyId' | 'attachmentId'>,
  by: AccountId,
  at: Instant,
  reason: string,
): Promise<void> {
  await transaction.run(sql`
    insert into attachment_discard (agency_id, attachment_id, discarded_by, discarded_at, reason)
    values (${agencyId}, ${attachmentId}, ${by}, ${at}, ${reason})`);
}
