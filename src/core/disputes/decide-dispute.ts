import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, lastDayOf, type PlainDate, type Year, yearOf } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type DisputeEvent, type DisputeState, disputeAfter } from './dispute-events.ts';
import { disputeOutcomeOf, forumOf } from './dispute-outcomes.ts';
import { resultAt } from './table4-counting.ts';

/** What a decision about a dispute needs besides its history. */
export interface DisputeContext {
  readonly today: PlainDate;
  /** Last year whose report is approved: its numbers may not change any more. */
  readonly frozenThrough: Year | null;
}

/**
 * Whether an event may be appended to the history of a dispute. Refuses days to come or out of order, an outcome of the
 * other forum, a second conclusion, and whatever would change table 4 of a year whose report is approved.
 */
export function decideDispute(
  history: readonly DisputeEvent[],
  event: DisputeEvent,
  context: DisputeContext,
): Result<DisputeEvent, Refusal> {
  const refusal =
    futureFault(event, context) ??
    (history.length === 0 ? firstFault(event, context) : nextFault(history, event, context));
  return refusal === undefined ? accept(event) : refuse(refusal);
}

function firstFault(event: DisputeEvent, context: DisputeContext): Refusal | undefined {
  if (event.action !== 'open') return { reason: 'notOpened', message: '案件尚未登记，请先登记案件。' };
  return (
    textFault(event.caseNumber, 'caseNumber', '案号') ??
    textFault(event.authority, 'authority', '复议机关或者法院') ??
    frozenFault(undefined, disputeAfter([event]), context, 'openedOn')
  );
}

function nextFault(
  history: readonly DisputeEvent[],
  event: DisputeEvent,
  context: DisputeContext,
): Refusal | undefined {
  const before = disputeAfter(history);
  if (before.isVoided) return { reason: 'voided', message: '该案件的登记已经作废，不能再变动。' };
  if (event.action === 'open') return { reason: 'alreadyOpened', message: '该案件已经登记，请勿重复登记。' };
  if (event.action === 'conclude' && before.conclusion !== null) {
    const { outcome, concludedOn } = before.conclusion;
    const message = `该案件已于${formatChinese(concludedOn)}以“${disputeOutcomeOf(outcome).label}”审结。登记有误的，请更正登记。`;
    return { reason: 'alreadyConcluded', message, cite: form2021 };
  }
  const after = disputeAfter([...history, event]);
  const field = event.action === 'conclude' ? 'concludedOn' : 'happenedOn';
  return orderFault(after, context) ?? forumFault(after) ?? frozenFault(before, after, context, field);
}

function futureFault(event: DisputeEvent, { today }: DisputeContext): Refusal | undefined {
  if (event.happenedOn <= today) return undefined;
  const field = event.action === 'open' ? 'openedOn' : event.action === 'conclude' ? 'concludedOn' : 'happenedOn';
  return { reason: 'dayInFuture', message: `日期（${formatChinese(event.happenedOn)}）晚于今天，请核对。`, field };
}

function orderFault({ openedOn, conclusion }: DisputeState, { today }: DisputeContext): Refusal | undefined {
  if (openedOn > today) return { reason: 'dayInFuture', message: '立案日期晚于今天，请核对。', field: 'openedOn' };
  if (conclusion === null) return undefined;
  const { concludedOn } = conclusion;
  if (concludedOn > today)
    return { reason: 'dayInFuture', message: '审结日期晚于今天，请核对。', field: 'concludedOn' };
  if (concludedOn >= openedOn) return undefined;
  const message = `审结日期（${formatChinese(concludedOn)}）早于立案日期（${formatChinese(openedOn)}），请核对。`;
  return { reason: 'concludedBeforeOpening', message, field: 'concludedOn' };
}

function forumFault({ facts, conclusion }: DisputeState): Refusal | undefined {
  if (conclusion === null) return undefined;
  const row = disputeOutcomeOf(conclusion.outcome);
  if (row.forum === forumOf(facts.route)) return undefined;
  const forum = row.forum === 'reconsideration' ? '行政复议' : '行政诉讼';
  const message = `“${row.label}”是${forum}的结果，与本案的类别不符，请重新选择。`;
  return { reason: 'outcomeOfOtherForum', message, cite: row.cite, field: 'outcome' };
}

// A change is refused exactly if the case would stand elsewhere at the end of a year whose report is approved.
function frozenFault(
  before: DisputeState | undefined,
  after: DisputeState,
  { frozenThrough }: DisputeContext,
  field: string,
): Refusal | undefined {
  if (frozenThrough === null) return undefined;
  const first = Math.min(yearOf(after.openedOn), before === undefined ? frozenThrough : yearOf(before.openedOn));
  for (let year = first; year <= frozenThrough; year += 1) {
    if (standingAt(before, year) === standingAt(after, year)) continue;
    const message = `此项登记会改变${year}年度报告的数据，而${frozenThrough}年及以前的年度报告已经审定。请核对日期；确需更正的，请先将年度报告退回修改。`;
    return { reason: 'yearFrozen', message, cite: form2021, field };
  }
  return undefined;
}

function standingAt(state: DisputeState | undefined, year: Year): string {
  if (state === undefined || state.isVoided || state.facts.capacity !== 'originalAgency') return 'notCounted';
  const result = resultAt(state, lastDayOf(year));
  return result === undefined ? 'notCounted' : `${state.facts.route}/${result ?? 'pending'}`;
}

function textFault(text: string, field: string, name: string): Refusal | undefined {
  return text.trim() === '' ? { reason: 'missing', message: `请填写${name}。`, field } : undefined;
}
