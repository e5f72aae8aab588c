import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RequestId } from '../../core/values/ids.ts';
import type { Deps } from '../ports.ts';
import type { RequestActionInput } from '../requests/append-request-action.ts';
import { takeRequestAction } from '../requests/take-request-action.ts';

/** What became of one request of several. */
export interface OneOfMany {
  readonly requestId: RequestId;
  readonly refusal: Refusal | null;
}

/**
 * Takes the same step on several requests, each in a transaction of its own: what is refused for one keeps no other from
 * being done, and is answered with its reason.
 */
export async function takeManyActions(
  deps: Deps,
  actor: Actor,
  requestIds: readonly RequestId[],
  event: RequestActionInput,
): Promise<readonly OneOfMany[]> {
  const done: OneOfMany[] = [];
  for (const requestId of requestIds) {
    const result = await takeRequestAction(deps, actor, { requestId, event });
    done.push({ requestId, refusal: result.ok ? null : result.refusal });
  }
  return done;
}
