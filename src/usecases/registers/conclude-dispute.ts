import type { Actor } from '../../core/access/permissions.ts';
import { decideConclusion } from '../../core/disputes/dispute-case.ts';
import { type DisputeOutcome, disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Records how a dispute ended; the outcome decides its column of table 4. */
export async function concludeDispute(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly outcome: DisputeOutcome; readonly concludedOn: PlainDate },
): Promise<Result<EntryId, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'dispute', input.caseId);
    const dispute = await stores.queries.findDispute(agencyId, input.caseId);
    if (dispute === undefined) return refuse(notFound);
    const decision = decideConclusion(dispute, input, deps.today(), await stores.queries.frozenThrough(agencyId));
    if (!decision.ok) return decision;
    const result = disputeResultOf(input.outcome);
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'dispute',
      subjectId: input.caseId,
      action: 'conclude',
      happenedOn: input.concludedOn,
      payload: { outcome: input.outcome, result },
    });
    await stores.registers.saveDispute(
      { ...dispute, outcome: input.outcome, result, concludedOn: input.concludedOn },
      event.seq,
    );
    await stores.audit.record(actor, 'dispute.concluded', `dispute/${input.caseId}`, { outcome: input.outcome });
    return accept(input.caseId);
  });
}
