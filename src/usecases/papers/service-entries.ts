import type { Refusal } from '../../core/law/refusal.ts';
import { actionOf } from '../../core/requests/actions.ts';
import { dayCountedFromArrival } from '../../core/requests/notice-arrival.ts';
import { paperKindOf } from '../../core/requests/paper-kinds.ts';
import type { EventOf, ServiceMode } from '../../core/requests/request-events.ts';
import type { LateEntryReason } from '../../core/requests/request-fact.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { ServiceFailure } from '../../core/requests/service-failures.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Paper, PaperServiceRecord } from '../ports.ts';
import { appendRequestAction, type RequestActionInput } from '../requests/append-request-action.ts';
import { agencyIn, calendarOf, requestHistory } from '../requests/request-context.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { sealedInPaper } from './paper-content.ts';

/** What names somebody in a service record; sealed. */
export interface ServiceDetail {
  readonly recipient: string;
  readonly place: string;
  readonly isLeftBehind: boolean;
  readonly witnesses: string;
  readonly note: string;
}

export const noDetail: ServiceDetail = { recipient: '', place: '', isLeftBehind: false, witnesses: '', note: '' };

/** The days of one attempt. */
export type ServiceDays = Pick<
  PaperServiceRecord,
  'mode' | 'sentOn' | 'signedOn' | 'reachedOn' | 'countsOn' | 'failedOn' | 'failure' | 'trackingNumber'
>;

/** The days of a record, and nothing else of it. */
export function serviceDaysOf(record: ServiceDays): ServiceDays {
  const { mode, sentOn, signedOn, reachedOn, countsOn, failedOn, failure, trackingNumber } = record;
  return { mode, sentOn, signedOn, reachedOn, countsOn, failedOn, failure, trackingNumber };
}

/** Keeps one attempt at handing a paper over, beside its event; its days are sealed too, so that a change shows. */
export function keepService(
  { deps, stores, actor, paper }: PaperAtWork,
  seq: number,
  days: ServiceDays,
  detail: ServiceDetail,
): Promise<void> {
  const { agencyId, paperId } = paper;
  const entered = JSON.stringify({ ...detail, days: serviceDaysOf(days) });
  const sealed = deps.sealer.seal(entered, sealedInPaper(agencyId, paperId, `service/${seq}`));
  return stores.papers.saveService({
    ...days,
    ...{ agencyId, paperId, seq, sealed, recordedBy: actor.id, recordedAt: deps.now() },
  });
}

/** Whether a paper tells the end of a request, so that its service is that of the reply. */
function isReply({ kind }: Pick<Paper, 'kind'>): boolean {
  return paperKindOf(kind).causes.some((action) => actionOf(action).clock === 'end');
}

/** A service or an arrival, as the request is told of it. */
export interface ServiceFact {
  readonly mode: ServiceMode;
  readonly countsOn: PlainDate;
  /** When it reached its addressee, where that is known. */
  readonly arrivedOn: PlainDate | null;
  readonly lateReason: LateEntryReason | undefined;
}

type Writing = { readonly isSignedPaper?: true };

/**
 * What the service of a paper does to its request: a reply is served; a notice whose period runs from its receipt has a
 * last day from now on. A request that is served already, or waits for nothing, is left as it is.
 */
export async function tellService(
  at: PaperAtWork,
  fact: ServiceFact,
  writing: Writing = {},
): Promise<Result<unknown, Refusal>> {
  const state = await requestState(at);
  const late = lateWords(fact.lateReason);
  if (isReply(at.paper)) {
    if (state.closing === null || state.closing.servedOn !== null) return accept(undefined);
    return append(at, { action: 'serve', mode: fact.mode, happenedOn: fact.countsOn, ...late }, writing);
  }
  return fact.arrivedOn === null ? accept(undefined) : tellArrival(at, fact.arrivedOn, fact.lateReason, writing);
}

/** What the arrival of a notice does to its request: the period that runs from receipt gets its last day. */
export async function tellArrival(
  at: PaperAtWork,
  arrivedOn: PlainDate,
  lateReason: LateEntryReason | undefined,
  writing: Writing = {},
): Promise<Result<unknown, Refusal>> {
  const { stores, tree, paper } = at;
  const matter = matterOf(paper);
  if (matter === undefined) return accept(undefined);
  const state = await requestState(at);
  const consultation = paper.consultation;
  const open = state.open.find((row) => row.matter === matter && row.consultation === consultation);
  if (open === undefined) return accept(undefined);
  const calendar = await calendarOf(stores.queries, agencyIn(tree, paper.agencyId));
  const until = dayCountedFromArrival(open, arrivedOn, calendar, state.opinions);
  if (until === undefined) return accept(undefined);
  const numbered = consultation === null ? {} : { consultation };
  const late = lateWords(lateReason);
  return append(at, { action: 'recordArrival', matter, until, happenedOn: arrivedOn, ...numbered, ...late }, writing);
}

/** What a failed service does to its request: a reply that counted as served is served no more. */
export async function tellFailure(
  at: PaperAtWork,
  failure: ServiceFailure,
  failedOn: PlainDate,
  lateReason: LateEntryReason | undefined,
): Promise<Result<unknown, Refusal>> {
  const state = await requestState(at);
  const isServed = isReply(at.paper) && at.state.service !== null && typeof state.closing?.servedOn === 'string';
  if (!isServed) return accept(undefined);
  return append(at, { action: 'recordFailedService', failure, happenedOn: failedOn, ...lateWords(lateReason) }, {});
}

async function requestState({ stores, paper }: PaperAtWork) {
  const events = await stores.queries.listRequestEvents(paper.agencyId, paper.requestId);
  return stateAfter(requestHistory(events));
}

function append(at: PaperAtWork, event: RequestActionInput, writing: Writing): Promise<Result<unknown, Refusal>> {
  const { deps, stores, actor, tree, paper } = at;
  return appendRequestAction({ deps, stores, actor, tree, ...writing }, { requestId: paper.requestId, event });
}

function matterOf({ effect }: Pick<Paper, 'effect'>): EventOf<'recordArrival'>['matter'] | undefined {
  switch (effect?.action) {
    case 'askThirdParty':
      return 'thirdPartyConsultation';
    case 'askAgency':
      return 'agencyConsultation';
    case 'sendFeeNotice':
      return 'feePayment';
    default:
      return undefined;
  }
}

function lateWords(lateReason: LateEntryReason | undefined): { readonly lateReason?: LateEntryReason } {
  return lateReason === undefined ? {} : { lateReason };
}
