import { type WorkCalendar, workingDaysBetween } from '../deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { matters } from './actions.ts';
import { outcomeOf } from './outcomes.ts';
import type { ReplyDue } from './request-clock.ts';
import type { RequestState } from './request-state.ts';

/** What has to happen next to a request, as one sentence. */
export function nextStepOf(state: RequestState, due: ReplyDue, today: PlainDate, calendar: WorkCalendar): string {
  // a colleague's help does not stop the clock, so that the last day stays the thing to say
  const waiting = state.open.find(({ matter }) => matter !== 'assistance');
  if (state.stage === 'archive') return '本申请已经归档，无须再办。';
  if (state.closing !== null) {
    const { outcome, servedOn } = state.closing;
    const label = outcomeOf(outcome).label;
    return servedOn === null
      ? `已以“${label}”办结，下一步是送达并登记送达日期。`
      : `已以“${label}”办结并送达，下一步是归档。`;
  }
  if (state.registration?.receivedOn === null)
    return '尚未与申请人确认收到，请在当日联系申请人，确认之日起计算答复期限。';
  if (waiting !== undefined) {
    const until = waiting.until === null ? '' : `，最晚到${formatChinese(waiting.until)}`;
    return `自${formatChinese(waiting.since)}起${matters[waiting.matter].label}${until}。收到后请登记。`;
  }
  if (state.statement === 'unassessed') return '申请人已经说明理由，请审查理由是否合理，并登记“审查说明的理由”。';
  if (due.dueOn === null) return '答复期限暂未起算。';
  if (today > due.dueOn) {
    return `答复期限已于${formatChinese(due.dueOn)}届满，已超过${workingDaysBetween(calendar, due.dueOn, today)}个工作日，请立即答复。`;
  }
  const left = workingDaysBetween(calendar, today, due.dueOn);
  const provisional = due.isProvisional ? '（放假安排尚未公布，日期为暂定）' : '';
  if (today === due.dueOn) return `今天是答复期限的最后一天${provisional}，请今天答复。`;
  return `请最晚在${formatChinese(due.dueOn)}答复${provisional}，还有${left}个工作日。`;
}
