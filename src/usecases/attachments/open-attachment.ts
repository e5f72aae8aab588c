import type { Actor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { attachmentPurposes, isSightRecorded } from '../../core/requests/attachments.ts';
import type { AttachmentId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Attachment, Deps } from '../ports.ts';
import { openSealed } from './keep-file.ts';

/** An attachment of one request, as an address names it. */
export interface AttachmentPlace {
  readonly requestId: RequestId;
  readonly attachmentId: AttachmentId;
}

/** An attachment of the actor's agency; that of another request or agency is not found. */
export async function findOwn(
  queries: Deps['queries'],
  { agencyId }: Pick<Actor, 'agencyId'>,
  { requestId, attachmentId }: AttachmentPlace,
): Promise<Attachment | undefined> {
  const attachment = await queries.findAttachment(agencyId, attachmentId);
  return attachment?.requestId === requestId ? attachment : undefined;
}

/**
 * The plain bytes of an attachment for somebody who may see it. Papers about the applicant ask for a purpose; what came in,
 * and what was not severed yet, leaves an audit entry, written before anything is shown.
 */
export async function openAttachment(
  deps: Deps,
  actor: Actor,
  place: AttachmentPlace,
  look: { readonly act: AuditAct; readonly purpose?: string | undefined; readonly page?: number },
): Promise<Result<{ readonly attachment: Attachment; readonly bytes: Uint8Array }, Refusal>> {
  const allowed = await authorize(deps, actor, 'attachment.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const attachment = await findOwn(deps.queries, actor, place);
  if (attachment === undefined) return refuse(notFound);
  const purpose = (look.purpose ?? '').trim();
  if (attachmentPurposes[attachment.purpose].isPersonal) {
    const mayReveal = await authorize(deps, actor, 'request.revealApplicant', actor.agencyId);
    if (!mayReveal.ok) return mayReveal;
    if (purpose === '') return refuse(purposeMissing);
  }
  if (isSightRecorded(attachment) || look.act === 'attachment.downloaded')
    await deps.inTransaction(({ audit }) =>
      audit.record(actor, look.act, `request/${place.requestId}`, {
        attachmentId: place.attachmentId,
        ...(look.page === undefined ? {} : { page: look.page }),
        ...(purpose === '' ? {} : { purpose }),
      }),
    );
  return accept({ attachment, bytes: await openSealed(deps, attachment) });
}

const purposeMissing: Refusal = {
  reason: 'missing',
  field: 'purpose',
  message: '这份材料含申请人的个人信息，请填写查看的用途，系统会记录。',
};
