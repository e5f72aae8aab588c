import { type Actor, principalFor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { actionOf } from '../../core/requests/actions.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, RequestRecord } from '../ports.ts';
import { recordRequestEvent } from './record-request-event.ts';
import { decisionContext, requestHistory } from './request-context.ts';

/** An action on a request as it is entered; who does it is added here. */
export type RequestActionInput = RequestEvent extends infer Event
  ? Event extends RequestEvent
    ? Omit<Event, 'by'>
    : never
  : never;

/**
 * Takes one action on a request of the actor's agency: asks the action table, appends the event, stores the state. Two
 * people closing at once: the second is refused with the first one's outcome.
 */
export async function takeRequestAction(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly event: RequestActionInput },
): Promise<Result<RequestRecord, Refusal>> {
  // which post an action needs is said by its row in the table of actions
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const stored = await stores.events.history(agencyId, 'request', input.requestId);
    if (stored.length === 0) return refuse(notFound);
    const history = requestHistory(stored);
    const context = await decisionContext(deps, stores.queries, allowed.value, actor, agencyId);
    const principal = principalFor(actor, actionOf(input.event.action).permission);
    const onBehalfOf = principal === undefined ? {} : { onBehalfOf: principal.id };
    const event = { ...input.event, by: actor.id, ...onBehalfOf } as RequestEvent;
    const decision = decideAction(history, event, context);
    if (!decision.ok) return decision;
    const record = await recordRequestEvent(stores, actor, {
      requestId: input.requestId,
      history,
      event: decision.value,
      calendar: context.calendar,
      today: context.today,
    });
    const { action } = decision.value;
    const act: AuditAct = action === 'close' ? 'request.closed' : 'request.actionTaken';
    await stores.audit.record(actor, act, `request/${input.requestId}`, { action, ...onBehalfOf });
    return accept(record);
  });
}
