import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Attachment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type AttachmentRow, attachmentOf, attachmentSource } from './attachment-row.ts';

/** The attachments of a request in the order they came, discarded ones too. */
export async function listAttachments(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<readonly Attachment[]> {
  const rows = await db.many(sql<AttachmentRow>`
    ${attachmentSource} where attachment.agency_id = ${agency} and attachment.request_id = ${requestId}
     order by attachment.added_at, attachment.attachment_id`);
  return rows.map(attachmentOf);
}
