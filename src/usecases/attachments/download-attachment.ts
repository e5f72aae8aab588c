import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { attachmentKinds, downloadNameOf, faultOfAnswerFiles } from '../../core/requests/attachments.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Attachment, Deps } from '../ports.ts';
import { openSealed } from './keep-file.ts';
import { type AttachmentPlace, openAttachment } from './open-attachment.ts';

/** Bytes with the name under which they are saved. */
export interface DownloadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** An attachment as it was kept, for an official. */
export async function downloadAttachment(
  deps: Deps,
  actor: Actor,
  look: AttachmentPlace & { readonly purpose?: string | undefined },
): Promise<Result<DownloadedFile, Refusal>> {
  const opened = await openAttachment(deps, actor, look, { act: 'attachment.downloaded', purpose: look.purpose });
  return opened.ok ? accept(fileOf(opened.value.attachment, opened.value.bytes)) : opened;
}

/**
 * A file that went with an answer, for the applicant: only what may go out is ever opened here. Whether the caller may see
 * this request, and whether the file belongs to what was answered, is for the caller to have checked.
 */
export async function downloadAnswerFile(
  deps: Pick<Deps, 'queries' | 'sealer' | 'files' | 'digest'>,
  { agencyId, requestId, attachmentId }: AttachmentPlace & { readonly agencyId: AgencyId },
): Promise<Result<DownloadedFile, Refusal>> {
  const all = await deps.queries.listAttachments(agencyId, requestId);
  const attachment = all.find((candidate) => candidate.attachmentId === attachmentId);
  if (attachment === undefined || faultOfAnswerFiles(all, [attachmentId]) !== undefined) return refuse(notFound);
  return accept(fileOf(attachment, await openSealed(deps, attachment)));
}

function fileOf(attachment: Attachment, bytes: Uint8Array): DownloadedFile {
  return { fileName: downloadNameOf(attachment), contentType: attachmentKinds[attachment.kind].mediaType, bytes };
}
