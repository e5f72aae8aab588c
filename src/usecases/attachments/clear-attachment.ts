import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { faultOfClearing } from '../../core/requests/attachments.ts';
import type { Digest } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { type AttachmentPlace, findOwn } from './open-attachment.ts';

/**
 * A second person lets a file go out after having looked at it; `digest` is of what was looked at, so that nothing else
 * passes (security T35).
 */
export async function clearAttachment(
  deps: Deps,
  actor: Actor,
  input: AttachmentPlace & { readonly digest: Digest },
): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'attachment.clear', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'request', input.requestId);
    const attachment = await findOwn(stores.queries, actor, input);
    if (attachment === undefined) return refuse(notFound);
    const all = await stores.queries.listAttachments(actor.agencyId, input.requestId);
    const fault = attachment.digest === input.digest ? faultOfClearing(attachment, all, actor.id) : otherFile;
    if (fault !== undefined) return refuse(fault);
    await stores.attachments.saveClearance(attachment, actor.id, deps.now());
    const { attachmentId, digest } = attachment;
    await stores.audit.record(actor, 'attachment.cleared', `request/${input.requestId}`, { attachmentId, digest });
    return accept(null);
  });
}

const otherFile: Refusal = {
  reason: 'changed',
  message: '您看过的文件和现在的文件不是同一份，没有核对。请重新打开文件，逐页看过后再核对。',
};
