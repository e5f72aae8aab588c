import type { Actor } from '../../core/access/permissions.ts';
import { feePaymentDueOn } from '../../core/deadlines/reply-deadline.ts';
import { type CountableRequest, placeInMonths } from '../../core/fees/month-count.ts';
import { type FeeQuote, feePerPage, feePerRequest } from '../../core/fees/processing-fee.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type Payments, paymentsOf } from '../../core/requests/payments.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Queries, RequestRecord } from '../ports.ts';
import { agencyIn, calendarOf, requestHistory } from '../requests/request-context.ts';
import { traceOf } from '../requests/request-trace.ts';
import { openApplication } from '../requests/reveal-application.ts';

/** What the fee of a request is asked for with. */
export interface FeeQuestion {
  readonly requestId: RequestId;
  /** Parts after splitting by 一事一申请; 1 unless split. */
  readonly parts: number;
  /** A4 sides of what is handed over; 0 where nothing is. */
  readonly pages: number;
  /** Requests that a person found not to be the same applicant's. */
  readonly notTheirs: readonly RequestId[];
}

/** A request that counts before this one in its month. */
export interface CountedBefore {
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly receivedOn: PlainDate;
  readonly parts: number;
  /** Whether a person takes it for somebody else's, so that it does not count. */
  readonly isExcluded: boolean;
}

/** The fee of a request on both bases, with what it rests on. Nothing is charged by it. */
export interface FeeExplanation {
  readonly month: string;
  readonly earlierInMonth: number;
  readonly counted: number;
  readonly before: readonly CountedBefore[];
  readonly perRequest: FeeQuote;
  readonly perPage: FeeQuote;
  readonly payments: Payments;
  /** Last day to pay if the notice reaches the applicant today. */
  readonly payBy: PlainDate;
  readonly feeInstructions: string;
  /** Last day of the notice that is still unpaid; `null` where none is. */
  readonly unpaidSince: PlainDate | null;
  readonly hasLapsed: boolean;
}

/**
 * Explains the fee of a request on both bases side by side (fee rules, Articles 3 to 5). Which requests of the month are
 * the same applicant's is proposed by proof number, or telephone and name, and shown to a person, who may take some out.
 */
export async function quoteFee(
  deps: Pick<Deps, 'queries' | 'today' | 'blindDigest' | 'sealer'>,
  actor: Actor,
  question: FeeQuestion,
): Promise<Result<FeeExplanation, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const [{ agencyId }, today] = [actor, deps.today()];
  const record = await deps.queries.findRequest(agencyId, question.requestId);
  if (record === undefined || record.receivedOn === null) return refuse(record === undefined ? notFound : unreceived);
  const settings = await deps.queries.loadSettings(agencyId, today);
  const others = await ofSameApplicant(deps, agencyId, question.requestId);
  const window = settings.monthCount.monthOf;
  const month = monthOf(record, window);
  const inMonth = await Promise.all(
    others.filter((other) => monthOf(other, window) === month).map((other) => countable(deps.queries, other)),
  );
  const counting = inMonth.filter(({ id }) => !question.notTheirs.includes(id));
  const own = { ...(await countable(deps.queries, record)), parts: question.parts };
  const place = placeInMonths([...counting, own].sort(byNumber), settings.monthCount).get(own.id);
  if (place === undefined) throw new Error(`Request ${own.id} was counted in no month.`);
  const history = requestHistory(await deps.queries.listRequestEvents(agencyId, record.requestId));
  const calendar = await calendarOf(deps.queries, agencyIn(allowed.value, agencyId));
  const unpaid = stateAfter(history).open.find(({ matter }) => matter === 'feePayment');
  return accept({
    month,
    earlierInMonth: place.earlierInMonth,
    counted: place.counted,
    before: inMonth.filter((other) => comesBefore(other, own, window)).map((other) => shown(other, question)),
    perRequest: feePerRequest(place.counted, today, place.earlierInMonth),
    perPage: feePerPage(question.pages, today),
    payments: paymentsOf(history),
    payBy: feePaymentDueOn(today, calendar),
    feeInstructions: settings.feeInstructions,
    unpaidSince: unpaid?.until ?? null,
    hasLapsed: unpaid !== undefined && unpaid.until !== null && unpaid.until < today,
  });
}

const unreceived: Refusal = {
  reason: 'receiptUnconfirmed',
  message: '尚未与申请人确认收到，不能确定申请属于哪个月。请先办理“与申请人确认收到”。',
};

async function ofSameApplicant(
  deps: Pick<Deps, 'queries' | 'blindDigest' | 'sealer'>,
  agencyId: AgencyId,
  requestId: RequestId,
): Promise<readonly RequestRecord[]> {
  const kept = await deps.queries.findTrace(agencyId, requestId);
  const application = kept === undefined ? await openApplication(deps, agencyId, requestId) : undefined;
  const keys = kept?.applicantKeys ?? (application === undefined ? [] : traceOf(deps, application).applicantKeys);
  return keys.length === 0 ? [] : deps.queries.listRequestsOfApplicant(agencyId, keys, requestId);
}

type Counted = CountableRequest<RequestId> & { readonly requestNumber: string };

/** A request as the count sees it; its parts are those it was charged for, where it was. */
async function countable(queries: Queries, record: RequestRecord): Promise<Counted> {
  const { requestId: id, requestNumber, registeredOn, outcome } = record;
  const history = requestHistory(await queries.listRequestEvents(record.agencyId, id));
  const notice = history.findLast((event) => event.action === 'sendFeeNotice');
  const parts = notice?.action === 'sendFeeNotice' && notice.basis === 'perRequest' ? (notice.units ?? 1) : 1;
  const receivedOn = record.receivedOn ?? registeredOn;
  const ended = outcome === 'withdrawn' || outcome === 'uncorrected' ? { ended: outcome } : {};
  return { id, requestNumber, receivedOn, registeredOn, parts, ...ended } as Counted;
}

function monthOf(
  record: Pick<RequestRecord, 'receivedOn' | 'registeredOn'>,
  by: 'receivedOn' | 'registeredOn',
): string {
  return (record[by] ?? record.registeredOn).slice(0, 7);
}

// requests of one day count in the order of their numbers
function byNumber(one: Counted, other: Counted): number {
  return one.requestNumber < other.requestNumber ? -1 : 1;
}

function comesBefore(one: Counted, other: Counted, by: 'receivedOn' | 'registeredOn'): boolean {
  return one[by] < other[by] || (one[by] === other[by] && byNumber(one, other) < 0);
}

function shown(counted: Counted, { notTheirs }: FeeQuestion): CountedBefore {
  const { id, requestNumber, receivedOn, parts } = counted;
  return { requestId: id, requestNumber, receivedOn, parts, isExcluded: notTheirs.includes(id) };
}
