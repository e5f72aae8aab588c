import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decidePaperAction } from '../../core/requests/decide-paper.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import { decideService, laterDayFault, type ServiceFacts } from '../../core/requests/paper-service.ts';
import type { ServiceMode } from '../../core/requests/request-events.ts';
import type { LateEntryReason } from '../../core/requests/request-fact.ts';
import type { ServiceFailure } from '../../core/requests/service-failures.ts';
import type { PaperId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Paper } from '../ports.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { paperContextOf, recordPaperEvent, withPaper } from './paper-record.ts';
import { keepService, noDetail, type ServiceDetail, tellArrival, tellFailure, tellService } from './service-entries.ts';

/** How a paper was handed over, as the clerk enters it. */
export interface RecordService {
  readonly paperId: PaperId;
  readonly days: Pick<ServiceFacts, 'mode' | 'sentOn' | 'signedOn' | 'reachedOn' | 'trackingNumber'>;
  readonly detail: ServiceDetail;
  readonly lateReason?: LateEntryReason;
}

/**
 * Records the service of an issued paper with its evidence. The day that counts follows from the mode; the reply's service
 * is that of the request, and a notice that was handed over starts the period that runs from its receipt.
 */
export function recordService(deps: Deps, actor: Actor, input: RecordService): Promise<Result<Paper, Refusal>> {
  return withPaper<Paper>(deps, actor, input.paperId, async (at) => {
    const { days, detail, lateReason } = input;
    const context = await paperContextOf(at);
    const counts = decideService(factsOf(input), issuedOnOf(at), deps.today(), context.settings);
    const event = { action: 'serve', mode: days.mode, countsOn: counts.ok ? counts.value : deps.today() } as const;
    const decision = decidePaperAction(at.state, event, context);
    if (!decision.ok) return decision;
    if (!counts.ok) return counts;
    const fact = { mode: days.mode, countsOn: counts.value, arrivedOn: arrivalOf(days), lateReason };
    const told = await tellService(at, fact);
    if (!told.ok) return told;
    const { paper, seq } = await recordPaperEvent(at, event, { audit: 'paper.served' });
    await keepService(at, seq, { ...days, countsOn: counts.value, failedOn: null, failure: null }, detail);
    return accept(paper);
  });
}

/** Records that a notice which was posted or sent reached its addressee: the periods that run from receipt begin. */
export function confirmArrival(
  deps: Deps,
  actor: Actor,
  input: { readonly paperId: PaperId; readonly arrivedOn: PlainDate; readonly lateReason?: LateEntryReason },
): Promise<Result<Paper, Refusal>> {
  return withPaper<Paper>(deps, actor, input.paperId, async (at) => {
    const { arrivedOn, lateReason } = input;
    const event = { action: 'confirmArrival', arrivedOn } as const;
    const decision = decidePaperAction(at.state, event, await paperContextOf(at));
    if (!decision.ok) return decision;
    const from = at.state.service?.countsOn ?? issuedOnOf(at);
    const fault = laterDayFault(arrivedOn, from, deps.today(), 'arrivedOn');
    if (fault !== undefined) return refuse(fault);
    const told = await tellArrival(at, arrivedOn, lateReason);
    if (!told.ok) return told;
    return accept((await recordPaperEvent(at, event, { audit: 'paper.served' })).paper);
  });
}

/** An attempt that failed, as the clerk enters it. */
export interface RecordFailedService {
  readonly paperId: PaperId;
  readonly mode: ServiceMode;
  readonly failure: ServiceFailure;
  readonly failedOn: PlainDate;
  readonly trackingNumber: string | null;
  readonly note: string;
  readonly lateReason?: LateEntryReason;
}

/**
 * Records that a paper came back or could not be handed over. A reply that counted as served is not served any more; what
 * is done next is said by the paper's next step.
 */
export function recordFailedService(
  deps: Deps,
  actor: Actor,
  input: RecordFailedService,
): Promise<Result<Paper, Refusal>> {
  return withPaper<Paper>(deps, actor, input.paperId, async (at) => {
    const { mode, failure, failedOn, trackingNumber, note, lateReason } = input;
    const event = { action: 'recordFailedService', failure, failedOn } as const;
    const decision = decidePaperAction(at.state, event, await paperContextOf(at));
    if (!decision.ok) return decision;
    const from = at.state.service?.countsOn ?? issuedOnOf(at);
    const fault = laterDayFault(failedOn, from, deps.today(), 'failedOn');
    if (fault !== undefined) return refuse(fault);
    const told = await tellFailure(at, failure, failedOn, lateReason);
    if (!told.ok) return told;
    const { paper, seq } = await recordPaperEvent(at, event, { audit: 'paper.served' });
    const days = { mode, trackingNumber, failure, failedOn, sentOn: null, signedOn: null, reachedOn: null };
    await keepService(at, seq, { ...days, countsOn: null }, { ...noDetail, note });
    await at.stores.messages.queue({
      agencyId: paper.agencyId,
      requestId: paper.requestId,
      to: { kind: 'caseOfficer' },
      message: 'serviceFailed',
    });
    return accept(paper);
  });
}

/** Issuing to an applicant who asked for an answer online shows it on the status page: that is its service. */
export async function recordOnlineService(at: PaperAtWork, issued: Paper): Promise<Paper> {
  const today = at.deps.today();
  const event: PaperEvent = { action: 'serve', mode: 'online', countsOn: today };
  const state = { ...at.state, ...issued };
  const now: PaperAtWork = { ...at, paper: issued, state };
  const fact = { mode: 'online', countsOn: today, arrivedOn: today, lateReason: undefined } as const;
  const told = await tellService(now, fact, { isSignedPaper: true });
  if (!told.ok) throw new Error(`Paper ${issued.paperId} was issued and is not served: ${told.refusal.reason}.`);
  const { paper, seq } = await recordPaperEvent(now, event, { audit: 'paper.served' });
  const days = { mode: 'online', sentOn: today, reachedOn: today, signedOn: null, trackingNumber: null } as const;
  await keepService(now, seq, { ...days, countsOn: today, failedOn: null, failure: null }, noDetail);
  return paper;
}

function factsOf({ days, detail }: RecordService): ServiceFacts {
  return {
    ...days,
    isLeftBehind: detail.isLeftBehind,
    hasRecipient: detail.recipient !== '',
    hasWitnesses: detail.witnesses !== '',
  };
}

// a paper that was handed over or arrived by wire is there; one that was posted is under way
function arrivalOf({ mode, sentOn, signedOn, reachedOn }: RecordService['days']): PlainDate | null {
  if (mode === 'byPost') return null;
  return signedOn ?? reachedOn ?? sentOn;
}

function issuedOnOf({ state }: PaperAtWork): PlainDate {
  return state.issuedOn ?? ('9999-12-31' as PlainDate);
}
