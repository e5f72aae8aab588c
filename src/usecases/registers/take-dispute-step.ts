import type { Actor } from '../../core/access/permissions.ts';
import { decideDisputeStep } from '../../core/disputes/decide-dispute-step.ts';
import { decideStepRemoval } from '../../core/disputes/decide-step-removal.ts';
import { wordFaults } from '../../core/disputes/dispute-case.ts';
import type { DisputeStepTaken } from '../../core/disputes/dispute-events.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, DisputeCase } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { changeDispute } from './dispute-course.ts';

type Changed = Promise<Result<Omit<DisputeCase, 'authorName'>, Refusal | readonly Refusal[]>>;

/** A step as it is entered; ordering a new answer has a use case of its own. */
export type DisputeStepInput = Omit<DisputeStepTaken, 'action' | 'by' | 'round'>;

/** Enters a step of the procedure of a case. */
export function takeDisputeStep(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly step: DisputeStepInput },
): Changed {
  const { caseId, step } = input;
  return changeDispute(deps, actor, {
    caseId,
    audit: 'dispute.stepTaken',
    decide: async (history, { queries }) => {
      const { agencyId } = actor;
      if (step.kind === 'reanswerOrdered') return refuse(reanswerElsewhere);
      const faults = wordFaults({ place: step.place });
      if (faults.length > 0) return refuse(faults);
      const calendar = await calendarOf(queries, agencyIn(await queries.loadTree(), agencyId));
      const context = { today: deps.today(), calendar, frozenThrough: await queries.frozenThrough(agencyId) };
      return decideDisputeStep(history, { ...step, action: 'takeStep', by: actor.id }, context);
    },
  });
}

/** Takes a step out that was entered wrongly; the events keep both. */
export function dropDisputeStep(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly step: number; readonly why: string },
): Changed {
  return changeDispute(deps, actor, {
    caseId: input.caseId,
    audit: 'dispute.stepDropped',
    decide: async (history, { queries }) => {
      const event = {
        action: 'dropStep',
        happenedOn: deps.today(),
        by: actor.id,
        step: input.step,
        why: input.why.trim(),
      } as const;
      return decideStepRemoval(history, event, await queries.frozenThrough(actor.agencyId));
    },
  });
}

/** Notes what was lost and why, for the next case. */
export function noteDisputeLessons(
  deps: Deps,
  actor: Actor,
  input: { readonly caseId: EntryId; readonly lessons: string },
): Changed {
  const lessons = input.lessons.trim();
  return changeDispute(deps, actor, {
    caseId: input.caseId,
    audit: 'dispute.lessonsNoted',
    decide: async (_history, _stores, record) => {
      const faults = wordFaults({ lessons });
      if (faults.length > 0) return refuse(faults);
      if (record.voidedAt !== null) return refuse(voided);
      return accept({ action: 'noteLessons', happenedOn: deps.today(), by: actor.id, lessons });
    },
  });
}

const voided: Refusal = { reason: 'voided', message: '该案件的登记已经作废，不能再填写。', cite: form2021 };
const reanswerElsewhere: Refusal = {
  reason: 'otherWay',
  field: 'kind',
  message: '请用“启动重新答复”办理：登记的同时要打开原申请的又一轮办理。',
  cite: form2021,
};
