import { sql } from 'kysely';
import type { AgencyId, AttachmentId } from '../../core/values/ids.ts';
import type { Attachment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type AttachmentRow, attachmentOf, attachmentSource } from './attachment-row.ts';

/** One attachment of an agency, discarded or not. */
export async function findAttachment(
  db: Database,
  agency: AgencyId,
  attachmentId: AttachmentId,
): Promise<Attachment | undefined> {
  const row = await db.maybe(sql<AttachmentRow>`
    ${attachmentSource} where attachment.agency_id = ${agency} and attachment.attachment_id = ${attachmentId}`);
  return row && attachmentOf(row);
}
