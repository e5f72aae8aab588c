import { applicantActor } from '../../core/access/outside-actors.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type ApplicantPurpose, applicantLimits, titleOfReceived } from '../../core/requests/attachments.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Result } from '../../core/values/result.ts';
import type { Attachment, Deps, NewAttachment, Stores } from '../ports.ts';
import { inspectAndKeep } from './keep-file.ts';

/** A file as an applicant sends it at the portal; its own name only tells its kind, for it may name people. */
export interface ApplicantFile {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly purpose: ApplicantPurpose;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks and keeps a file of an application that is still being written: `earlier` are those the draft holds already, and
 * the row that is answered is saved with `attachPrepared` when the application is submitted.
 */
export function prepareApplicantFile(
  deps: Pick<Deps, 'attachmentFiles' | 'sealer' | 'files' | 'digest' | 'newId' | 'now'>,
  file: ApplicantFile,
  earlier: readonly NewAttachment[],
): Promise<Result<NewAttachment, Refusal>> {
  const standing = earlier.map(standingAttachment);
  return inspectAndKeep(deps, received(file, standing), standing, applicantLimits);
}

/** Attaches prepared files to a request in the transaction that registers it. */
export async function attachPrepared(stores: Stores, files: readonly NewAttachment[]): Promise<void> {
  for (const file of files) await attach(stores, file);
}

async function attach(stores: Stores, file: NewAttachment): Promise<void> {
  const { agencyId, requestId, attachmentId, purpose, digest } = file;
  await stores.attachments.save(file);
  const actor = { id: applicantActor, agencyId };
  await stores.audit.record(actor, 'attachment.added', `request/${requestId}`, { attachmentId, purpose, digest });
}

function received(file: ApplicantFile, earlier: readonly Attachment[]) {
  const title = titleOfReceived(file.purpose, earlier);
  return { ...file, direction: 'incoming', title, addedBy: applicantActor } as const;
}

function standingAttachment(file: NewAttachment): Attachment {
  const nobody = { addedByName: null, clearedBy: null, clearedByName: null, clearedAt: null };
  return { ...file, ...nobody, discardedBy: null, discardedAt: null, discardReason: null };
}
