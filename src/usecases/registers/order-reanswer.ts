import type { Actor } from '../../core/access/permissions.ts';
import { addWorkingDays } from '../../core/deadlines/work-calendar.ts';
import { decideDisputeStep, type StepContext } from '../../core/disputes/decide-dispute-step.ts';
import type { DisputeStepTaken } from '../../core/disputes/dispute-events.ts';
import { forumOf } from '../../core/disputes/dispute-outcomes.ts';
import type { DisputeRoute } from '../../core/disputes/dispute-results.ts';
import { reconsiderationAct } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, DisputeCase, RequestRecord, Stores } from '../ports.ts';
import { appendRequestAction } from '../requests/append-request-action.ts';
import { agencyIn, calendarOf, requestHistory } from '../requests/request-context.ts';
import { undoOnRefusal } from '../undo-on-refusal.ts';
import { changeDisputeIn } from './dispute-course.ts';
import { disputedRequest } from './docket.ts';

/** What the decision or judgment says about the new answer. */
export interface ReanswerOrder {
  readonly caseId: EntryId;
  /** Day on which the agency received the decision or judgment: the new period counts from it. */
  readonly receivedOn: PlainDate;
  /** Last day that it sets; `null` where it sets none. */
  readonly replyBy: PlainDate | null;
}

type Ordered = Result<Omit<DisputeCase, 'authorName'>, Refusal | readonly Refusal[]>;

/**
 * Opens another round of the request that was in dispute, because a decision or judgment orders a new answer. Both
 * records change in one transaction. The round is not a new request: table 3 counts the first one only. Where no period is
 * set, the agency's setting decides: working days from the receipt, or the period of Article 33 anew.
 */
export async function orderReanswer(deps: Deps, actor: Actor, order: ReanswerOrder): Promise<Ordered> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return undoOnRefusal<Omit<DisputeCase, 'authorName'>, readonly Refusal[]>(deps, async (stores) => {
    const { agencyId } = actor;
    const request = await reopenedRequest(stores, actor, order.caseId, deps.today());
    if (!request.ok) return request;
    const { requestId, route } = request.value;
    const calendar = await calendarOf(stores.queries, agencyIn(allowed.value, agencyId));
    const { reanswerDays } = await stores.queries.loadSettings(agencyId, deps.today());
    const until =
      order.replyBy ?? (reanswerDays === 0 ? null : addWorkingDays(calendar, order.receivedOn, reanswerDays));
    const set = until === null ? {} : { until };
    const reopened = await appendRequestAction(
      { deps, stores, actor, tree: allowed.value },
      { requestId, event: reopening(order, route, until) },
    );
    if (!reopened.ok) return reopened;
    const { round } = stateAfter(requestHistory(await stores.queries.listRequestEvents(agencyId, requestId)));
    const step = { kind: 'reanswerOrdered', happenedOn: order.receivedOn, round, ...set } as const;
    return enterStep(stores, actor, order.caseId, step, { today: deps.today(), calendar });
  });
}

function reopening({ receivedOn }: ReanswerOrder, route: DisputeRoute, until: PlainDate | null) {
  return {
    action: 'reopen',
    happenedOn: receivedOn,
    basis: forumOf(route),
    ...(until === null ? {} : { replyBy: until }),
  } as const;
}

async function enterStep(
  stores: Stores,
  actor: Actor,
  caseId: EntryId,
  step: Omit<DisputeStepTaken, 'action' | 'by'>,
  known: Pick<StepContext, 'today' | 'calendar'>,
): Promise<Ordered> {
  const frozenThrough = await stores.queries.frozenThrough(actor.agencyId);
  return changeDisputeIn(stores, actor, {
    caseId,
    audit: 'dispute.reanswerOrdered',
    decide: async (history) =>
      decideDisputeStep(history, { ...step, action: 'takeStep', by: actor.id }, { ...known, frozenThrough }),
  });
}

async function reopenedRequest(
  { queries }: Stores,
  { agencyId }: Actor,
  caseId: EntryId,
  today: PlainDate,
): Promise<Result<Pick<RequestRecord, 'requestId'> & Pick<DisputeCase, 'route'>, Refusal>> {
  const dispute = await queries.findDispute(agencyId, caseId);
  if (dispute === undefined) return refuse(notFound);
  if (dispute.result !== 'overturned') return refuse(notOverturned);
  const request = await disputedRequest(queries, dispute, today);
  return request === undefined ? refuse(noRequest) : accept({ requestId: request.requestId, route: dispute.route });
}

const notOverturned: Refusal = {
  reason: 'notOverturned',
  message: '只有撤销、变更、责令履行、确认违法等纠正的结果才需要重新答复。请先登记结果；结果登记有误的，请更正。',
  cite: reconsiderationAct(64),
};
const noRequest: Refusal = {
  reason: 'noRequest',
  message: '本案没有关联本系统登记的申请，请先更正案件的“涉及的申请编号”。',
  cite: reconsiderationAct(64),
};
