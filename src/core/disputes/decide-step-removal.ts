import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { frozenDisputeFault } from './decide-dispute-correction.ts';
import { type DisputeEvent, disputeAfter } from './dispute-events.ts';
import { disputeStepOf } from './dispute-steps.ts';

type StepDropped = Extract<DisputeEvent, { action: 'dropStep' }>;

/**
 * Whether a step may be taken out. Refuses one that others rest on, an order of a new answer, which the request has seen
 * already, and an appeal whose removal would conclude the case in a year whose report is approved.
 */
export function decideStepRemoval(
  history: readonly DisputeEvent[],
  event: StepDropped,
  frozenThrough: Year | null,
): Result<StepDropped, Refusal> {
  const before = disputeAfter(history);
  const step = before.steps.find(({ no }) => no === event.step);
  const no = (reason: string, message: string, field?: string): Result<StepDropped, Refusal> =>
    refuse({ reason, message, cite: form2021, ...(field === undefined ? {} : { field }) });
  if (step === undefined) return no('unknown', '没有这一条程序记录，或者已经撤销。请刷新后重试。');
  if (event.why === '') return no('missing', '请写明撤销的原因。', 'why');
  if (before.isVoided) return no('voided', '该案件的登记已经作废，不能再更正。');
  if (step.kind === 'reanswerOrdered')
    return no('answeredAnew', '原申请已经打开又一轮办理，不能撤销这一条。请在申请中办理。');
  const later = before.steps.find((other) => disputeStepOf(other.kind).after === step.kind);
  if (later !== undefined) return no('needed', `“${disputeStepOf(later.kind).label}”以这一条为前提，请先撤销它。`);
  const fault = frozenDisputeFault(before, disputeAfter([...history, event]), frozenThrough);
  return fault === undefined ? accept(event) : refuse(fault);
}
