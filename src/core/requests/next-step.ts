import { type WorkCalendar, workingDaysBetween } from '../deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { type Matter, matters } from './actions.ts';
import { mustInformThirdParty } from './opinions.ts';
import { outcomeOf } from './outcomes.ts';
import type { ReplyDue } from './request-clock.ts';
import type { RequestState } from './request-state.ts';

/** What is due once a period that was set has passed without an answer. A third party's silence is no consent (Article 32). */
const overdueSteps: Readonly<Record<Matter, string>> = {
  correction: '没有收到补正的，请以“逾期不补正”办结；期限内已经补正的，请登记收到补正。',
  thirdPartyConsultation:
    '第三方没有答复的，请登记“逾期未提出意见”。不答复不视为同意，也不视为不同意，由本机关依法决定是否公开。',
  agencyConsultation:
    '对方没有答复的，请登记“逾期未提出意见”。共同制作机关逾期未答复的视为同意公开，其他机关的不视为同意。',
  statementOfReasons: '没有收到说明的，可以以“无正当理由大量反复申请”不予处理；已经说明的，请登记说明的理由。',
  feePayment: '没有收到缴费的，请以“逾期未缴费”办结；期限内已经缴清的，请登记收到缴费。',
  assistance: '协办的内设机构没有答复，请催办。',
};

const periodNames: Readonly<Record<Matter, string>> = {
  correction: '补正期限',
  thirdPartyConsultation: '第三方提出意见的期限',
  agencyConsultation: '征求意见的期限',
  statementOfReasons: '说明理由的期限',
  feePayment: '缴费期限',
  assistance: '协办期限',
};

/** What has to happen next to a request, as one sentence. */
export function nextStepOf(state: RequestState, due: ReplyDue, today: PlainDate, calendar: WorkCalendar): string {
  // a colleague's help does not stop the clock, so that the last day stays the thing to say
  const waiting = state.open.find(({ matter }) => matter !== 'assistance');
  if (state.stage === 'archive') return '本申请已经归档，无须再办。';
  if (state.closing !== null) {
    const { outcome, servedOn } = state.closing;
    const label = outcomeOf(outcome).label;
    if (mustInformThirdParty(state)) return informStep;
    return servedOn === null
      ? `已以“${label}”办结，下一步是送达并登记送达日期。`
      : `已以“${label}”办结并送达，下一步是归档。`;
  }
  if (state.registration?.receivedOn === null)
    return '尚未与申请人确认收到，请在当日联系申请人，确认之日起计算答复期限。';
  if (waiting !== undefined && waiting.until !== null && today > waiting.until)
    return overdueStep(waiting.matter, waiting.until);
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

const informStep =
  '第三方不同意公开而决定公开，请将决定公开的内容和理由书面告知第三方（条例第三十二条），并办理“告知第三方决定公开”。';

function overdueStep(matter: Matter, until: PlainDate): string {
  return `${periodNames[matter]}已于${formatChinese(until)}届满。${overdueSteps[matter]}`;
}
