import type { Actor } from '../../core/access/permissions.ts';
import { type DisputeOpening, faultsOfOpening } from '../../core/disputes/dispute-case.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Enters a dispute into the register behind table 4; refuses with every faulty field. */
export async function openDispute(
  deps: Deps,
  actor: Actor,
  opening: DisputeOpening,
): Promise<Result<EntryId, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  return deps.inTransaction(async (stores) => {
    const caseId = deps.newId() as EntryId;
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'dispute', caseId);
    const faults = faultsOfOpening(opening, deps.today(), await stores.queries.frozenThrough(agencyId));
    if (faults.length > 0) return refuse(faults);
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'dispute',
      subjectId: caseId,
      action: 'open',
      happenedOn: opening.openedOn,
      payload: { ...opening },
    });
    const pending = { outcome: null, result: null, concludedOn: null, voidedAt: null, voidReason: null };
    const entered = { agencyId, caseId, authorId: actor.id, recordedAt: event.recordedAt };
    await stores.registers.saveDispute({ ...opening, ...pending, ...entered }, event.seq);
    await stores.audit.record(actor, 'dispute.opened', `dispute/${caseId}`, { route: opening.route });
    return accept(caseId);
  });
}
