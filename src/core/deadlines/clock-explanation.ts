import { type Citation, feeRules, ogi } from '../law/citation.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { clockSettingRows } from './clock-settings.ts';
import type { DayCount } from './day-count.ts';
import { formatNotice } from './holiday-notice.ts';
import type { ClockFacts, ClockReading, Consultation } from './running-clock.ts';

/** One sentence of an explanation, in Chinese, with the article it rests on. */
export interface ExplanationStep {
  readonly text: string;
  readonly cite?: Citation;
}

/** How a due date came about: start, restarts, period, extension, consultations, last day. */
export function explainClock(facts: ClockFacts, reading: ClockReading): readonly ExplanationStep[] {
  const total = reading.workingDays + reading.extensionDays;
  return [
    { text: `${formatChinese(facts.receivedOn)}收到申请。`, cite: ogi(31) },
    ...correctionSteps(facts),
    ...feeSteps(facts, reading),
    { text: `答复期限为${reading.workingDays}个工作日，${startSentence(reading)}。`, cite: reading.cite },
    ...(reading.extensionDays === 0
      ? []
      : [{ text: `延长答复${reading.extensionDays}个工作日，合计${total}个工作日。`, cite: reading.cite }]),
    ...(facts.consultations ?? []).map(consultationStep),
    ...excludedSteps(reading),
    ...('dueOn' in reading ? [{ text: dueSentence(reading.dueOn, reading.status) }] : []),
  ];
}

/** What a day counts for and why, with the notice that made it so (第3个工作日；春节调休上班(《……通知》(国办发明电……号))). */
export function describeDayCount(day: DayCount): string {
  return sentence(day, day.notice ? `(${formatNotice(day.notice)})` : '');
}

/** The same in a few words, for a table whose notices stand below it. */
export function summarizeDayCount(day: DayCount): string {
  return sentence(day, '');
}

/** `星期一` to `星期日`. */
export function weekdayName(weekday: DayCount['weekday']): string {
  return `星期${'一二三四五六日'.charAt(weekday - 1)}`;
}

function sentence(day: DayCount, source: string): string {
  return [roleWords(day), dayRemark(day, source), day.provisional ? '暂定' : '']
    .filter((words) => words !== '')
    .join('；');
}

function roleWords(day: DayCount): string {
  switch (day.role) {
    case 'startDay':
      return '起算当日，不计';
    case 'counted':
      return `第${day.number}个工作日`;
    case 'dayOff':
      return '';
    case 'excluded':
      return `${(day.excludedBy ?? []).join('、')}，不计`;
    case 'beforeRestart':
      return '重新计算前，不计';
  }
}

function dayRemark(day: DayCount, source: string): string {
  switch (day.kind) {
    case 'makeUpDay':
      return `${day.occasion ?? ''}调休上班${source}`;
    case 'holiday':
      return day.notice ? `${day.occasion ?? ''}放假${source}` : `${day.occasion ?? ''}（法定节日）`;
    case 'weekend':
      return '周末';
    case 'workday':
      return '';
  }
}

function correctionSteps({ correction }: ClockFacts): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (correction?.noticeOn)
    steps.push({ text: `${formatChinese(correction.noticeOn)}告知申请人补正。`, cite: ogi(30) });
  if (correction?.correctedOn)
    steps.push({ text: `${formatChinese(correction.correctedOn)}收到补正后的申请，答复期限重新计算。`, cite: ogi(30) });
  else if (correction?.noticeOn)
    steps.push({ text: '等待申请人补正；收到补正后的申请之日起重新计算答复期限。', cite: ogi(30) });
  return steps;
}

function feeSteps({ fee }: ClockFacts, reading: ClockReading): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (fee?.noticeOn) steps.push({ text: `${formatChinese(fee.noticeOn)}发出收费通知。`, cite: feeRules(6) });
  if (fee?.paidOn) {
    const effect = reading.startedBy === 'payment' ? `，${clockSettingRows.feePayment.options.restarts}` : '';
    steps.push({ text: `${formatChinese(fee.paidOn)}缴清信息处理费${effect}。`, cite: feeRules(6) });
  } else if (reading.status === 'awaitingPayment') {
    steps.push({ text: `等待申请人缴费；${clockSettingRows.feePayment.options.restarts}。`, cite: feeRules(6) });
  }
  return steps;
}

function startSentence(reading: ClockReading): string {
  const event = { receipt: '收到申请', correction: '收到补正后的申请', payment: '缴清费用' }[reading.startedBy];
  const first = reading.days.find(({ date }) => date === reading.startedOn);
  if (first?.role === 'counted') return `自${event}当日（${formatChinese(reading.startedOn)}）起计算`;
  return `自${event}次日起计算，${formatChinese(reading.startedOn)}不计`;
}

function consultationStep({ label, sentOn, endedOn, expiresOn }: Consultation): ExplanationStep {
  const asked = `${formatChinese(sentOn)}征求${label}意见`;
  const expired = expiresOn && (!endedOn || expiresOn < endedOn);
  const ended = expired
    ? `，意见期限至${formatChinese(expiresOn)}`
    : endedOn
      ? `，${formatChinese(endedOn)}收到意见`
      : '，尚未收到意见';
  return { text: `${asked}${ended}；所需时间不计算在内。`, cite: ogi(33, 3) };
}

function excludedSteps(reading: ClockReading): ExplanationStep[] {
  const count = reading.days.filter(({ role }) => role === 'excluded').length;
  if (count === 0) return [];
  return [{ text: `期限内共扣除${count}个工作日，重叠的日期只扣除一次。`, cite: ogi(33, 3) }];
}

function dueSentence(dueOn: PlainDate, status: 'running' | 'stopped'): string {
  const due = `最迟应于${formatChinese(dueOn)}答复。`;
  return status === 'stopped' ? `期限计算现已停止；如今日恢复，${due}` : due;
}
