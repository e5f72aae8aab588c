import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { findPersonalInformation } from '../../core/privacy/find-personal-information.ts';
import { faultOfDiscarding } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { type AttachmentPlace, findOwn } from './open-attachment.ts';

/** Sets a file aside that was to go out and was not cleared; the file itself is kept, with the reason. */
export async function discardAttachment(
  deps: Deps,
  actor: Actor,
  input: AttachmentPlace & { readonly reason: string },
): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'attachment.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if (reason === '') return refuse(reasonFault('missing', '请填写作废的原因。'));
  if (findPersonalInformation(reason).length > 0)
    return refuse(reasonFault('personal', '作废的原因中有个人信息（证件号码、电话等），请删去后再提交。'));
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'request', input.requestId);
    const attachment = await findOwn(stores.queries, actor, input);
    if (attachment === undefined) return refuse(notFound);
    const fault = faultOfDiscarding(attachment);
    if (fault !== undefined) return refuse(fault);
    await stores.attachments.saveDiscard(attachment, actor.id, deps.now(), reason);
    const { attachmentId } = attachment;
    await stores.audit.record(actor, 'attachment.discarded', `request/${input.requestId}`, { attachmentId });
    return accept(null);
  });
}

function reasonFault(reason: string, message: string): Refusal {
  return { reason, field: 'reason', message };
}
