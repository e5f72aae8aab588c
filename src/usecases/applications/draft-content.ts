import type { DraftAnswers } from '../../core/requests/application-draft.ts';
import type { ApplicantPurpose } from '../../core/requests/attachments.ts';
import type { Digest, RequestId } from '../../core/values/ids.ts';
import type { ApplicationDraft, Deps, Instant } from '../ports.ts';

/** A file that came with a draft; its bytes lie sealed beside it. */
export interface DraftFile {
  readonly fileId: string;
  readonly purpose: ApplicantPurpose;
  readonly fileName: string;
  readonly byteCount: number;
}

/** What an applicant typed and chose so far. */
export interface DraftContent {
  readonly answers: DraftAnswers;
  readonly files: readonly DraftFile[];
  /** The description for which suggestions and hints were shown: sent again unchanged, it goes on. */
  readonly advisedOn: string;
}

/** A draft of this browser, opened. */
export interface OpenDraft extends Omit<ApplicationDraft, 'sealed' | 'sealedReceipt'> {
  readonly content: DraftContent;
  readonly receipt: SealedReceipt | undefined;
}

/** What the receipt shows besides the request's own facts; `code` is `null` once the applicant has noted it down. */
export interface SealedReceipt {
  readonly link: string;
  readonly code: string | null;
}

/** So long a draft is kept after its last change, and a receipt after submission. */
const draftDays = 7;

/** Whose draft it is, from the secret in the browser's cookie. */
export function ownerDigestOf(deps: Pick<Deps, 'digest'>, visitorSecret: string): Digest {
  return deps.digest(`draft owner\n${visitorSecret}`);
}

/** A stored draft as its owner sees it; undefined to everybody else, as if there were none. */
export function openDraftOf(
  deps: Pick<Deps, 'sealer' | 'now'>,
  owner: Digest,
  draft: ApplicationDraft | undefined,
): OpenDraft | undefined {
  if (draft === undefined || draft.ownerDigest !== owner || draft.expiresAt <= deps.now()) return undefined;
  const { sealed, sealedReceipt, ...plain } = draft;
  const content = JSON.parse(deps.sealer.open(sealed, boundTo(draft.draftId))) as DraftContent;
  const receipt =
    sealedReceipt === null
      ? undefined
      : (JSON.parse(deps.sealer.open(sealedReceipt, receiptBoundTo(draft.draftId))) as SealedReceipt);
  return { ...plain, content, receipt };
}

/** The draft as it is stored, kept for seven days from now. */
export function storedDraft(deps: Pick<Deps, 'sealer' | 'now'>, draft: OpenDraft): ApplicationDraft {
  const { content, receipt, ...plain } = draft;
  const updatedAt = deps.now();
  return {
    ...plain,
    updatedAt,
    expiresAt: daysAfter(updatedAt, draftDays),
    sealed: deps.sealer.seal(JSON.stringify(content), boundTo(draft.draftId)),
    sealedReceipt:
      receipt === undefined ? null : deps.sealer.seal(JSON.stringify(receipt), receiptBoundTo(draft.draftId)),
  };
}

/** What binds the sealed bytes of a draft's file to it. */
export function fileBoundTo(draftId: RequestId, fileId: string): string {
  return `draftFile/${draftId}/${fileId}`;
}

function boundTo(draftId: RequestId): string {
  return `draft/${draftId}`;
}

function receiptBoundTo(draftId: RequestId): string {
  return `receipt/${draftId}`;
}

function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 24 * 3600 * 1000).toISOString();
}
