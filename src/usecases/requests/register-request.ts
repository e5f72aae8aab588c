import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { arrivedOnOf } from '../../core/requests/channels.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { EntryId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import { keepNote } from '../desk/request-notes.ts';
import type { Deps, RequestRecord, Stores } from '../ports.ts';
import { type RegisterRequest, recordRegistration, sealedFor } from './record-registration.ts';
import { decisionContext } from './request-context.ts';

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
  input: RegisterRequest & {
    /** What shows how and when it came (mail number, postmark, subject of a mail); kept sealed. */
    readonly evidence?: string;
  },
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
    const registered = await recordRegistration(deps, stores, actor, input, context);
    if (!registered.ok) return registered;
    const text = input.evidence?.trim() ?? '';
    if (text !== '') {
      const { requestId } = input;
      const happenedOn = arrivedOnOf(input.registration.receipt);
      const noteId = deps.newId() as EntryId;
      await keepNote(deps, stores, actor, { noteId, requestId, kind: 'intake', happenedOn, text });
    }
    return accept(receiptOf(registered.value));
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

function receiptOf({ requestId, requestNumber, dueOn }: RequestRecord): RegisteredRequest {
  return { requestId, requestNumber, dueOn };
}
