import type { Actor } from '../../core/access/permissions.ts';
import { decideVoiding } from '../../core/annual-report/voiding.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { changeDispute } from './dispute-course.ts';

/** Takes a case of the register behind table 4 out of the count; it stays visible with the reason and the person. */
export async function voidDispute(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly why: string },
): Promise<Result<EntryId, Refusal | readonly Refusal[]>> {
  const changed = await changeDispute(deps, actor, {
    caseId: input.caseId,
    audit: 'dispute.voided',
    decide: async (_history, { queries }, { openedOn, voidedAt }) => {
      const frozenThrough = await queries.frozenThrough(actor.agencyId);
      const decision = decideVoiding({ happenedOn: openedOn, voidedAt }, input.why, frozenThrough);
      if (!decision.ok) return decision;
      const later = await queries.listDisputes(actor.agencyId, { precededBy: input.caseId, offset: 0, limit: 1 });
      if (later.total > 0) return refuse(linked);
      return accept({ action: 'void', happenedOn: deps.today(), by: actor.id, why: decision.value });
    },
  });
  return changed.ok ? accept(input.caseId) : changed;
}

const linked: Refusal = {
  reason: 'linked',
  message: '有诉讼案件登记为在本案复议之后提起，不能作废。请先更正那件诉讼案件的“先行的复议案件”。',
  cite: form2021,
};
