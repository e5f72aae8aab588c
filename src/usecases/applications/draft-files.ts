import type { Refusal } from '../../core/law/refusal.ts';
import { type ApplicantPurpose, applicantLimits, faultOfRoom } from '../../core/requests/attachments.ts';
import type { Digest, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { prepareApplicantFile } from '../attachments/prepare-applicant-file.ts';
import type { Deps, NewAttachment } from '../ports.ts';
import { draftMissing } from './application-refusals.ts';
import { changeDraft, findOwnDraft } from './change-draft.ts';
import { type DraftFile, fileBoundTo, type OpenDraft } from './draft-content.ts';

/** A file as it comes with one of the pages. */
export interface FileForDraft {
  readonly purpose: ApplicantPurpose;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file with a draft of this browser, sealed, once its content was looked at. Refuses what could not be attached later. */
export async function addDraftFile(
  deps: Deps,
  owner: Digest,
  draftId: RequestId,
  file: FileForDraft,
): Promise<Result<OpenDraft, Refusal>> {
  const draft = await findOwnDraft(deps, owner, draftId);
  if (draft === undefined) return refuse(draftMissing);
  const noRoom = faultOfRoom(draft.content.files.map(standing), file.bytes.byteLength, applicantLimits);
  if (noRoom !== undefined) return refuse(noRoom);
  const inspection = await deps.attachmentFiles.inspect(file.bytes, file.fileName);
  if (!inspection.ok) return inspection;
  const fileId = deps.newId();
  const kept: DraftFile = {
    fileId,
    purpose: file.purpose,
    fileName: file.fileName,
    byteCount: file.bytes.byteLength,
  };
  const sealed = deps.sealer.sealBytes(file.bytes, fileBoundTo(draftId, fileId));
  return changeDraft(deps, owner, draftId, async ({ content }, { applications }) => {
    // chosen once more after going back: the same file is kept once
    const isThere = content.files.some((other) => isSameFile(other, kept));
    if (isThere) return { content };
    await applications.saveDraftFile(draftId, fileId, kept.byteCount, sealed);
    return { content: { ...content, files: [...content.files, kept] } };
  });
}

/** Takes a file out of a draft of this browser. */
export function removeDraftFile(
  deps: Deps,
  owner: Digest,
  draftId: RequestId,
  fileId: string,
): Promise<Result<OpenDraft, Refusal>> {
  return changeDraft(deps, owner, draftId, async ({ content }, { applications }) => {
    await applications.discardDraftFile(draftId, fileId);
    return { content: { ...content, files: content.files.filter((file) => file.fileId !== fileId) } };
  });
}

/** The files of a draft as attachments of the request it becomes, to be saved in the transaction that registers it. */
export async function prepareDraftFiles(
  deps: Deps,
  draft: OpenDraft,
): Promise<Result<readonly NewAttachment[], Refusal>> {
  const prepared: NewAttachment[] = [];
  if (draft.agencyId === null) throw new Error(`Draft ${draft.draftId} has no agency to attach files for.`);
  for (const { fileId, purpose, fileName } of draft.content.files) {
    const sealed = await deps.queries.findDraftFile(draft.draftId, fileId);
    // the draft was submitted in the meantime, and its files went with it
    if (sealed === undefined) continue;
    const bytes = deps.sealer.openBytes(sealed, fileBoundTo(draft.draftId, fileId));
    const file = { agencyId: draft.agencyId, requestId: draft.draftId, purpose, fileName, bytes };
    const kept = await prepareApplicantFile(deps, file, prepared);
    if (!kept.ok) return kept;
    prepared.push(kept.value);
  }
  return accept(prepared);
}

function standing({ byteCount }: DraftFile) {
  return { byteCount, discardedBy: null };
}

function isSameFile(one: DraftFile, other: DraftFile): boolean {
  return one.purpose === other.purpose && one.fileName === other.fileName && one.byteCount === other.byteCount;
}
