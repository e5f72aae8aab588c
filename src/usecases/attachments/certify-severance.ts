import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { describedBox, type SeveranceCertificate } from '../../core/requests/severance.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Attachment, Deps } from '../ports.ts';
import { type AttachmentPlace, findOwn } from './open-attachment.ts';

/** A certificate with what is printed beside it. */
export interface CertifiedSeverance {
  readonly certificate: SeveranceCertificate;
  readonly attachment: Attachment;
  readonly origin: Attachment;
}

/** Certifies how a file was severed: both digests, every covered part with its ground, who did and who cleared it. */
export async function certifySeverance(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  place: AttachmentPlace,
): Promise<Result<CertifiedSeverance, Refusal>> {
  const allowed = await authorize(deps, actor, 'attachment.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const attachment = await findOwn(deps.queries, actor, place);
  if (attachment?.severance == null || attachment.originId === null) return refuse(notFound);
  const origin = await deps.queries.findAttachment(actor.agencyId, attachment.originId);
  if (origin === undefined) throw new Error(`The original of attachment ${attachment.attachmentId} is lost.`);
  const { originDigest, boxes, proof } = attachment.severance;
  const certificate = {
    attachmentId: attachment.attachmentId,
    originId: attachment.originId,
    originDigest,
    digest: attachment.digest,
    pageCount: attachment.pageCount ?? 0,
    boxes: boxes.map(describedBox),
    proof,
    severedBy: attachment.addedBy,
    severedAt: attachment.addedAt,
    clearedBy: attachment.clearedBy,
    clearedAt: attachment.clearedAt,
  };
  return accept({ certificate, attachment, origin });
}
