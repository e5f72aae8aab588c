import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Stores } from '../ports.ts';
import { alreadySubmitted, draftMissing } from './application-refusals.ts';
import { type DraftContent, type OpenDraft, openDraftOf, ownerDigestOf, storedDraft } from './draft-content.ts';

/** The draft of this browser with that identifier; undefined if there is none. */
export async function findOwnDraft(
  deps: Pick<Deps, 'sealer' | 'now' | 'queries'>,
  owner: Digest,
  draftId: RequestId,
): Promise<OpenDraft | undefined> {
  return openDraftOf(deps, owner, await deps.queries.findApplicationDraft(draftId));
}

/** What changes in a draft. */
export interface DraftChange {
  readonly content: DraftContent;
  readonly agencyId?: AgencyId;
}

/**
 * Changes a draft of this browser as `change` says. Refuses a draft that is not there or not this browser's, and one that
 * was submitted meanwhile.
 */
export function changeDraft(
  deps: Deps,
  owner: Digest,
  draftId: RequestId,
  change: (draft: OpenDraft, stores: Stores) => Promise<DraftChange> | DraftChange,
): Promise<Result<OpenDraft, Refusal>> {
  return deps.inTransaction(async (stores) => {
    const draft = openDraftOf(deps, owner, await stores.applications.lockDraft(draftId));
    if (draft === undefined) return refuse(draftMissing);
    if (draft.submittedAt !== null) return refuse(alreadySubmitted);
    const changed: OpenDraft = { ...draft, ...(await change(draft, stores)) };
    await stores.applications.saveDraft(storedDraft(deps, changed));
    return accept(changed);
  });
}

/** Takes a draft of this browser away with everything that was typed; what was submitted stays. */
export function discardDraft(deps: Deps, owner: Digest, draftId: RequestId): Promise<void> {
  return deps.inTransaction(async ({ applications }) => {
    const draft = openDraftOf(deps, owner, await applications.lockDraft(draftId));
    if (draft !== undefined && draft.submittedAt === null) await applications.discardDraft(draftId);
  });
}

/** What the link to go on with on another device carries; whoever has it may take the draft over. */
export function resumeTokenOf(deps: Pick<Deps, 'blindDigest'>, draftId: RequestId): string {
  return deps.blindDigest('draftResume', draftId);
}

/**
 * Hands a draft to the browser that brings its resume link: it is that browser's from then on. Refuses a wrong link in the
 * words for a draft that is not there.
 */
export function resumeDraft(
  deps: Deps,
  visitorSecret: string,
  input: { readonly draftId: RequestId; readonly token: string },
): Promise<Result<RequestId, Refusal>> {
  return deps.inTransaction(async ({ applications }) => {
    const stored = await applications.lockDraft(input.draftId);
    if (stored === undefined || input.token !== resumeTokenOf(deps, input.draftId)) return refuse(draftMissing);
    const draft = openDraftOf(deps, stored.ownerDigest, stored);
    if (draft === undefined || draft.submittedAt !== null) return refuse(draftMissing);
    await applications.saveDraft(storedDraft(deps, { ...draft, ownerDigest: ownerDigestOf(deps, visitorSecret) }));
    return accept(input.draftId);
  });
}
