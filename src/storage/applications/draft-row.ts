import { sql } from 'kysely';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import type { ApplicationDraft } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** A row of `application_draft`. */
export interface DraftRow {
  readonly draft_id: RequestId;
  readonly owner_digest: Digest;
  readonly agency_id: AgencyId | null;
  readonly sealed: Uint8Array;
  readonly created_at: string;
  readonly updated_at: string;
  readonly expires_at: string;
  readonly submitted_at: string | null;
  readonly sealed_receipt: Uint8Array | null;
}

export const draftColumns = sql`draft_id, owner_digest, agency_id, sealed, created_at, updated_at, expires_at, submitted_at,
  sealed_receipt`;

/** The draft that a row holds. */
export function draftOf(row: DraftRow): ApplicationDraft {
  return {
    draftId: row.draft_id,
    ownerDigest: row.owner_digest,
    agencyId: row.agency_id,
    sealed: row.sealed,
    createdAt: instantOf(row.created_at),
    updatedAt: instantOf(row.updated_at),
    expiresAt: instantOf(row.expires_at),
    submittedAt: instantOrNull(row.submitted_at),
    sealedReceipt: row.sealed_receipt,
  };
}
