import { outsideActorName } from '../../core/access/outside-actors.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import { contributionChanges } from '../../core/annual-report/contributions.ts';
import type { CellPath } from '../../core/annual-report/report.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, LedgerStream, Queries, RecordedEvent, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { computeTables } from './compute-tables.ts';
import { contributionsOf, historiesOf, ledgerStreams } from './fold-ledgers.ts';
import { type CountedLedger, frozenBasis } from './frozen-basis.ts';
import { listVersionUnits } from './list-version-units.ts';

/** An event since a report was frozen, as far as it is told beside a number. */
export interface ReasonEvent {
  readonly eventNo: number;
  readonly action: string;
  readonly happenedOn: PlainDate;
  readonly recordedAt: Instant;
  readonly actorName: string | null;
}

/** Why a number is not what was frozen: one record that counts otherwise now, and what happened to it since. */
export interface DifferenceReason {
  readonly cell: CellPath;
  readonly amount: number;
  readonly stream: LedgerStream | 'unit';
  /** Number of a request or case, title of a figure, or name of a unit. */
  readonly subject: string;
  readonly events: readonly ReasonEvent[];
}

/** Every record of an agency that counts otherwise now than when a version was frozen, with its events since. */
export async function ledgerReasons(
  queries: Queries,
  tree: AgencyTree,
  version: ReportVersion,
): Promise<readonly DifferenceReason[]> {
  const { cutOff, ledgers } = await frozenBasis(queries, tree, version);
  const reasons: DifferenceReason[] = [];
  for (const ledger of ledgers) reasons.push(...(await reasonsIn(queries, ledger, cutOff)));
  return reasons;
}

async function reasonsIn(
  queries: Queries,
  { agencyId, eventNo, outcomes }: CountedLedger,
  cutOff: PlainDate,
): Promise<readonly DifferenceReason[]> {
  const now = (await queries.loadSettings(agencyId, cutOff)).outcomes;
  const nameOf = await namesIn(queries, agencyId, cutOff);
  const reasons: DifferenceReason[] = [];
  for (const stream of ledgerStreams) {
    const events = await queries.listHistoriesChangedAfter(agencyId, stream, eventNo, cutOff);
    for (const history of historiesOf(events).values()) {
      const then = history.filter((event) => event.eventNo <= eventNo);
      const changes = contributionChanges(
        contributionsOf(then, cutOff, outcomes),
        contributionsOf(history, cutOff, now),
      );
      const since = history.slice(then.length).map((event) => reasonEvent(event, nameOf));
      const subject = subjectName(history);
      reasons.push(...changes.map((change) => ({ ...change, stream, subject, events: since })));
    }
  }
  return reasons;
}

/** Every unit of an area whose part in the sum is not what it was when a version was frozen. */
export async function unitReasons(
  queries: Queries,
  tree: AgencyTree,
  version: ReportVersion,
): Promise<readonly DifferenceReason[]> {
  const { agencyId, year, frozenAt } = version;
  const then = await listVersionUnits(queries, tree, version);
  const now = (await computeTables(queries, tree, agencyIn(tree, agencyId), lastDayOf(year))).units ?? [];
  const ids = [...new Set([...then, ...now].map(({ agency }) => agency.id))];
  const reasons: DifferenceReason[] = [];
  for (const id of ids) {
    const before = then.find(({ agency }) => agency.id === id)?.tables;
    const after = now.find(({ agency }) => agency.id === id)?.tables;
    const events = (await queries.listReportEvents(id, year))
      .filter(({ recordedAt }) => Date.parse(recordedAt) > Date.parse(frozenAt))
      .map(({ eventNo, action, happenedOn, recordedAt, actorName }) => ({
        ...{ eventNo, action, happenedOn, recordedAt, actorName },
      }));
    for (const cell of cellPaths('2021')) {
      const amount = countAt(after, cell) - countAt(before, cell);
      if (amount !== 0) reasons.push({ cell, amount, stream: 'unit', subject: agencyIn(tree, id).name, events });
    }
  }
  return reasons;
}

function countAt(tables: ReportVersion['content']['tables'] | null | undefined, cell: CellPath): number {
  const value = tables === null || tables === undefined ? 0 : cellAt(tables, cell);
  return typeof value === 'number' ? value : 0;
}

/** What a ledger calls a subject: it stands in the first event. */
function subjectName([first]: readonly RecordedEvent[]): string {
  const { requestNumber, title, caseNumber } = first?.payload ?? {};
  const name = first?.stream === 'request' ? requestNumber : first?.stream === 'dispute' ? caseNumber : title;
  return typeof name === 'string' ? name : (first?.subjectId ?? '');
}

function reasonEvent(
  { eventNo, action, happenedOn, recordedAt, actorId }: RecordedEvent,
  nameOf: (id: string) => string | null,
): ReasonEvent {
  return { eventNo, action, happenedOn, recordedAt, actorName: nameOf(actorId) };
}

async function namesIn(queries: Queries, agencyId: AgencyId, day: PlainDate): Promise<(id: string) => string | null> {
  const accounts = await queries.listAccounts([agencyId], day);
  const names = new Map<string, string>(accounts.map(({ accountId, displayName }) => [accountId, displayName]));
  return (id) => names.get(id) ?? outsideActorName(id);
}
