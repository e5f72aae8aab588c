import { sql } from 'kysely';
import type { NewAttachment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Appends an attachment to its request. Throws if its id is taken or the request is not there. */
export async function saveAttachment(transaction: Database, attachment: NewAttachment): Promise<void> {
  const severance = attachment.severance === null ? null : JSON.stringify(attachment.severance);
  await transaction.run(sql`
    insert into attachment (agency_id, attachment_id, request_id, direction, purpose, title, kind, byte_count, plain_digest,
                            sealed_digest, page_count, notes, origin_id, severance, added_by, added_at)
    values (${attachment.agencyId}, ${attachment.attachmentId}, ${attachment.requestId}, ${attachment.direction},
            ${attachment.purpose}, ${attachment.title}, ${attachment.kind}, ${attachment.byteCount}, ${attachment.digest},
            ${attachment.sealedDigest}, ${attachment.pageCount}, ${[...attachment.notes]}::text[],
            ${attachment.originId}, ${severance}::jsonb, ${attachment.addedBy}, ${attachment.addedAt})`);
}
