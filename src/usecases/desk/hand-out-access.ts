import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { issueAccess } from '../applications/issue-access.ts';
import { printApplicationReceipt } from '../applications/print-receipt.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import type { PrintedReceipt } from './print-receipt.ts';

/** Which request, and where the site's status pages begin (`https://…/cx`). */
export interface HandOutAccess {
  readonly requestId: RequestId;
  readonly statusBase: string;
}

/**
 * Gives the applicant of any request a new lookup code and link on a printed receipt: who asked on paper follows the
 * request online from then on, and who lost the code gets another, once the official has checked who it is. Earlier ones
 * stop working; the code is in no log and is printed this once.
 */
export async function handOutAccess(
  deps: Deps,
  actor: Actor,
  { requestId, statusBase }: HandOutAccess,
): Promise<Result<PrintedReceipt, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'request.register', agencyId);
  if (!allowed.ok) return allowed;
  const record = await deps.queries.findRequest(agencyId, requestId);
  if (record === undefined) return refuse(notFound);
  const { link, code } = await deps.inTransaction(async (stores) => {
    await stores.audit.record(actor, 'request.accessHandedOut', `request/${requestId}`);
    return issueAccess(deps, stores, { agencyId, requestId });
  });
  return accept({
    fileName: `申请回执-${record.requestNumber}.pdf`,
    bytes: await printApplicationReceipt(deps, { record, code }, `${statusBase}/${link}`),
  });
}
