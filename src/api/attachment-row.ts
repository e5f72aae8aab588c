import type { Static } from 'typebox';
import type { AttachmentRow } from '../contract/attachments.ts';
import { outsideActorName } from '../core/access/outside-actors.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import {
  attachmentKinds,
  attachmentNotes,
  attachmentPurposes,
  attachmentState,
  faultOfClearing,
  faultOfDiscarding,
  faultOfSevering,
} from '../core/requests/attachments.ts';
import { refusalGroundsOf } from '../core/requests/severance.ts';
import type { Attachment } from '../usecases/ports.ts';

/** An attachment as the back office lists it, with what the asker may do with it now. */
export function attachmentRow(
  attachment: Attachment,
  all: readonly Attachment[],
  actor: Actor,
): Static<typeof AttachmentRow> {
  const { attachmentId, direction, purpose, title, kind, byteCount, digest, pageCount, originId } = attachment;
  const { label: purposeLabel, isPersonal } = attachmentPurposes[purpose];
  const mayWrite = holds(actor, 'attachment.write');
  return {
    attachmentId,
    direction,
    purpose,
    purposeLabel,
    isPersonal,
    title,
    kindLabel: attachmentKinds[kind].label,
    preview: attachmentKinds[kind].preview,
    byteCount,
    digest,
    pageCount,
    notes: attachment.notes.map((note) => attachmentNotes[note]),
    state: attachmentState(attachment, all),
    originId,
    originTitle: all.find((other) => other.attachmentId === originId)?.title ?? null,
    boxCount: attachment.severance?.boxes.length ?? 0,
    refusalGrounds: [...refusalGroundsOf(attachment.severance?.boxes ?? [])],
    addedByName: outsideActorName(attachment.addedBy) ?? attachment.addedByName,
    addedAt: attachment.addedAt,
    clearedByName: attachment.clearedByName,
    clearedAt: attachment.clearedAt,
    discardedAt: attachment.discardedAt,
    discardReason: attachment.discardReason,
    maySever: mayWrite && attachment.pageCount !== null && faultOfSevering(attachment) === undefined,
    mayClear: holds(actor, 'attachment.clear') && faultOfClearing(attachment, all, actor.id) === undefined,
    mayDiscard: mayWrite && faultOfDiscarding(attachment) === undefined,
  };
}
