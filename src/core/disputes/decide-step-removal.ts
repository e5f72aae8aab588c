import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate, type Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { frozenDisputeFault } from './decide-dispute-correction.ts';
import { type DisputeEvent, disputeAfter } from './dispute-events.ts';
import { disputeStepOf } from './dispute-steps.ts';

type StepDropped = Extract<DisputeEvent, { action: 'dropStep' }>;

/**
 * Whether a step may be taken out. Refuses one that others rest on, an order of a new answer, which the request has seen
 * already, and an appeal whose removal would conclude the case in a year whose report is approved, or before the day on
 * which it was opened as that was set right since.
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
  const after = disputeAfter([...history, event]);
  const { openedOn, conclusion } = after;
  if (conclusion !== null && conclusion.concludedOn < openedOn)
    return no('concludedBeforeOpening', endsTooEarly(conclusion.concludedOn, openedOn));
  const fault = frozenDisputeFault(before, after, frozenThrough);
  return fault === undefined ? accept(event) : refuse(fault);
}

function endsTooEarly(concludedOn: PlainDate, openedOn: PlainDate): string {
  const [end, start] = [formatChinese(concludedOn), formatChinese(openedOn)];
  return `撤销以后恢复原来的结果，其审结日期（${end}）早于更正后的立案日期（${start}）。请先更正立案日期。`;
}
