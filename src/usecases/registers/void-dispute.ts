import type { Actor } from '../../core/access/permissions.ts';
import { decideVoiding } from '../../core/annual-report/voiding.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Takes a case of the register behind table 4 out of the count; it stays visible with the reason and the person. */
export async function voidDispute(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly why: string },
): Promise<Result<EntryId, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'dispute', input.caseId);
    const dispute = await stores.queries.findDispute(agencyId, input.caseId);
    if (dispute === undefined) return refuse(notFound);
    const frozenThrough = await stores.queries.frozenThrough(agencyId);
    const decision = decideVoiding(
      { happenedOn: dispute.openedOn, voidedAt: dispute.voidedAt },
      input.why,
      frozenThrough,
    );
    if (!decision.ok) return decision;
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'dispute',
      subjectId: input.caseId,
      action: 'void',
      happenedOn: deps.today(),
      payload: { why: decision.value },
    });
    await stores.registers.saveDispute(
      { ...dispute, voidedAt: event.recordedAt, voidReason: decision.value },
      event.seq,
    );
    await stores.audit.record(actor, 'dispute.voided', `dispute/${input.caseId}`);
    return accept(input.caseId);
  });
}
