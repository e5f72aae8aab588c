import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese } from '../values/plain-date.ts';
import { type DecisionContext, fault } from './decision-context.ts';
import { contradictionIn, followCoach } from './outcome-coach.ts';
import { coachRecordOf } from './outcome-coach-record.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';
import type { Closed, CoachChoice } from './request-events.ts';
import { type RequestState, registrationOf } from './request-state.ts';

const outcomesAfterSearch: readonly Outcome[] = ['nonexistent', 'notHeld'];

/**
 * What is wrong with the proof a closing carries: a search that is missing or of another time, or answers of the coach
 * that lead elsewhere or contradict the record. A closing entered after a decision on paper needs neither.
 */
export function closingEvidenceFault(
  state: RequestState,
  event: Closed,
  context: DecisionContext,
): Refusal | undefined {
  return (
    searchFault(state, event, context) ??
    (event.coach === undefined ? undefined : coachFault(state, event, event.coach))
  );
}

function searchFault(state: RequestState, event: Closed, context: DecisionContext): Refusal | undefined {
  const { outcome, recordSearch, decidedOn } = event;
  const isProved = context.isIssued === true || event.coach !== undefined;
  const cite = ogi(36, undefined, 4);
  if (recordSearch === undefined || recordSearch.places.length === 0) {
    if (!isProved || !outcomesAfterSearch.includes(outcome)) return undefined;
    const message = `以“${outcomeOf(outcome).label}”答复，应当有检索证据：请通过“结果向导”填写在哪里、什么时候检索，再起草文书。`;
    return fault('searchMissing', message, cite, 'recordSearch');
  }
  const { receivedOn } = registrationOf(state);
  if (recordSearch.searchedOn > decidedOn || (receivedOn !== null && recordSearch.searchedOn < receivedOn)) {
    const message = `检索日期（${formatChinese(recordSearch.searchedOn)}）应当在收到申请之后、作出决定之前，请核对。`;
    return fault('searchOutOfTime', message, cite, 'recordSearch');
  }
  return undefined;
}

function coachFault(state: RequestState, event: Closed, choices: readonly CoachChoice[]): Refusal | undefined {
  const way = followCoach(choices);
  if ('reason' in way) return way;
  const { cite } = outcomeOf(event.outcome);
  const grounds = [...(event.refusedPartGrounds ?? [])].sort().join();
  const agrees =
    'outcome' in way && way.outcome === event.outcome && [...way.refusedPartGrounds].sort().join() === grounds;
  if (!agrees) {
    const message = `“结果向导”的回答得不出“${outcomeOf(event.outcome).label}”。请重新回答，或者改用它得出的结果。`;
    return fault('coachDisagrees', message, cite, 'outcome');
  }
  return contradictionIn(way.steps, coachRecordOf(state, event.decidedOn));
}
