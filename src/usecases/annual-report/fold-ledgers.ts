import {
  type Contribution,
  type CountedFigure,
  contributionsOfDispute,
  contributionsOfFigure,
  contributionsOfRequest,
  tablesOfContributions,
} from '../../core/annual-report/contributions.ts';
import type { ProactiveEntryFacts } from '../../core/annual-report/proactive-entries.ts';
import type { ReportTables } from '../../core/annual-report/report.ts';
import { type DisputeEvent, disputeAfter, disputeEventFrom } from '../../core/disputes/dispute-events.ts';
import { type OutcomeSettings, outcomeIds } from '../../core/requests/outcomes.ts';
import { requestEventFrom } from '../../core/requests/request-events.ts';
import { newRequest, type RequestState, stateWith } from '../../core/requests/request-state.ts';
import { countedRequestOf } from '../../core/requests/table3-counting.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { LedgerStream, Queries, RecordedEvent } from '../ports.ts';

/** The ledgers that tables are counted from. */
export const ledgerStreams = ['request', 'proactive', 'dispute'] as const satisfies readonly LedgerStream[];

/** An event that cannot be read as one of its ledger: nothing in this program wrote it so. */
export interface UnreadableEvent {
  readonly eventNo: number;
  readonly stream: LedgerStream;
  readonly subjectId: string;
}

/** What the events of an agency say of its ledgers, up to one of them. */
export interface FoldedLedgers {
  readonly requests: ReadonlyMap<string, RequestState>;
  readonly figures: ReadonlyMap<string, CountedFigure>;
  readonly disputes: ReadonlyMap<string, readonly DisputeEvent[]>;
  readonly unreadable: readonly UnreadableEvent[];
}

const batchSize = 5000;

/** Reads the ledgers of an agency out of its chain of events, up to a place in it; no table of the database is asked. */
export async function foldLedgers(
  queries: Pick<Queries, 'listEventsBetween'>,
  agencyId: AgencyId,
  through: number,
): Promise<FoldedLedgers> {
  const fold = newFold();
  for (let after = 0; ; ) {
    const events = await queries.listEventsBetween(agencyId, ledgerStreams, { after, through, limit: batchSize });
    for (const event of events) addToFold(fold, event);
    const last = events.at(-1);
    if (last === undefined || events.length < batchSize) return fold;
    after = last.eventNo;
  }
}

/** Tables 2, 3 and 4 of folded ledgers on a cut-off day, by an assignment of outcomes to rows. */
export function tablesOfLedgers(ledgers: FoldedLedgers, cutOff: PlainDate, outcomes: OutcomeSettings): ReportTables {
  return tablesOfContributions(allContributions(ledgers, cutOff, outcomes));
}

/** What one subject adds to the cells, by its history; nothing before its first event. */
export function contributionsOf(
  history: readonly RecordedEvent[],
  cutOff: PlainDate,
  outcomes: OutcomeSettings,
): readonly Contribution[] {
  const fold = newFold();
  for (const event of history) addToFold(fold, event);
  return [...allContributions(fold, cutOff, outcomes)];
}

/** Histories apart, by subject. The events come subject by subject. */
export function historiesOf(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const histories = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const history = histories.get(event.subjectId);
    if (history === undefined) histories.set(event.subjectId, [event]);
    else history.push(event);
  }
  return histories;
}

interface Fold {
  readonly requests: Map<string, RequestState>;
  readonly figures: Map<string, CountedFigure>;
  readonly disputes: Map<string, DisputeEvent[]>;
  readonly unreadable: UnreadableEvent[];
}

function newFold(): Fold {
  return { requests: new Map(), figures: new Map(), disputes: new Map(), unreadable: [] };
}

function addToFold(fold: Fold, event: RecordedEvent): void {
  const { subjectId, eventNo } = event;
  try {
    addReadable(fold, event);
  } catch {
    // an event changed past the program may say anything; the caller names it
    fold.unreadable.push({ eventNo, stream: event.stream as LedgerStream, subjectId });
  }
}

function addReadable(fold: Fold, { stream, subjectId, action, happenedOn, actorId, payload }: RecordedEvent): void {
  const stored = { action, happenedOn, by: actorId, payload };
  if (stream === 'request') {
    const state = stateWith(fold.requests.get(subjectId) ?? newRequest, requestEventFrom(stored));
    const outcome = state.counted?.outcome;
    if (outcome !== undefined && !outcomeIds.includes(outcome)) throw new Error(`No outcome is called ${outcome}.`);
    fold.requests.set(subjectId, state);
  }
  if (stream === 'proactive') {
    const figure = fold.figures.get(subjectId);
    if (action === 'enter') {
      // written from the facts of the entry and never changed
      fold.figures.set(subjectId, { ...(payload as unknown as ProactiveEntryFacts), isVoided: false });
    } else if (action === 'void' && figure !== undefined) fold.figures.set(subjectId, { ...figure, isVoided: true });
  }
  if (stream === 'dispute') {
    const history = [...(fold.disputes.get(subjectId) ?? []), disputeEventFrom(stored)];
    disputeAfter(history);
    fold.disputes.set(subjectId, history);
  }
}

function* allContributions(
  { requests, figures, disputes }: FoldedLedgers,
  cutOff: PlainDate,
  outcomes: OutcomeSettings,
): Generator<Contribution> {
  for (const state of requests.values()) {
    const counted = countedRequestOf(state, outcomes);
    if (counted !== undefined) yield* contributionsOfRequest(counted, cutOff);
  }
  for (const figure of figures.values()) yield* contributionsOfFigure(figure, cutOff);
  for (const history of disputes.values()) yield* contributionsOfDispute(disputeAfter(history), cutOff);
}
