import { sql } from 'kysely';
import type { DisputeDocumentPurpose } from '../../core/disputes/dispute-documents.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { DisputeDocument } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** Appends a paper to a case. */
export async function saveDisputeDocument(
  transaction: Database,
  document: Omit<DisputeDocument, 'addedByName'>,
): Promise<void> {
  await transaction.run(sql`
    insert into dispute_document (agency_id, document_id, case_id, purpose, title, kind, byte_count, plain_digest,
                                  sealed_digest, added_by, added_at)
    values (${document.agencyId}, ${document.documentId}, ${document.caseId}, ${document.purpose}, ${document.title},
            ${document.kind}, ${document.byteCount}, ${document.digest}, ${document.sealedDigest},
            ${document.addedBy}, ${document.addedAt})`);
}

interface DocumentRow {
  readonly document_id: EntryId;
  readonly purpose: DisputeDocumentPurpose;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly byte_count: number;
  readonly plain_digest: Digest;
  readonly sealed_digest: Digest;
  readonly added_by: AccountId;
  readonly added_by_name: string | null;
  readonly added_at: string;
}

/** Papers of a case, the oldest first. */
export async function listDisputeDocuments(
  db: Database,
  agencyId: AgencyId,
  caseId: EntryId,
): Promise<DisputeDocument[]> {
  const rows = await db.many(sql<DocumentRow>`
    select paper.document_id, paper.purpose, paper.title, paper.kind, paper.byte_count, paper.plain_digest,
           paper.sealed_digest, paper.added_by, account.display_name as added_by_name, paper.added_at
      from dispute_document as paper
      left join account on account.account_id = paper.added_by
     where paper.agency_id = ${agencyId} and paper.case_id = ${caseId}
     order by paper.added_at, paper.document_id`);
  return rows.map((row) => ({
    agencyId,
    documentId: row.document_id,
    caseId,
    purpose: row.purpose,
    title: row.title,
    kind: row.kind,
    byteCount: row.byte_count,
    digest: row.plain_digest,
    sealedDigest: row.sealed_digest,
    addedBy: row.added_by,
    addedByName: row.added_by_name,
    addedAt: instantOf(row.added_at),
  }));
}
