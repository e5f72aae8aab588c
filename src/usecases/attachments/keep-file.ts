import type { Refusal } from '../../core/law/refusal.ts';
import { type AttachmentLimits, faultOfRoom, parseAttachmentTitle } from '../../core/requests/attachments.ts';
import type { Severance } from '../../core/requests/severance.ts';
import type { AttachmentId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Attachment, AttachmentInspection, Deps, NewAttachment } from '../ports.ts';

/** A file before it is kept: whose it is, what for, and under which title. */
export interface FileToKeep
  extends Pick<NewAttachment, 'agencyId' | 'requestId' | 'direction' | 'purpose' | 'title' | 'addedBy'> {
  readonly bytes: Uint8Array;
}

/** How a file came about that was severed from another one. */
export interface SeveredFrom {
  readonly originId: AttachmentId;
  readonly severance: Severance;
}

/**
 * Takes an untrusted file apart and keeps it sealed, outside any transaction; saving the row that is answered attaches it.
 * Refuses what is not accepted, has no room, or is there already.
 */
export async function inspectAndKeep(
  deps: Pick<Deps, 'attachmentFiles' | 'sealer' | 'files' | 'digest' | 'newId' | 'now'>,
  file: FileToKeep & { readonly fileName: string },
  earlier: readonly Attachment[],
  limits: AttachmentLimits,
): Promise<Result<NewAttachment, Refusal>> {
  const title = parseAttachmentTitle(file.title);
  if (!title.ok) return title;
  const noRoom = faultOfRoom(earlier, file.bytes.length, limits);
  if (noRoom !== undefined) return refuse(noRoom);
  const known = faultOfRepetition(deps.digest(file.bytes), file, earlier);
  if (known !== undefined) return refuse(known);
  const inspection = await deps.attachmentFiles.inspect(file.bytes, file.fileName);
  if (!inspection.ok) return inspection;
  return accept(await keepSealed(deps, { ...file, title: title.value }, inspection.value));
}

/** Seals the bytes of a file for its own record and puts them into the file store. */
export async function keepSealed(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest' | 'newId' | 'now'>,
  file: FileToKeep,
  { kind, pageCount, notes }: AttachmentInspection,
  from?: SeveredFrom,
): Promise<NewAttachment> {
  const { agencyId, requestId, bytes } = file;
  const attachmentId = deps.newId() as AttachmentId;
  const sealed = deps.sealer.sealBytes(bytes, boundTo({ agencyId, requestId, attachmentId }));
  const stored = await deps.files.put(sealed);
  return {
    agencyId,
    attachmentId,
    requestId,
    direction: file.direction,
    purpose: file.purpose,
    title: file.title,
    kind,
    byteCount: bytes.length,
    digest: deps.digest(bytes),
    sealedDigest: stored.digest,
    pageCount,
    notes,
    originId: from?.originId ?? null,
    severance: from?.severance ?? null,
    addedBy: file.addedBy,
    addedAt: deps.now(),
  };
}

/** The plain bytes of an attachment. Throws if the stored file is lost, was changed, or belongs to another record. */
export async function openSealed(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest'>,
  attachment: NewAttachment | Attachment,
): Promise<Uint8Array> {
  const { attachmentId, sealedDigest, digest } = attachment;
  const sealed = await deps.files.get(sealedDigest);
  if (sealed === undefined)
    throw new Error(`The file of attachment ${attachmentId} is lost: restore ${sealedDigest} from a backup.`);
  const bytes = deps.sealer.openBytes(sealed, boundTo(attachment));
  if (deps.digest(bytes) !== digest)
    throw new Error(`The file of attachment ${attachmentId} is not the one that was kept.`);
  return bytes;
}

function boundTo({
  agencyId,
  requestId,
  attachmentId,
}: Pick<Attachment, 'agencyId' | 'requestId' | 'attachmentId'>): string {
  return `attachment/${agencyId}/${requestId}/${attachmentId}`;
}

/** Refusal of a file that is among the earlier ones already, for the same purpose and not discarded; else undefined. */
export function faultOfRepetition(
  digest: string,
  { purpose }: Pick<FileToKeep, 'purpose'>,
  earlier: readonly Attachment[],
): Refusal | undefined {
  const same = earlier.find(
    (other) => other.digest === digest && other.purpose === purpose && other.discardedBy === null,
  );
  if (same === undefined) return undefined;
  return {
    reason: 'file.repeated',
    field: 'file',
    message: `这个文件已经上传过（“${same.title}”），不必重复上传。如需上传另一个文件，请重新选择。`,
  };
}
