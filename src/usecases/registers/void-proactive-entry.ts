import type { Actor } from '../../core/access/permissions.ts';
import { decideVoiding } from '../../core/annual-report/voiding.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Takes an entry of the register behind table 2 out of the count; it stays visible with the reason and the person. */
export async function voidProactiveEntry(
  deps: Deps,
  actor: Actor,
  input: { readonly entryId: EntryId; readonly why: string },
): Promise<Result<EntryId, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'proactive', input.entryId);
    const entry = await stores.queries.findEntry(agencyId, input.entryId);
    if (entry === undefined) return refuse(notFound);
    const decision = decideVoiding(entry, input.why, await stores.queries.frozenThrough(agencyId));
    if (!decision.ok) return decision;
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'proactive',
      subjectId: input.entryId,
      action: 'void',
      happenedOn: deps.today(),
      payload: { why: decision.value },
    });
    await stores.registers.saveEntry({ ...entry, voidedAt: event.recordedAt, voidReason: decision.value }, event.seq);
    await stores.audit.record(actor, 'register.entryVoided', `proactive/${input.entryId}`);
    return accept(input.entryId);
  });
}
