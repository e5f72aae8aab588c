import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { EndedUnitRule } from '../../core/agencies/ledger-rule.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** What an agency chose for the year in which a unit ends; nothing is asked where no unit ever did. */
export async function endedUnitRule(
  queries: Pick<Queries, 'loadSettings'>,
  tree: AgencyTree,
  agencyId: AgencyId,
  on: PlainDate,
): Promise<EndedUnitRule> {
  if ((tree.successions ?? []).length === 0) return 'successorReports';
  return (await queries.loadSettings(agencyId, on)).endedUnits;
}
