import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Application } from '../../core/requests/application-form.ts';
import { arrivedOnOf, type Receipt } from '../../core/requests/channels.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import type { Registration } from '../../core/requests/decide-registration.ts';
import type { DecisionContext } from '../../core/requests/decision-context.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { formatRequestNumber } from '../../core/requests/request-number.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, RequestRecord, Stores } from '../ports.ts';
import { recordRequestEvent } from './record-request-event.ts';
import { traceOf } from './request-trace.ts';

/** A request as it comes in: how and when, and the application with its personal data. */
export interface RegisterRequest {
  readonly registration: Omit<Registration, 'by' | 'happenedOn' | 'requestNumber' | 'applicantKind' | 'deliveryMethod'>;
  readonly application: Application;
  /** Chosen by the form, so that sending it twice registers once. */
  readonly requestId: RequestId;
}

/**
 * Enters a request in the register of the actor's agency, whoever brings it: number, event, sealed application, trace,
 * state and audit entry. The caller has checked who may, and that the request is not there yet; the context says what is decided by.
 */
export async function recordRegistration(
  deps: Pick<Deps, 'sealer' | 'blindDigest'>,
  stores: Stores,
  actor: Actor,
  input: RegisterRequest,
  context: DecisionContext,
): Promise<Result<RequestRecord, Refusal>> {
  const { requestId, registration, application } = input;
  const decision = decideAction([], registrationOf(actor, input, context.today), context);
  if (!decision.ok) return refuse(decision.refusal);
  // a number is taken only once nothing can be refused any more, so that the series has no gaps
  const requestNumber = await takeNumber(stores, actor, registration.receipt);
  const record = await recordRequestEvent(stores, actor, {
    requestId,
    history: [],
    event: { ...decision.value, requestNumber } as RequestEvent,
    calendar: context.calendar,
    today: context.today,
  });
  const sealed = deps.sealer.seal(JSON.stringify(application), sealedFor(actor.agencyId, requestId));
  await stores.requests.saveSealed(actor.agencyId, requestId, sealed);
  await stores.desk.saveTrace(actor.agencyId, requestId, traceOf(deps, application));
  await stores.audit.record(actor, 'request.registered', `request/${requestId}`, { requestNumber });
  return accept(record);
}

/** What binds a sealed application to its request: bytes moved to another record do not open. */
export function sealedFor(agencyId: string, requestId: string): string {
  return `request/${agencyId}/${requestId}`;
}

function registrationOf(actor: Actor, { registration, application }: RegisterRequest, today: PlainDate): RequestEvent {
  return {
    ...registration,
    action: 'register',
    by: actor.id,
    happenedOn: today,
    requestNumber: '',
    receivedOn: null,
    applicantKind: application.applicantKind,
    deliveryMethod: application.deliveryMethod,
    applicantRecord: 'sealed',
  };
}

async function takeNumber(stores: Stores, { agencyId }: Actor, receipt: Receipt): Promise<string> {
  const year = yearOf(arrivedOnOf(receipt));
  const serial = await stores.events.nextNumber(agencyId, 'request', year);
  return formatRequestNumber({ agencyCode: agencyId.toUpperCase(), year, serial });
}
