import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { handlingSettings } from '../../core/fees/handling-settings.ts';
import { chosenOn, lineageOn } from '../../core/fees/setting-history.ts';
import type { OutcomeSettings } from '../../core/requests/outcomes.ts';
import type { Digest } from '../../core/values/ids.ts';
import { lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';
import type { Queries, RecordedEvent, ReportVersion } from '../ports.ts';
import { outcomesIn } from './fold-ledgers.ts';

/** What an approved version was counted by. */
export interface FrozenBasis {
  /** The event of the approval; undefined if it is gone. */
  readonly approval: RecordedEvent | undefined;
  /** Digest of the content that was approved, as the chain holds it. */
  readonly approvedDigest: Digest | undefined;
  readonly cutOff: PlainDate;
  readonly outcomes: OutcomeSettings;
}

/** What a version was counted by: its approval says it; an older one is read by the settings that were made before it. */
export async function frozenBasis(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, year, version, frozenAt }: ReportVersion,
): Promise<FrozenBasis> {
  const events = await queries.listEvents(agencyId, 'report', String(year));
  const approval = events.find(({ action, payload }) => action === 'approve' && payload['version'] === version);
  const cutOff = lastDayOf(year);
  const kept = approval === undefined ? undefined : outcomesIn(approval.payload);
  return {
    approval,
    approvedDigest: approval?.payload['contentDigest'] as Digest | undefined,
    cutOff,
    outcomes: kept ?? (await outcomesBefore(queries, tree, agencyId, cutOff, frozenAt)),
  };
}

async function outcomesBefore(
  queries: Queries,
  tree: AgencyTree,
  agencyId: ReportVersion['agencyId'],
  day: PlainDate,
  at: string,
): Promise<OutcomeSettings> {
  const lineage = lineageOn(tree, agencyId, day);
  const changes = await queries.listSettingChanges(lineage);
  const known = changes.filter(({ changedAt }) => Date.parse(changedAt) <= Date.parse(at));
  return handlingSettings(chosenOn(known, lineage, day)).outcomes;
}
