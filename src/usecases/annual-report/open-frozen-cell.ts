import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { disputeAfter, disputeEventFrom } from '../../core/disputes/dispute-events.ts';
import { disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type {
  CellSources,
  DisputeCase,
  LedgerStream,
  ProactiveEntry,
  Queries,
  RecordedEvent,
  RequestRecord,
} from '../ports.ts';
import { agencyIn, calendarOf, type DueReading, recordFrom, requestHistory } from '../requests/request-context.ts';
import { contributionsOf, historiesOf } from './fold-ledgers.ts';
import type { CountedLedger } from './frozen-basis.ts';

/**
 * The facts of one ledger behind a cell of a frozen version, as they were known when it was approved: what happened since
 * is left out, and each fact is shown as it stood then. Undefined if the form has no such cell.
 */
export async function openFrozenCell(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, eventNo, outcomes }: CountedLedger,
  cutOff: PlainDate,
  cell: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<CellSources | undefined> {
  const stream = streamOfCell(cell);
  if (stream === undefined) return undefined;
  const changed = historiesOf(await queries.listHistoriesChangedAfter(agencyId, stream, eventNo, null));
  const then = new Map([...changed].map(([id, history]) => [id, history.filter((event) => event.eventNo <= eventNo)]));
  const standing = [...then].flatMap(([id, history]) =>
    contributionsOf(history, cutOff, outcomes).some((part) => part.cell === cell) ? [id] : [],
  );
  const known = { eventNo, outcomes, changed: [...changed.keys()], standing };
  const sources = await queries.listBehindCell(agencyId, cell, cutOff, page.offset, page.limit, known);
  if (sources === undefined) return undefined;
  const calendar = await calendarOf(queries, agencyIn(tree, agencyId));
  const { clock: settings } = await queries.loadSettings(agencyId, cutOff);
  return asKnown(sources, then, { calendar, today: cutOff, settings });
}

/** The ledger that a cell of form 2021 counts; undefined for what is no cell. */
export function streamOfCell(cell: string): LedgerStream | undefined {
  const streams: Readonly<Record<string, LedgerStream>> = {
    requests: 'request',
    proactive: 'proactive',
    disputes: 'dispute',
  };
  return streams[cell.split('.')[0] ?? ''];
}

function asKnown(
  { requests, entries, disputes }: CellSources,
  then: ReadonlyMap<string, readonly RecordedEvent[]>,
  reading: DueReading,
): CellSources {
  return {
    requests: { ...requests, rows: requests.rows.map((row) => requestThen(row, then.get(row.requestId), reading)) },
    entries: { ...entries, rows: entries.rows.map((row) => entryThen(row, then.get(row.entryId))) },
    disputes: { ...disputes, rows: disputes.rows.map((row) => disputeThen(row, then.get(row.caseId))) },
  };
}

type History = readonly RecordedEvent[] | undefined;

function requestThen(row: RequestRecord, history: History, reading: DueReading): RequestRecord {
  if (history === undefined) return row;
  return recordFrom(row.agencyId, row.requestId, stateAfter(requestHistory(history)), reading);
}

function entryThen(row: ProactiveEntry, history: History): ProactiveEntry {
  return history === undefined ? row : { ...row, voidedAt: null, voidReason: null };
}

function disputeThen(row: DisputeCase, history: History): DisputeCase {
  if (history === undefined) return row;
  const events = history.map(({ action, happenedOn, actorId, payload }) =>
    disputeEventFrom({ action, happenedOn, by: actorId, payload }),
  );
  const { facts, openedOn, conclusion } = disputeAfter(events);
  return {
    ...row,
    route: facts.route,
    caseNumber: facts.caseNumber,
    authority: facts.authority,
    requestNumber: facts.requestNumber,
    openedOn,
    outcome: conclusion?.outcome ?? null,
    result: conclusion === null ? null : (conclusion.result ?? disputeResultOf(conclusion.outcome)),
    concludedOn: conclusion?.concludedOn ?? null,
    voidedAt: null,
    voidReason: null,
  };
}
