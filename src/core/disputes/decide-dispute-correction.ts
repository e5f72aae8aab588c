import { howToReopen } from '../law/approved-year.ts';
import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, lastDayOf, type PlainDate, type Year, yearOf } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type DisputeCorrected, type DisputeEvent, type DisputeState, disputeAfter } from './dispute-events.ts';
import { forumFault } from './dispute-outcomes.ts';
import { resultAt } from './table4-counting.ts';

/**
 * Whether the entry of a dispute may be set right. Refuses days to come or out of order, an outcome of the other forum,
 * an outcome for a case that has none yet, and whatever would move the case in table 4 of a year whose report is approved.
 */
export function decideDisputeCorrection(
  history: readonly DisputeEvent[],
  event: DisputeCorrected,
  today: PlainDate,
  frozenThrough: Year | null,
): Result<DisputeCorrected, Refusal> {
  const before = disputeAfter(history);
  const after = disputeAfter([...history, event]);
  const refusal =
    voidedFault(before) ??
    pendingFault(before, event) ??
    orderFault(after, today) ??
    (after.conclusion === null ? undefined : forumFault(after.facts.route, after.conclusion.outcome)) ??
    frozenDisputeFault(before, after, frozenThrough);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

function voidedFault({ isVoided }: DisputeState): Refusal | undefined {
  return isVoided ? { reason: 'voided', message: '该案件的登记已经作废，不能再更正。', cite: form2021 } : undefined;
}

function pendingFault({ conclusion }: DisputeState, { changes }: DisputeCorrected): Refusal | undefined {
  if (conclusion !== null || (changes.outcome === undefined && changes.concludedOn === undefined)) return undefined;
  return { reason: 'stillPending', message: '该案件尚未登记结果，请直接登记结果。', cite: form2021, field: 'outcome' };
}

function orderFault({ openedOn, conclusion }: DisputeState, today: PlainDate): Refusal | undefined {
  if (openedOn > today)
    return fault('dayInFuture', `立案日期（${formatChinese(openedOn)}）晚于今天，请核对。`, 'openedOn');
  if (conclusion === null) return undefined;
  const { concludedOn } = conclusion;
  const day = formatChinese(concludedOn);
  if (concludedOn > today) return fault('dayInFuture', `审结日期（${day}）晚于今天，请核对。`, 'concludedOn');
  if (concludedOn >= openedOn) return undefined;
  const message = `审结日期（${day}）早于立案日期（${formatChinese(openedOn)}），请核对。`;
  return fault('concludedBeforeOpening', message, 'concludedOn');
}

/** Refusal exactly if a case would stand elsewhere in table 4 at the end of a year whose report is approved. */
export function frozenDisputeFault(
  before: DisputeState,
  after: DisputeState,
  frozenThrough: Year | null,
): Refusal | undefined {
  if (frozenThrough === null) return undefined;
  const first = Math.min(yearOf(before.openedOn), yearOf(after.openedOn));
  for (let year = first; year <= frozenThrough; year += 1) {
    if (standingAt(before, year) === standingAt(after, year)) continue;
    const message = `此项更正会改变${year}年度报告的数据，而${frozenThrough}年及以前的年度报告已经审定。请核对日期；${howToReopen(frozenThrough)}`;
    return fault('yearFrozen', message, 'happenedOn');
  }
  return undefined;
}

function standingAt(state: DisputeState, year: Year): string {
  const result = resultAt(state, lastDayOf(year));
  if (result === undefined || state.isVoided || state.facts.asCoDefendant) return 'notCounted';
  return `${state.facts.route}/${result ?? 'pending'}`;
}

function fault(reason: string, message: string, field: string): Refusal {
  return { reason, message, cite: form2021, field };
}
