import type { Actor } from '../../core/access/permissions.ts';
import type { ProactiveEntryFacts } from '../../core/annual-report/proactive-entries.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { byHand, enterFigure, faultsOfFigure } from './enter-figures.ts';

/** Enters one figure into the register behind table 2 of the actor's own agency; refuses with every faulty field. */
export async function addProactiveEntry(
  deps: Deps,
  actor: Actor,
  facts: ProactiveEntryFacts,
): Promise<Result<EntryId, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    // the lock on the agency's chain comes first: no report can be frozen between the check and the entry
    await stores.events.history(agencyId, 'proactive', agencyId);
    const faults = await faultsOfFigure(deps, stores.queries, agencyId, facts);
    if (faults.length > 0) return refuse(faults);
    const entryId = await enterFigure(deps, stores, actor, facts, byHand);
    await stores.audit.record(actor, 'register.entryAdded', `proactive/${entryId}`, {
      item: facts.item,
      kind: facts.kind,
    });
    return accept(entryId);
  });
}
