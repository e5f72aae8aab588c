import { hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import type { RequestTally } from '../../core/annual-report/live-tables.ts';
import { type HandledRow, handledRows } from '../../core/requests/handled-rows.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { earlierOf, firstDayOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** How one unit discloses in a year, in numbers that name nobody. */
export interface UnitStatistics {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly publishedCount: number;
  readonly lateCount: number;
  readonly newestOn: PlainDate | null;
  readonly receivedCount: number;
  readonly handledCount: number;
  readonly openCount: number;
  /** Replies after their last day. */
  readonly lateReplyCount: number;
}

/** Groups of outcomes as table 3 heads them. */
export const outcomeGroups = [
  { id: 'granted', label: '予以公开' },
  { id: 'partiallyGranted', label: '部分公开' },
  { id: 'denied', label: '不予公开' },
  { id: 'unable', label: '无法提供' },
  { id: 'notProcessed', label: '不予处理' },
  { id: 'otherwise', label: '其他处理' },
] as const;

export type OutcomeGroup = (typeof outcomeGroups)[number]['id'];

/** The statistics of a year up to a day. */
export interface Statistics {
  readonly year: Year;
  readonly until: PlainDate;
  readonly units: readonly UnitStatistics[];
  readonly outcomes: Readonly<Record<OutcomeGroup, number>>;
  /** Documents in force that stand in the libraries. */
  readonly inForceCount: number;
}

/** Adds up what the units of a tree published and answered in a year, as of today. */
export async function showStatistics(
  queries: Queries,
  tree: AgencyTree,
  year: Year,
  today: PlainDate,
): Promise<Statistics> {
  const until = earlierOf(lastDayOf(year), today);
  const agencies = tree.agencies.filter((agency) => hasLedger(agency) && existsOn(agency, until));
  const ids = agencies.map(({ id }) => id);
  const days = { today, soon: today, from: firstDayOf(year), to: until };
  const documents = { agencyIds: ids, normativeKinds: ['governmentRule', 'normativeDocument'] } as const;
  const [tallies, inForce, amended, requests] = await Promise.all([
    queries.tallyPublications(ids, days),
    queries.listPublishedItems({ ...documents, validity: 'inForce', offset: 0, limit: 0 }, today),
    queries.listPublishedItems({ ...documents, validity: 'amended', offset: 0, limit: 0 }, today),
    Promise.all(ids.map((id) => requestsOf(queries, id, until))),
  ]);
  const units = agencies.map(({ id, name }, index): UnitStatistics => {
    const tally = tallies.find(({ agencyId }) => agencyId === id);
    const { publishedCount = 0, lateCount = 0, newestOn = null } = tally ?? {};
    return { agencyId: id, name, publishedCount, lateCount, newestOn, ...countsOf(requests[index]) };
  });
  const outcomes = groupOutcomes(requests.flatMap(({ rows }) => rows));
  return { year, until, units, outcomes, inForceCount: inForce.total + amended.total };
}

interface RequestCounts {
  readonly rows: readonly RequestTally[];
  readonly lateCount: number;
}

async function requestsOf(queries: Queries, agencyId: AgencyId, until: PlainDate): Promise<RequestCounts> {
  const [rows, lateCount] = await Promise.all([
    queries.tallyRequests(agencyId, until),
    queries.countLateClosings(agencyId, until),
  ]);
  return { rows, lateCount };
}

function countsOf(
  requests: RequestCounts | undefined,
): Pick<UnitStatistics, 'receivedCount' | 'handledCount' | 'openCount' | 'lateReplyCount'> {
  const sum = (of: (row: RequestTally['row']) => boolean): number =>
    (requests?.rows ?? []).filter(({ row }) => of(row)).reduce((total, { count }) => total + count, 0);
  return {
    receivedCount: sum((row) => row === 'newlyReceived'),
    handledCount: sum(isHandled),
    openCount: sum((row) => row === 'carriedForward'),
    lateReplyCount: requests?.lateCount ?? 0,
  };
}

function groupOutcomes(rows: readonly RequestTally[]): Record<OutcomeGroup, number> {
  const counts = { granted: 0, partiallyGranted: 0, denied: 0, unable: 0, notProcessed: 0, otherwise: 0 };
  for (const { row, count } of rows) if (isHandled(row)) counts[groupOf(row)] += count;
  return counts;
}

function isHandled(row: RequestTally['row']): row is HandledRow {
  return handledRows.some((known) => known === row);
}

/** By the place in the form: eight grounds of 不予公开, three of 无法提供, five of 不予处理, three others. */
function groupOf(row: HandledRow): OutcomeGroup {
  const at = handledRows.indexOf(row);
  if (at === 0) return 'granted';
  if (at === 1) return 'partiallyGranted';
  if (at < 10) return 'denied';
  if (at < 13) return 'unable';
  return at < 18 ? 'notProcessed' : 'otherwise';
}
