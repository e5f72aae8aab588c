import { form2021, ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { actionOf } from '../../core/requests/actions.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import { type DecisionContext, fault } from '../../core/requests/decision-context.ts';
import type { Merged, RequestEvent } from '../../core/requests/request-events.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Queries } from '../ports.ts';
import { requestHistory } from './request-context.ts';

/**
 * Whether an event may be appended to a request of an agency: what the action table says of its own history, for a merger
 * also that the request which goes on is another one of the agency, and open, and for the entry of a decision that is set
 * right that no paper of this system told it: what several people agreed to is not changed by one.
 */
export async function decideRequestAction(
  queries: Pick<Queries, 'listRequestEvents' | 'listPapers'>,
  { agencyId, requestId }: { readonly agencyId: AgencyId; readonly requestId: RequestId },
  history: readonly RequestEvent[],
  event: RequestEvent,
  context: DecisionContext,
): Promise<Result<RequestEvent, Refusal>> {
  const decision = decideAction(history, event, context);
  if (!decision.ok) return decision;
  const refusal =
    event.action === 'merge'
      ? await mergerFault(queries, agencyId, requestId, event)
      : event.action === 'rectifyClosing'
        ? await signedDecisionFault(queries, agencyId, requestId, history)
        : undefined;
  return refusal === undefined ? decision : refuse(refusal);
}

/**
 * Refusal of a service that is entered for the request while the paper that told its decision is not served: the evidence
 * of the service belongs to the paper, and the request is served with it (国办公开办函〔2016〕235号).
 */
export async function servedByPaperFault(
  queries: Pick<Queries, 'listPapers'>,
  agencyId: AgencyId,
  { requestId, event }: { readonly requestId: RequestId; readonly event: Pick<RequestEvent, 'action'> },
): Promise<Refusal | undefined> {
  if (event.action !== 'serve') return undefined;
  const papers = await queries.listPapers(agencyId, requestId);
  const waiting = papers.find(
    ({ stage, effect, service }) => stage === 'issued' && effect?.action === 'close' && service === null,
  );
  if (waiting === undefined) return undefined;
  const message = `答复文书${waiting.documentNumber ?? ''}由本系统制发，请打开该文书登记送达，送达方式和凭证随文书保存，申请同时转为已送达。`;
  return fault('servedByPaper', message, actionOf('serve').cite);
}

async function signedDecisionFault(
  queries: Pick<Queries, 'listPapers'>,
  agencyId: AgencyId,
  requestId: RequestId,
  history: readonly RequestEvent[],
): Promise<Refusal | undefined> {
  const closing = history.findLast((event) => event.action === 'close');
  if (closing === undefined || closing.signedOnPaperBy !== undefined) return undefined;
  const papers = await queries.listPapers(agencyId, requestId);
  const told = papers.find(
    ({ stage, effect, documentNumber }) =>
      stage === 'issued' && effect?.action === 'close' && documentNumber === (closing.documentNumber ?? null),
  );
  if (told === undefined) return undefined;
  const message = `办理结果由${told.documentNumber ?? '已签发的文书'}作出，已经审核签发，不能只改登记。文字有误的，请更正重发该文书；决定有误的，请办理“重新答复”，由新的文书作出。`;
  return fault('decidedByPaper', message, ogi(45), 'outcome');
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
