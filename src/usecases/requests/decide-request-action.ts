import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import { type DecisionContext, fault } from '../../core/requests/decision-context.ts';
import type { Merged, RequestEvent } from '../../core/requests/request-events.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Queries } from '../ports.ts';
import { requestHistory } from './request-context.ts';

/**
 * Whether an event may be appended to a request of an agency: what the action table says of its own history, and for a
 * merger also that the request which goes on is another one of the agency, and open.
 */
export async function decideRequestAction(
  queries: Pick<Queries, 'listRequestEvents'>,
  { agencyId, requestId }: { readonly agencyId: AgencyId; readonly requestId: RequestId },
  history: readonly RequestEvent[],
  event: RequestEvent,
  context: DecisionContext,
): Promise<Result<RequestEvent, Refusal>> {
  const decision = decideAction(history, event, context);
  if (!decision.ok || event.action !== 'merge') return decision;
  const refusal = await mergerFault(queries, agencyId, requestId, event);
  return refusal === undefined ? decision : refuse(refusal);
}

async function mergerFault(
  queries: Pick<Queries, 'listRequestEvents'>,
  agencyId: AgencyId,
  requestId: RequestId,
  { into }: Merged,
): Promise<Refusal | undefined> {
  if (into === requestId) {
    return fault('mergedIntoItself', '不能并入本申请自己，请选择继续办理的另一件申请。', form2021, 'into');
  }
  const history = requestHistory(await queries.listRequestEvents(agencyId, into));
  if (history.length === 0) {
    return fault('mergedIntoNothing', '没有找到继续办理的申请，请从本机关在办的申请中选择。', form2021, 'into');
  }
  const { closing, registration } = stateAfter(history);
  if (closing === null) return undefined;
  const message = `申请${registration?.requestNumber ?? ''}已经办结，不能再并入，请选择本机关在办的申请。`;
  return fault('mergedIntoClosed', message, form2021, 'into');
}
