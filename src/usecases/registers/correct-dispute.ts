import type { Actor } from '../../core/access/permissions.ts';
import { decideDisputeCorrection } from '../../core/disputes/decide-dispute-correction.ts';
import { routeFaults, wordFaults } from '../../core/disputes/dispute-case.ts';
import { type DisputeCorrected, disputeAfter } from '../../core/disputes/dispute-events.ts';
import { disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { Deps, DisputeCase } from '../ports.ts';
import { changeDispute } from './dispute-course.ts';
import { linkFaults } from './open-dispute.ts';

/** What may be set right about a case; only what changes is named. */
export type DisputeChanges = Omit<DisputeCorrected['changes'], 'result'>;

/** Sets the entry of a case right, as an event beside the first one; refuses what would move an approved report. */
export function correctDispute(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly changes: DisputeChanges },
): Promise<Result<Omit<DisputeCase, 'authorName'>, Refusal | readonly Refusal[]>> {
  const { caseId } = input;
  return changeDispute(deps, actor, {
    caseId,
    audit: 'dispute.corrected',
    decide: async (history, stores, record) => {
      const changes = whatChanges(input.changes, record);
      if (Object.keys(changes).length === 0) return refuse(nothingChanges);
      const { disputes } = await stores.queries.loadSettings(actor.agencyId, deps.today());
      const { outcome } = changes;
      const column = outcome === undefined ? {} : { result: disputeResultOf(outcome, disputes) };
      const event: DisputeCorrected = {
        action: 'correct',
        happenedOn: deps.today(),
        by: actor.id,
        changes: { ...changes, ...column },
      };
      const after = disputeAfter([...history, event]).facts;
      const faults = [
        ...emptyFaults(changes),
        ...wordFaults(changes),
        ...routeFaults(after),
        ...('caseNumber' in changes || 'authority' in changes || 'precededBy' in changes
          ? await linkFaults(stores, actor.agencyId, after)
          : []),
      ];
      if (faults.length > 0) return refuse(faults);
      return decideDisputeCorrection(history, event, deps.today(), await stores.queries.frozenThrough(actor.agencyId));
    },
  });
}

/** Of what a form sends whole, only what differs from the record. */
function whatChanges(changes: DisputeChanges, record: Omit<DisputeCase, 'authorName'>): DisputeChanges {
  const kept = Object.entries(changes).filter(
    ([name, value]) =>
      value !== undefined && canonicalJson(value) !== canonicalJson(record[name as keyof DisputeChanges]),
  );
  return Object.fromEntries(kept);
}

function emptyFaults(changes: DisputeChanges): readonly Refusal[] {
  const needed = { caseNumber: '案号', authority: '复议机关或者人民法院', source: '来源文书' } as const;
  return Object.entries(needed).flatMap(([field, label]) =>
    changes[field as keyof typeof needed]?.trim() === ''
      ? [{ reason: 'missing', field, message: `请填写${label}。`, cite: form2021 }]
      : [],
  );
}

const nothingChanges: Refusal = {
  reason: 'nothingChanges',
  message: '没有需要更正的内容，请修改后再保存。',
  cite: form2021,
};
