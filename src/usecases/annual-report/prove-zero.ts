import type { CellPath } from '../../core/annual-report/report.ts';
import { type Channel, channels } from '../../core/requests/channels.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { ChannelTest, Instant, LedgerStream, Queries } from '../ports.ts';
import { streamOfCell } from './open-frozen-cell.ts';

/** A way on which requests could have come, and whether anybody tried it in the period. */
export interface ChannelProof {
  readonly channel: Channel;
  readonly label: string;
  /** Requests that came on it in the period, and the day of the last one up to the cut-off day. */
  readonly receivedCount: number;
  readonly lastOn: PlainDate | null;
  /** The last trial since the period began. */
  readonly testedOn: PlainDate | null;
  readonly works: boolean | null;
  readonly method: string | null;
  readonly testedByName: string | null;
  readonly testCount: number;
}

/** Why a zero is a zero: which ledger was asked, since when it is kept, when it was written last. */
export interface ZeroProof {
  readonly ledger: string;
  readonly keptSince: Instant | null;
  readonly subjectCount: number;
  readonly lastRecordedAt: Instant | null;
  /** Only for requests: an empty ledger proves nothing where nobody could have asked. */
  readonly channels: readonly ChannelProof[];
}

const ledgerLabels: Readonly<Record<LedgerStream, string>> = {
  request: '依申请公开台账',
  proactive: '主动公开台账',
  dispute: '复议诉讼台账',
};

/**
 * What makes a zero of an agency believable, from 1 January to the cut-off day; trials up to today are told with their day.
 * Throws for what is no cell.
 */
export async function proveZero(
  queries: Queries,
  agencyId: AgencyId,
  cell: CellPath,
  cutOff: PlainDate,
  today: PlainDate,
): Promise<ZeroProof> {
  const stream = streamOfCell(cell);
  if (stream === undefined) throw new Error(`There is no cell ${cell}.`);
  const from = firstDayOf(yearOf(cutOff));
  const isAboutRequests = stream === 'request';
  const [standing, counts, tests] = await Promise.all([
    queries.findLedgerStanding(agencyId, stream),
    isAboutRequests ? queries.countByChannel(agencyId, from, cutOff) : [],
    isAboutRequests ? queries.listChannelTests(agencyId, from, today) : [],
  ]);
  const channelProofs = channels.map(({ id, label }) => {
    const count = counts.find(({ channel }) => channel === id);
    return {
      channel: id,
      label,
      receivedCount: count?.count ?? 0,
      lastOn: count?.lastOn ?? null,
      ...lastTest(tests.filter(({ channel }) => channel === id)),
    };
  });
  return { ledger: ledgerLabels[stream], ...standing, channels: isAboutRequests ? channelProofs : [] };
}

function lastTest(tests: readonly ChannelTest[]) {
  const [last] = tests;
  return {
    testedOn: last?.testedOn ?? null,
    works: last?.works ?? null,
    method: last?.method ?? null,
    testedByName: last?.testedByName ?? null,
    testCount: tests.length,
  };
}
