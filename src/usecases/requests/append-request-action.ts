import { type Actor, principalFor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { actionOf } from '../../core/requests/actions.ts';
import { isApplicantAct } from '../../core/requests/applicant-acts.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Deps, RequestRecord, Stores } from '../ports.ts';
import { decideRequestAction } from './decide-request-action.ts';
import { recordRequestEvent } from './record-request-event.ts';
import { decisionContext, requestHistory } from './request-context.ts';

/** An action on a request as it is entered; who does it is added when it is appended. */
export type RequestActionInput = RequestEvent extends infer Event
  ? Event extends RequestEvent
    ? Omit<Event, 'by'>
    : never
  : never;

/** Who acts in which transaction. */
export interface RequestActing {
  readonly deps: Pick<Deps, 'today'>;
  readonly stores: Stores;
  readonly actor: Actor;
  readonly tree: AgencyTree;
  /** The paper that causes the action went its way, so that whoever signed it needs no further post. */
  readonly isSignedPaper?: true;
  /** The applicant acts in person, at the portal: only what is the applicant's own may be done. */
  readonly isApplicant?: true;
}

/**
 * Appends one action to a request of the actor's agency inside a transaction: asks the action table under the lock of the
 * agency's chain, appends the event, stores the state and the audit entry.
 */
export async function appendRequestAction(
  { deps, stores, actor, tree, isSignedPaper, isApplicant }: RequestActing,
  input: { readonly requestId: RequestId; readonly event: RequestActionInput },
): Promise<Result<RequestRecord, Refusal>> {
  const { agencyId } = actor;
  const stored = await stores.events.history(agencyId, 'request', input.requestId);
  if (stored.length === 0) return refuse(notFound);
  const history = requestHistory(stored);
  const asked = await decisionContext(deps, stores.queries, tree, actor, agencyId);
  const mayAlways = isSignedPaper === true || (isApplicant === true && isApplicantAct(input.event.action));
  const context = { ...asked, isIssued: isSignedPaper === true, ...(mayAlways ? { holds: () => true } : {}) };
  const principal = principalFor(actor, actionOf(input.event.action).permission);
  const onBehalfOf = principal === undefined ? {} : { onBehalfOf: principal.id };
  const event = { ...input.event, by: actor.id, ...onBehalfOf } as RequestEvent;
  const place = { agencyId, requestId: input.requestId };
  const decision = await decideRequestAction(stores.queries, place, history, event, context);
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
}
