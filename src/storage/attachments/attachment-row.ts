import { sql } from 'kysely';
import type {
  AttachmentDirection,
  AttachmentKind,
  AttachmentNote,
  AttachmentPurpose,
} from '../../core/requests/attachments.ts';
import type { Severance } from '../../core/requests/severance.ts';
import type { AccountId, AgencyId, AttachmentId, Digest, RequestId } from '../../core/values/ids.ts';
import type { Attachment, Instant } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** A row of `attachment` with its clearance and discard, and the names of who did it. */
export interface AttachmentRow {
  readonly agency_id: AgencyId;
  readonly attachment_id: AttachmentId;
  readonly request_id: RequestId;
  readonly direction: AttachmentDirection;
  readonly purpose: AttachmentPurpose;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly byte_count: number;
  readonly plain_digest: Digest;
  readonly sealed_digest: Digest;
  readonly page_count: number | null;
  readonly notes: readonly AttachmentNote[];
  readonly origin_id: AttachmentId | null;
  readonly severance: Severance | null;
  readonly added_by: AccountId;
  readonly added_by_name: string | null;
  readonly added_at: Instant;
  readonly cleared_by: AccountId | null;
  readonly cleared_by_name: string | null;
  readonly cleared_at: Instant | null;
  readonly discarded_by: AccountId | null;
  readonly discarded_at: Instant | null;
  readonly discard_reason: string | null;
}

// a clearance holds for the bytes that were seen, and for no others
export const attachmentSource = sql`
  select attachment.*, clearance.cleared_by, clearance.cleared_at, discard.discarded_by, discard.discarded_at,
         discard.reason as discard_reason, adder.display_name as added_by_name, clearer.display_name as cleared_by_name
    from attachment
    left join attachment_clearance clearance
      on clearance.agency_id = attachment.agency_id and clearance.attachment_id = attachment.attachment_id
     and clearance.plain_digest = attachment.plain_digest
    left join attachment_discard discard
      on discard.agency_id = attachment.agency_id and discard.attachment_id = attachment.attachment_id
    left join account adder on adder.account_id = attachment.added_by
    left join account clearer on clearer.account_id = clearance.cleared_by`;

/** The attachment that a row holds. */
export function attachmentOf(row: AttachmentRow): Attachment {
  return {
    agencyId: row.agency_id,
    attachmentId: row.attachment_id,
    requestId: row.request_id,
    direction: row.direction,
    purpose: row.purpose,
    title: row.title,
    kind: row.kind,
    byteCount: row.byte_count,
    digest: row.plain_digest,
    sealedDigest: row.sealed_digest,
    pageCount: row.page_count,
    notes: row.notes,
    originId: row.origin_id,
    severance: row.severance,
    addedBy: row.added_by,
    addedByName: row.added_by_name,
    addedAt: instantOf(row.added_at),
    clearedBy: row.cleared_by,
    clearedByName: row.cleared_by_name,
    clearedAt: instantOrNull(row.cleared_at),
    discardedBy: row.discarded_by,
    discardedAt: instantOrNull(row.discarded_at),
    discardReason: row.discard_reason,
  };
}
