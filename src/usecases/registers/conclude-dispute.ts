import type { Actor } from '../../core/access/permissions.ts';
import { decideConclusion } from '../../core/disputes/dispute-case.ts';
import { type DisputeOutcome, disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { changeDispute } from './dispute-course.ts';

/** Records how a dispute ended; the outcome, by the settings of the day, decides its column of table 4. */
export async function concludeDispute(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly outcome: DisputeOutcome; readonly concludedOn: PlainDate },
): Promise<Result<EntryId, Refusal>> {
  const { caseId, outcome, concludedOn } = input;
  const changed = await changeDispute(deps, actor, {
    caseId,
    audit: 'dispute.concluded',
    decide: async (_history, { queries }, record) => {
      const decision = decideConclusion(record, input, deps.today(), await queries.frozenThrough(actor.agencyId));
      if (!decision.ok) return decision;
      const { disputes } = await queries.loadSettings(actor.agencyId, deps.today());
      const result = disputeResultOf(outcome, disputes);
      return accept({ action: 'conclude', happenedOn: concludedOn, by: actor.id, outcome, result });
    },
  });
  return changed.ok ? accept(caseId) : refuse(firstOf(changed.refusal));
}

function firstOf(refusal: Refusal | readonly Refusal[]): Refusal {
  if (!('length' in refusal)) return refusal;
  const [first] = refusal;
  if (first === undefined) throw new Error('A refusal says nothing.');
  return first;
}
