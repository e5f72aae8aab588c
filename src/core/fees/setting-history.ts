import { type AgencyTree, answersForOn } from '../agencies/agency-tree.ts';
import type { AccountId, AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { SettingValue, SettingValues } from './handling-settings.ts';
import type { SettingId } from './setting-rows.ts';

/** What an agency chose for a setting from a day on; `null` goes back to what the agency above chose. */
export interface SettingChange {
  readonly agencyId: AgencyId;
  /** Grows with every change of the installation. */
  readonly changeNo: number;
  readonly name: SettingId;
  readonly value: SettingValue | null;
  readonly fromOn: PlainDate;
  readonly changedBy: AccountId;
  /** An instant, ISO 8601. */
  readonly changedAt: string;
}

/**
 * An agency and those above it on a day, the topmost first: the order in which settings are inherited. Above one that has
 * ended stands whoever took over its ledger.
 */
export function lineageOn(tree: AgencyTree, agencyId: AgencyId, day: PlainDate): readonly AgencyId[] {
  const line: AgencyId[] = [];
  for (let at: AgencyId | undefined = agencyId; at !== undefined; at = answersForOn(tree, at, day)) {
    if (line.includes(at)) throw new Error(`The agency tree has a cycle through ${at}.`);
    line.unshift(at);
  }
  return line;
}

/**
 * What holds for an agency on a day, from the changes of its lineage: the agency's own choice, else that of the nearest
 * agency above; of several changes of one agency the one whose day came last, and of the same day the one made last.
 */
export function chosenOn(
  changes: readonly SettingChange[],
  lineage: readonly AgencyId[],
  day: PlainDate,
): SettingValues {
  const chosen: Partial<Record<SettingId, SettingValue>> = {};
  for (const agency of lineage) {
    for (const { name, value } of inForce(changes, agency, day).values()) if (value !== null) chosen[name] = value;
  }
  return chosen;
}

/** The change of each setting of one agency that holds on a day. */
function inForce(
  changes: readonly SettingChange[],
  agency: AgencyId,
  day: PlainDate,
): ReadonlyMap<SettingId, SettingChange> {
  const standing = changes
    .filter(({ agencyId, fromOn }) => agencyId === agency && fromOn <= day)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.changeNo - b.changeNo));
  return new Map(standing.map((change) => [change.name, change]));
}
