import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import {
  type AttachmentPurpose,
  attachmentPurposes,
  faultOfRoom,
  officeLimits,
} from '../../core/requests/attachments.ts';
import type { AttachmentId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { faultOfRepetition, inspectAndKeep } from './keep-file.ts';

/** A file as an official attaches it to a request. */
export interface AddAttachment {
  readonly requestId: RequestId;
  readonly purpose: AttachmentPurpose;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Attaches a file to a request of the actor's agency: checked by content, kept sealed, with an audit entry. */
export async function addAttachment(
  deps: Deps,
  actor: Actor,
  input: AddAttachment,
): Promise<Result<AttachmentId, Refusal>> {
  const { agencyId } = actor;
  const { requestId, purpose } = input;
  const allowed = await authorize(deps, actor, 'attachment.write', agencyId);
  if (!allowed.ok) return allowed;
  if ((await deps.queries.findRequest(agencyId, requestId)) === undefined) return refuse(notFound);
  const earlier = await deps.queries.listAttachments(agencyId, requestId);
  const { direction } = attachmentPurposes[purpose];
  const kept = await inspectAndKeep(deps, { ...input, agencyId, direction, addedBy: actor.id }, earlier, officeLimits);
  if (!kept.ok) return kept;
  return deps.inTransaction(async (stores) => {
    // others may have attached files meanwhile: the lock of the history lets one after the other count
    await stores.events.history(agencyId, 'request', requestId);
    const now = await stores.queries.listAttachments(agencyId, requestId);
    const fault =
      faultOfRepetition(kept.value.digest, input, now) ?? faultOfRoom(now, kept.value.byteCount, officeLimits);
    if (fault !== undefined) return refuse(fault);
    await stores.attachments.save(kept.value);
    const { attachmentId, digest } = kept.value;
    await stores.audit.record(actor, 'attachment.added', `request/${requestId}`, { attachmentId, purpose, digest });
    return accept(attachmentId);
  });
}
