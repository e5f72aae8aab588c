import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, RequestRecord } from '../ports.ts';
import { appendRequestAction, type RequestActionInput } from './append-request-action.ts';
import { servedByPaperFault } from './decide-request-action.ts';

/**
 * Takes one action on a request of the actor's agency in a transaction of its own. Two people closing at once: the second
 * is refused with the first one's outcome.
 */
export async function takeRequestAction(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly event: RequestActionInput },
): Promise<Result<RequestRecord, Refusal>> {
  // which post an action needs is said by its row in the table of actions
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const fault = await servedByPaperFault(stores.queries, actor.agencyId, input);
    if (fault !== undefined) return refuse(fault);
    return appendRequestAction({ deps, stores, actor, tree: allowed.value }, input);
  });
}
