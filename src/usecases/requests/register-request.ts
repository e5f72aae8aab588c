import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Application } from '../../core/requests/application-form.ts';
import { arrivedOnOf, type Receipt } from '../../core/requests/channels.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import type { Registration } from '../../core/requests/decide-registration.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { formatRequestNumber } from '../../core/requests/request-number.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, RequestRecord, Stores } from '../ports.ts';
import { recordRequestEvent } from './record-request-event.ts';
import { decisionContext } from './request-context.ts';

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
 * state and audit entry in one transaction. Sent twice, it is registered once and answers with the same number; sent
 * again with something else in it, it is refused, for nothing of that would be kept.
 */
export async function registerRequest(
  deps: Deps,
  actor: Actor,
  input: RegisterRequest,
): Promise<Result<RegisteredRequest, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'request.register');
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const earlier = await findEarlier(stores, actor, input.requestId);
    if (earlier !== undefined) {
      const isSame = await saysTheSame(deps, stores, actor, input);
      return isSame ? accept(receiptOf(earlier)) : refuse(registeredOtherwise(earlier.requestNumber));
    }
    const context = await decisionContext(deps, stores.queries, allowed.value, actor, actor.agencyId);
    const decision = decideAction([], registrationOf(actor, input, context.today), context);
    if (!decision.ok) return refuse(decision.refusal);
    // a number is taken only once nothing can be refused any more, so that the series has no gaps
    const requestNumber = await takeNumber(stores, actor, input.registration.receipt);
    const record = await recordRequestEvent(stores, actor, {
      requestId: input.requestId,
      history: [],
      event: { ...decision.value, requestNumber } as RequestEvent,
      calendar: context.calendar,
      today: context.today,
    });
    await seal(deps, stores, actor, input);
    await stores.audit.record(actor, 'request.registered', `request/${input.requestId}`, { requestNumber });
    return accept(receiptOf(record));
  });
}

async function findEarlier(
  stores: Stores,
  { agencyId }: Actor,
  requestId: RequestId,
): Promise<RequestRecord | undefined> {
  const history = await stores.events.history(agencyId, 'request', requestId);
  return history.length === 0 ? undefined : stores.queries.findRequest(agencyId, requestId);
}

async function saysTheSame(
  { sealer }: Pick<Deps, 'sealer'>,
  { queries }: Stores,
  { agencyId }: Actor,
  { requestId, application, registration }: RegisterRequest,
): Promise<boolean> {
  const sealed = await queries.findSealed(agencyId, requestId);
  const [registered] = await queries.listRequestEvents(agencyId, requestId);
  if (sealed === undefined || registered === undefined) return false;
  const kept: unknown = JSON.parse(sealer.open(sealed, sealedFor(agencyId, requestId)));
  return (
    canonicalJson(kept) === canonicalJson(application) &&
    canonicalJson(registered.payload['receipt'] ?? null) === canonicalJson(registration.receipt)
  );
}

function registeredOtherwise(requestNumber: string): Refusal {
  return {
    reason: 'registeredOtherwise',
    message: `这份登记表刚才已经登记，编号是 ${requestNumber}；您后来的修改没有保存。请打开该申请核对，要登记另一份申请，请重新打开登记表。`,
  };
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

async function seal(
  deps: Deps,
  stores: Stores,
  { agencyId }: Actor,
  { requestId, application }: RegisterRequest,
): Promise<void> {
  const sealed = deps.sealer.seal(JSON.stringify(application), sealedFor(agencyId, requestId));
  await stores.requests.saveSealed(agencyId, requestId, sealed);
}

function receiptOf({ requestId, requestNumber, dueOn }: RequestRecord): RegisteredRequest {
  return { requestId, requestNumber, dueOn };
}

/** What binds a sealed application to its request: bytes moved to another record do not open. */
export function sealedFor(agencyId: string, requestId: string): string {
  return `request/${agencyId}/${requestId}`;
}
