import type { Actor } from '../../core/access/permissions.ts';
import { decideVoiding } from '../../core/annual-report/voiding.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Takes every figure of an imported file that still counts out of the count, all or none; answers how many. */
export async function voidImport(
  deps: Deps,
  actor: Actor,
  input: { readonly importId: EntryId; readonly why: string },
): Promise<Result<number, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'proactive', input.importId);
    const entries = await stores.queries.listEntriesOfImport(agencyId, input.importId);
    if (entries.length === 0) return refuse(notFound);
    const frozenThrough = await stores.queries.frozenThrough(agencyId);
    const decisions = entries.map((entry) => decideVoiding(entry, input.why, frozenThrough));
    for (const decision of decisions) if (!decision.ok) return decision;
    for (const entry of entries) {
      const why = input.why.trim();
      const event = await stores.events.append(actor.id, {
        agencyId,
        stream: 'proactive',
        subjectId: entry.entryId,
        action: 'void',
        happenedOn: deps.today(),
        payload: { why },
      });
      await stores.registers.saveEntry({ ...entry, voidedAt: event.recordedAt, voidReason: why }, event.seq);
    }
    await stores.audit.record(actor, 'register.importVoided', `import/${input.importId}`, { rows: entries.length });
    return accept(entries.length);
  });
}
