import type { Agency } from '../../core/agencies/agency.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Deps, RequestRecord } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { type OpenDraft, openDraftOf, type SealedReceipt, storedDraft } from './draft-content.ts';
import { linkDigestOf } from './issue-access.ts';

/** What the receipt of a submission shows. */
export interface ApplicationReceipt {
  readonly record: RequestRecord;
  readonly agency: Agency;
  readonly submittedAt: string | null;
  readonly link: string;
  /**
   * The lookup code: only to the browser that filed the application, and only until it is noted down or the draft expires
   * (seven days), so that a link that was passed on gives nothing else away.
   */
  readonly code: string | null;
}

/** The receipt at a secret link; undefined if the link leads to nothing. */
export async function findReceipt(deps: Deps, owner: Digest, link: string): Promise<ApplicationReceipt | undefined> {
  const access = await deps.queries.findAccessByLink(linkDigestOf(deps, link));
  if (access === undefined) return undefined;
  const [record, tree, stored] = await Promise.all([
    deps.queries.findRequest(access.agencyId, access.requestId),
    deps.queries.loadTree(),
    deps.queries.findApplicationDraft(access.requestId),
  ]);
  if (record === undefined) throw new Error(`Request ${access.requestId} has an access but no record.`);
  const draft = openDraftOf(deps, owner, stored);
  return {
    record,
    agency: agencyIn(tree, access.agencyId),
    submittedAt: draft?.submittedAt ?? null,
    link,
    code: isOf(draft, link) ? draft.receipt.code : null,
  };
}

/** The applicant has noted the code down: it is forgotten here, and the receipt shows it no more. */
export function forgetCode(deps: Deps, owner: Digest, link: string): Promise<void> {
  return deps.inTransaction(async ({ applications, queries }) => {
    const access = await queries.findAccessByLink(linkDigestOf(deps, link));
    if (access === undefined) return;
    const draft = openDraftOf(deps, owner, await applications.lockDraft(access.requestId));
    if (!isOf(draft, link)) return;
    await applications.saveDraft(storedDraft(deps, { ...draft, receipt: { link, code: null } }));
  });
}

function isOf(draft: OpenDraft | undefined, link: string): draft is OpenDraft & { readonly receipt: SealedReceipt } {
  return draft?.receipt !== undefined && draft.receipt.link === link;
}
