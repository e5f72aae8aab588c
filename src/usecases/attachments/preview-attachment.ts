import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Result } from '../../core/values/result.ts';
import type { Deps, PagePart, PagePicture, TextPart } from '../ports.ts';
import { type AttachmentPlace, openAttachment } from './open-attachment.ts';

/** What somebody says a look is for; needed for papers about the applicant. */
type Look = AttachmentPlace & { readonly purpose?: string | undefined };

/** One page of an attachment as an inert picture. */
export async function previewPage(
  deps: Deps,
  actor: Actor,
  look: Look & { readonly page: number },
): Promise<Result<PagePicture, Refusal>> {
  const opened = await openAttachment(deps, actor, look, { act: 'attachment.seen', ...look });
  if (!opened.ok) return opened;
  return deps.attachmentFiles.drawPage(opened.value.bytes, opened.value.attachment.kind, look.page);
}

/** The words of an attachment that has no pages. */
export async function previewText(deps: Deps, actor: Actor, look: Look): Promise<Result<readonly TextPart[], Refusal>> {
  const opened = await openAttachment(deps, actor, look, { act: 'attachment.seen', purpose: look.purpose });
  if (!opened.ok) return opened;
  return deps.attachmentFiles.readText(opened.value.bytes, opened.value.attachment.kind);
}

/** Where a text stands on the pages of an attachment, as proposals of parts to be covered. */
export async function findTextParts(
  deps: Deps,
  actor: Actor,
  look: AttachmentPlace & { readonly sought: string },
): Promise<Result<readonly PagePart[], Refusal>> {
  const opened = await openAttachment(deps, actor, look, { act: 'attachment.seen' });
  if (!opened.ok) return opened;
  return deps.attachmentFiles.findText(opened.value.bytes, opened.value.attachment.kind, look.sought);
}
