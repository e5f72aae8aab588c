import { limitEndsOn } from '../deadlines/reply-deadline.ts';
import { timeLimits } from '../deadlines/time-limits.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import { form2021, litigationAct, reconsiderationAct } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { inForceOn } from '../law/versions.ts';
import { addDays, formatChinese, type PlainDate, type Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { frozenDisputeFault } from './decide-dispute-correction.ts';
import { type DisputeEvent, type DisputeState, type DisputeStepTaken, disputeAfter } from './dispute-events.ts';
import { forumFault, forumOf } from './dispute-outcomes.ts';
import { type DisputeStepKind, disputeStepOf, disputeSteps } from './dispute-steps.ts';

/** What a decision about a step needs besides the history. */
export interface StepContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly frozenThrough: Year | null;
}

/** Whether a step may be entered, and why not. */
export function decideDisputeStep(
  history: readonly DisputeEvent[],
  event: DisputeStepTaken,
  context: StepContext,
): Result<DisputeStepTaken, Refusal> {
  const before = disputeAfter(history);
  const fault =
    standingFault(before, event) ??
    dayFault(before, event, context) ??
    orderFault(before, event) ??
    detailFault(before, event, context) ??
    frozenDisputeFault(before, disputeAfter([...history, event]), context.frozenThrough);
  return fault === undefined ? accept(event) : refuse(fault);
}

/** Steps that may be entered as a case stands: what a screen offers. Their details may still be refused. */
export function openSteps(state: DisputeState): readonly DisputeStepKind[] {
  const kinds = Object.keys(disputeSteps) as readonly DisputeStepKind[];
  return kinds.filter((kind) => standingFault(state, { kind }) === undefined && isInOrder(state, kind));
}

function standingFault(state: DisputeState, { kind }: Pick<DisputeStepTaken, 'kind'>): Refusal | undefined {
  const row = disputeStepOf(kind);
  const no = (reason: string, message: string): Refusal => ({ reason, message, cite: row.cite, field: 'kind' });
  if (state.isVoided) return no('voided', '该案件的登记已经作废，不能再登记程序。');
  if (!row.forums.includes(forumOf(state.facts.route)))
    return no('otherForum', `“${row.label}”不是本案程序中的步骤，请重新选择。`);
  if (state.conclusion !== null && row.afterConclusion !== true)
    return no('concluded', `本案已经登记结果，不能再登记“${row.label}”。结果登记有误的，请先更正。`);
  if (row.once === true && state.steps.some((step) => step.kind === kind))
    return no('onlyOnce', `“${row.label}”已经登记过。登记有误的，请先撤销原来的一条。`);
  if (kind === 'decisionExtended' && state.facts.procedure === 'simplified')
    return no('notExtendable', '适用简易程序的案件不得延长复议期限；已经转为普通程序的，请先登记转换。');
  if (kind === 'turnedOrdinary' && state.facts.procedure !== 'simplified')
    return no('alreadyOrdinary', '本案适用的就是普通程序，无须转换。');
  if (kind === 'decisionServed' && state.conclusion === null)
    return no('stillPending', '本案还没有登记结果，请先登记复议决定。');
  return undefined;
}

/** Whether what a step follows has happened: a resumption follows each suspension, everything else one step. */
function isInOrder(state: DisputeState, kind: DisputeStepKind): boolean {
  const count = (wanted: string): number => state.steps.filter((step) => step.kind === wanted).length;
  const { after } = disputeStepOf(kind);
  if (kind === 'resumed') return count('suspended') > count('resumed');
  if (kind === 'suspended') return count('suspended') === count('resumed');
  return after === undefined || count(after) > 0;
}

function orderFault(state: DisputeState, { kind, happenedOn }: DisputeStepTaken): Refusal | undefined {
  const row = disputeStepOf(kind);
  if (!isInOrder(state, kind)) {
    const missing = row.after === undefined ? '恢复审理' : disputeStepOf(row.after as DisputeStepKind).label;
    const message = `请先登记“${missing}”，再登记“${row.label}”。`;
    return { reason: 'outOfOrder', message, cite: row.cite, field: 'kind' };
  }
  const before = state.steps.findLast((step) => step.kind === row.after);
  if (before === undefined || happenedOn >= before.on) return undefined;
  const message = `日期早于“${disputeStepOf(before.kind).label}”的日期（${formatChinese(before.on)}），请核对。`;
  return { reason: 'outOfOrder', message, cite: row.cite, field: 'happenedOn' };
}

function dayFault(state: DisputeState, event: DisputeStepTaken, { today }: StepContext): Refusal | undefined {
  const { label, cite, ahead } = disputeStepOf(event.kind);
  const day = formatChinese(event.happenedOn);
  const no = (reason: string, message: string): Refusal => ({ reason, message, cite, field: 'happenedOn' });
  if (event.happenedOn > today && ahead !== true)
    return no('dayInFuture', `“${label}”的日期（${day}）晚于今天，请核对。`);
  // a correction is asked for before the case is accepted
  const isBefore = event.happenedOn < state.openedOn && event.kind !== 'correctionAsked' && event.kind !== 'corrected';
  return isBefore
    ? no('beforeOpening', `“${label}”的日期（${day}）早于受理、立案日期（${formatChinese(state.openedOn)}），请核对。`)
    : undefined;
}

function detailFault(state: DisputeState, event: DisputeStepTaken, context: StepContext): Refusal | undefined {
  switch (event.kind) {
    case 'decisionExtended':
      return extensionFault(state, event, context);
    case 'hearing':
      return timeFault(event);
    case 'judged':
      return judgmentFault(state, event);
    case 'reanswerOrdered':
      return event.until === undefined || event.until > event.happenedOn
        ? undefined
        : {
            reason: 'periodEmpty',
            message: '重新答复的最后一日应当晚于收到决定、判决之日。',
            cite: form2021,
            field: 'until',
          };
    default:
      return undefined;
  }
}

function extensionFault(
  { openedOn }: DisputeState,
  { until }: DisputeStepTaken,
  { calendar }: StepContext,
): Refusal | undefined {
  const no = (message: string): Refusal => ({
    reason: 'extension',
    message,
    cite: reconsiderationAct(62, 1),
    field: 'until',
  });
  if (until === undefined) return no('请填写延长后的最后一日。');
  const first = limitEndsOn('reconsiderationDecision', openedOn, calendar);
  const { count } = inForceOn(timeLimits.reconsiderationDecisionExtension.versions, openedOn);
  const last = addDays(first, count);
  if (until <= first) return no(`原期限至${formatChinese(first)}，延长后的最后一日应当晚于这一天。`);
  return until > last ? no(`最多延长${count}日，最晚到${formatChinese(last)}，请核对。`) : undefined;
}

function timeFault({ time }: DisputeStepTaken): Refusal | undefined {
  if (time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return { reason: 'malformed', message: '时间请填写为 09:30 这样的形式。', cite: form2021, field: 'time' };
}

function judgmentFault({ facts }: DisputeState, { outcome }: DisputeStepTaken): Refusal | undefined {
  if (outcome !== undefined) return forumFault(facts.route, outcome);
  return { reason: 'missing', message: '请选择一审的裁判结果。', cite: litigationAct(85), field: 'outcome' };
}
