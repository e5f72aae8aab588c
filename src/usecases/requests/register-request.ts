import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Application } from '../../core/requests/application-form.ts';
import { arrivedOnOf } from '../../core/requests/channels.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import type { Registration } from '../../core/requests/decide-registration.ts';
import { storedRequestEvent } from '../../core/requests/request-events.ts';
import { formatRequestNumber } from '../../core/requests/request-number.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { decisionContext, recordFrom } from './request-context.ts';

/** A request as the clerk enters it: how and when it came, and the application with its personal data. */
export interface RegisterRequest {
  readonly registration: Omit<Registration, 'by' | 'happenedOn' | 'requestNumber' | 'applicantKind' | 'deliveryMethod'>;
  readonly application: Application;
  /** Chosen by the form, so that sending it twice registers once. */
  readonly requestId: RequestId;
}

/** What the clerk needs for the receipt. */
export interface RegisteredRequest {
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly dueOn: PlainDate | null;
}

/**
 * Registers a request that reached the actor's agency on paper, by fax or by mail: number, event, sealed application,
 * state and audit entry in one transaction. Sent twice, it is registered once and answers with the same number.
 */
export async function registerRequest(
  deps: Deps,
  actor: Actor,
  input: RegisterRequest,
): Promise<Result<RegisteredRequest, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.register', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const { requestId, application } = input;
  return deps.inTransaction(async (stores) => {
    const history = await stores.events.history(agencyId, 'request', requestId);
    const earlier = history.length === 0 ? undefined : await stores.queries.findRequest(agencyId, requestId);
    if (earlier !== undefined) return accept({ requestId, requestNumber: earlier.requestNumber, dueOn: earlier.dueOn });
    const today = deps.today();
    const year = yearOf(arrivedOnOf(input.registration.receipt));
    const context = await decisionContext(deps, stores.queries, allowed.value, actor, agencyId);
    const entry: Registration = {
      ...input.registration,
      by: actor.id,
      happenedOn: today,
      requestNumber: '',
      applicantKind: application.applicantKind,
      deliveryMethod: application.deliveryMethod,
    };
    const decision = decideAction(
      [],
      { ...entry, action: 'register', receivedOn: null, applicantRecord: 'sealed' },
      context,
    );
    if (!decision.ok) return refuse(decision.refusal);
    // a number is taken only once nothing can be refused any more, so that the series has no gaps
    const serial = await stores.events.nextNumber(agencyId, 'request', year);
    const requestNumber = formatRequestNumber({ agencyCode: agencyId.toUpperCase(), year, serial });
    const event = { ...decision.value, requestNumber } as typeof decision.value;
    const stored = storedRequestEvent(event);
    const recorded = await stores.events.append(actor.id, {
      agencyId,
      stream: 'request',
      subjectId: requestId,
      action: stored.action,
      happenedOn: stored.happenedOn,
      payload: stored.payload as { readonly [key: string]: JsonValue },
    });
    const state = stateAfter([event]);
    const record = recordFrom(agencyId, requestId, state, context.calendar, today);
    await stores.requests.save(record, recorded.seq);
    await stores.requests.saveSealed(
      agencyId,
      requestId,
      deps.sealer.seal(JSON.stringify(application), sealedFor(agencyId, requestId)),
    );
    await stores.audit.record(actor, 'request.registered', `request/${requestId}`, { requestNumber });
    return accept({ requestId, requestNumber, dueOn: record.dueOn });
  });
}

/** What binds a sealed application to its request: bytes moved to another record do not open. */
export function sealedFor(agencyId: string, requestId: string): string {
  return `request/${agencyId}/${requestId}`;
}
