import { systemActor } from '../../core/access/outside-actors.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import type { Deps } from '../ports.ts';
import { recordValidityInRegister } from './record-release-in-register.ts';

/**
 * Counts public documents whose own last day has passed as lapsed, the day after it: nothing is published about that, so
 * that nothing else would tell the register. Those of a year whose report is approved are left for the stock check.
 * Answers how many were looked at; run twice it counts nothing twice.
 */
export async function recordLapsed(deps: Deps): Promise<number> {
  const today = deps.today();
  const tree = await deps.queries.loadTree();
  let looked = 0;
  for (const { id: agencyId } of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, today))) {
    const frozenThrough = await deps.queries.frozenThrough(agencyId);
    const lapsed = (await deps.queries.listUncounted(agencyId, today)).filter(
      ({ kind, from }) => kind === 'lapsed' && (frozenThrough === null || yearOf(from) > frozenThrough),
    );
    for (const document of lapsed) {
      const actor = { id: systemActor, agencyId };
      await deps.inTransaction((stores) =>
        recordValidityInRegister(
          deps,
          stores,
          actor,
          { agencyId, itemId: document.itemId, content: document },
          { effect: 'lapsed', from: document.from },
        ),
      );
      looked += 1;
    }
  }
  return looked;
}
