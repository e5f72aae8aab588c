import { hasLedger } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import type { Deps } from '../ports.ts';
import { recomputeDues } from './recompute-dues.ts';

/**
 * Computes the last day of every open request again, agency by agency: of clocks that stand still and move on with the
 * day, of days that were provisional until the program brought a notice, of settings that hold from today on. Answers how
 * many last days changed for another reason than that a day has passed.
 */
export async function refreshDues(deps: Deps): Promise<number> {
  const tree = await deps.queries.loadTree();
  let changed = 0;
  for (const { id } of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, deps.today()))) {
    const changes = await deps.inTransaction((stores) =>
      recomputeDues(deps, stores, { agencies: [id], cause: { kind: 'calendar' } }),
    );
    changed += changes.length;
  }
  return changed;
}
