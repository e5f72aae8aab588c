import type { Actor } from '../../core/access/permissions.ts';
import type { DisputeDocumentPurpose } from '../../core/disputes/dispute-documents.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import {
  attachmentKinds,
  downloadNameOf,
  faultOfRoom,
  officeLimits,
  parseAttachmentTitle,
} from '../../core/requests/attachments.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, DisputeDocument } from '../ports.ts';

/** A paper of a case as somebody uploads it. */
export interface AddDisputeDocument {
  readonly caseId: EntryId;
  readonly purpose: DisputeDocumentPurpose;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a paper of a case: inspected by content, sealed, never public. Refuses what is there already or has no room. */
export async function addDisputeDocument(
  deps: Deps,
  actor: Actor,
  input: AddDisputeDocument,
): Promise<Result<EntryId, Refusal>> {
  const { agencyId } = actor;
  const { caseId, bytes } = input;
  const allowed = await authorize(deps, actor, 'register.write', agencyId);
  if (!allowed.ok) return allowed;
  if ((await deps.queries.findDispute(agencyId, caseId)) === undefined) return refuse(notFound);
  const title = parseAttachmentTitle(input.title);
  if (!title.ok) return title;
  const digest = deps.digest(bytes);
  const early = faultAmong(await deps.queries.listDisputeDocuments(agencyId, caseId), digest, bytes.length);
  if (early !== undefined) return refuse(early);
  const inspected = await deps.attachmentFiles.inspect(bytes, input.fileName);
  if (!inspected.ok) return inspected;
  const documentId = deps.newId() as EntryId;
  const stored = await deps.files.put(deps.sealer.sealBytes(bytes, placeOf({ agencyId, caseId, documentId })));
  return deps.inTransaction(async (stores) => {
    // others may have uploaded meanwhile: the lock of the history lets one after the other count
    await stores.events.history(agencyId, 'dispute', caseId);
    const fault = faultAmong(await stores.queries.listDisputeDocuments(agencyId, caseId), digest, bytes.length);
    if (fault !== undefined) return refuse(fault);
    await stores.registers.saveDisputeDocument({
      ...{ agencyId, documentId, caseId, purpose: input.purpose, title: title.value, kind: inspected.value.kind },
      ...{ byteCount: bytes.length, digest, sealedDigest: stored.digest, addedBy: actor.id, addedAt: deps.now() },
    });
    await stores.audit.record(actor, 'dispute.documentAdded', `dispute/${caseId}`, { documentId, digest });
    return accept(documentId);
  });
}

/** A paper of a case for somebody of the office; papers name parties, so that each look is recorded. */
export async function downloadDisputeDocument(
  deps: Deps,
  actor: Actor,
  { caseId, documentId }: { readonly caseId: EntryId; readonly documentId: EntryId },
): Promise<Result<{ readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array }, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const all = await deps.queries.listDisputeDocuments(actor.agencyId, caseId);
  const document = all.find((row) => row.documentId === documentId);
  if (document === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'dispute.documentSeen', `dispute/${caseId}`, { documentId }),
  );
  const { mediaType } = attachmentKinds[document.kind];
  return accept({
    fileName: downloadNameOf(document),
    contentType: mediaType,
    bytes: await openDisputeDocument(deps, document),
  });
}

/** The plain bytes of a paper. Throws if the stored file is lost, was changed, or belongs to another record. */
export async function openDisputeDocument(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest'>,
  document: DisputeDocument,
): Promise<Uint8Array> {
  const sealed = await deps.files.get(document.sealedDigest);
  if (sealed === undefined)
    throw new Error(`The file of document ${document.documentId} is lost: restore ${document.sealedDigest}.`);
  const bytes = deps.sealer.openBytes(sealed, placeOf(document));
  if (deps.digest(bytes) !== document.digest)
    throw new Error(`The file of document ${document.documentId} is not the one that was kept.`);
  return bytes;
}

function placeOf({
  agencyId,
  caseId,
  documentId,
}: Pick<DisputeDocument, 'agencyId' | 'caseId' | 'documentId'>): string {
  return `dispute/${agencyId}/${caseId}/${documentId}`;
}

function faultAmong(earlier: readonly DisputeDocument[], digest: Digest, byteCount: number): Refusal | undefined {
  const same = earlier.find((other) => other.digest === digest);
  if (same !== undefined) {
    const message = `这个文件已经上传过（“${same.title}”），不必重复上传。`;
    return { reason: 'file.repeated', field: 'file', message };
  }
  const standing = earlier.map((other) => ({ byteCount: other.byteCount, discardedBy: null }));
  return faultOfRoom(standing, byteCount, officeLimits);
}
