import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { ReportEvent } from '../../core/annual-report/report-stages.ts';
import { handlingSettings } from '../../core/fees/handling-settings.ts';
import { chosenOn, lineageOn } from '../../core/fees/setting-history.ts';
import type { OutcomeSettings } from '../../core/requests/outcomes.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, Queries, ReportVersion } from '../ports.ts';

/** A ledger that a version counts, up to an event of its chain. */
export interface CountedLedger {
  readonly agencyId: AgencyId;
  readonly eventNo: number;
  /** Digest of that event as the version keeps it. */
  readonly eventDigest: string;
  readonly outcomes: OutcomeSettings;
}

/** A report that an area's version adds up. */
export interface AddedReport {
  readonly agencyId: AgencyId;
  readonly version: number;
  readonly contentDigest: string;
}

/** What an approved version was counted from. */
export interface FrozenBasis {
  /** Digest of the content that was approved, as the chain holds it; undefined if the approval is gone. */
  readonly approvedDigest: Digest | undefined;
  readonly cutOff: PlainDate;
  /** The own ledger first, then those that were taken over. */
  readonly ledgers: readonly [CountedLedger, ...CountedLedger[]];
  readonly reports: readonly AddedReport[];
}

type Approval = Extract<ReportEvent, { action: 'approve' }>;

/**
 * What a version was counted from, by the event of its approval: which row counts which outcome, which ledgers up to where,
 * which reports. What an older approval does not say is read from the settings and sources that were kept beside it.
 */
export async function frozenBasis(queries: Queries, tree: AgencyTree, version: ReportVersion): Promise<FrozenBasis> {
  const { agencyId, year, eventNo, eventDigest, frozenAt } = version;
  const cutOff = lastDayOf(year);
  const approval = await approvalOf(queries, version);
  const before = (ledger: AgencyId) => outcomesBefore(queries, tree, ledger, cutOff, frozenAt);
  const sources = approval?.sources ?? (await keptSources(queries, version));
  const taken = sources.flatMap(({ sourceId, eventNo: until, digest }) =>
    until === null ? [] : [{ agencyId: sourceId as AgencyId, eventNo: until, eventDigest: digest }],
  );
  const own = { agencyId, eventNo, eventDigest, outcomes: approval?.outcomes ?? (await before(agencyId)) };
  const others = await Promise.all(
    taken.map(async (ledger): Promise<CountedLedger> => ({ ...ledger, outcomes: await before(ledger.agencyId) })),
  );
  return {
    approvedDigest: approval?.contentDigest,
    cutOff,
    ledgers: [own, ...others],
    reports: sources.flatMap(({ sourceId, version: of, digest }) =>
      of === null ? [] : [{ agencyId: sourceId as AgencyId, version: of, contentDigest: digest }],
    ),
  };
}

async function approvalOf(
  queries: Queries,
  { agencyId, year, version }: ReportVersion,
): Promise<Omit<Approval, 'action'> | undefined> {
  const events = await queries.listEvents(agencyId, 'report', String(year));
  const approval = events.find(({ action, payload }) => action === 'approve' && payload['version'] === version);
  // written by the approval itself, and bound by the chain
  return approval?.payload as unknown as Omit<Approval, 'action'> | undefined;
}

async function keptSources(queries: Queries, { agencyId, year, version }: ReportVersion) {
  const sources = await queries.listVersionSources(year, [{ agencyId, version }]);
  return sources.filter(({ isDirect }) => isDirect);
}

async function outcomesBefore(
  queries: Queries,
  tree: AgencyTree,
  agencyId: AgencyId,
  day: PlainDate,
  at: Instant,
): Promise<OutcomeSettings> {
  const lineage = lineageOn(tree, agencyId, day);
  const changes = await queries.listSettingChanges(lineage);
  const known = changes.filter(({ changedAt }) => Date.parse(changedAt) <= Date.parse(at));
  return handlingSettings(chosenOn(known, lineage, day)).outcomes;
}
