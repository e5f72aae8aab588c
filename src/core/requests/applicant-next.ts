import { type ClockProgress, progressOn } from '../deadlines/clock-progress.ts';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { applicantMatters } from './applicant-status.ts';
import type { Closing } from './closing.ts';
import { outcomeOf } from './outcomes.ts';
import { isOverdue, type ReplyDue } from './request-clock.ts';
import type { RequestState } from './request-state.ts';

/** The next thing that happens to a request, told to its applicant in one sentence or two. */
export function nextForApplicant(state: RequestState, due: ReplyDue, today: PlainDate, calendar: WorkCalendar): string {
  if (state.closing !== null) return afterClosing(state.closing);
  if (state.registration === null || state.registration.receivedOn === null)
    return '机关会用您留下的联系方式与您确认，确认之日就是收到申请之日。';
  const own = applicantMatters.flatMap((matter) => state.open.find((open) => open.matter === matter) ?? [])[0];
  if (own !== undefined) return waitsForApplicant(own.matter, own.until, today);
  if (isOverdue(state, due, today) && due.dueOn !== null)
    return `答复期限已于${formatChinese(due.dueOn)}届满。机关应当尽快答复；您可以在下面“不满意怎么办”查到办法和最后期限。`;
  if (due.dueOn === null) return '答复期限暂未开始计算。';
  if (due.basis === 'clock' && due.reading?.status === 'stopped')
    return `机关正在征求意见，等待的时间不计算在答复期限内；照今天计算，机关最晚在${formatChinese(due.dueOn)}答复，等待期间还会顺延。`;
  const left = workingDaysBetween(calendar, today, due.dueOn);
  const when = left === 0 ? '今天是最后一天' : `还有${left}个工作日`;
  return `机关最晚在${formatChinese(due.dueOn)}答复，${when}${due.isProvisional ? '（这一年的放假安排尚未公布，日期为暂定）' : ''}。`;
}

/** Where the count of working days stands today; undefined where nothing is counted by working days. */
export function progressSentence(due: ReplyDue, today: PlainDate, calendar: WorkCalendar): string | undefined {
  const { reading } = due;
  if (reading === null || due.basis === 'order') return undefined;
  if (reading.status === 'awaitingCorrection') return '等待您补正，答复期限现在不计算；收到补正后重新计算。';
  if (reading.status === 'awaitingPayment') return '等待您缴费，答复期限现在不计算；缴清后重新计算。';
  const progress = progressOn(reading, today, calendar);
  if (progress.overdueDays > 0) return `已超过答复期限${progress.overdueDays}个工作日。`;
  const stopped = reading.status === 'stopped' ? '现在暂停计算。' : '';
  return `${todayWords(progress, today, calendar, reading.status === 'stopped')}${stopped}`;
}

function todayWords(
  { countedDays, of }: ClockProgress,
  today: PlainDate,
  calendar: WorkCalendar,
  isStopped: boolean,
): string {
  if (countedDays === 0) return `从收到之日的次日起计算，共${of}个工作日，今天还没有计入。`;
  if (isStopped || !isWorkingDay(calendar, today)) return `到今天已经计算${countedDays}个工作日，共${of}个。`;
  return `今天是第${countedDays}个工作日，共${of}个。`;
}

function afterClosing({ outcome, servedOn }: Closing): string {
  switch (outcome) {
    case 'withdrawn':
      return '您已经撤回申请，机关不再办理。以后需要，可以重新申请。';
    case 'merged':
      return '这件申请已经合并到您的另一件申请一起办理，请查看那一件。';
    case 'uncorrected':
    case 'feeUnpaid':
      return `因${outcomeOf(outcome).label}，机关不再办理。以后需要，可以重新申请；不服的，见下面“不满意怎么办”。`;
    default:
      return servedOn === null
        ? '答复已经作出，机关会按您选择的方式送达。'
        : `答复已于${formatChinese(servedOn)}送达。不满意的，见下面“不满意怎么办”。`;
  }
}

function waitsForApplicant(matter: string, until: PlainDate | null, today: PlainDate): string {
  const last = until === null ? '' : formatChinese(until);
  const isLate = until !== null && today > until;
  switch (matter) {
    case 'correction':
      return isLate
        ? `补正期限已于${last}届满。没有正当理由的，视为放弃申请；有正当理由的，请马上补正并写明理由，由机关决定。`
        : `请您最晚在${last}补正。收到补正后，答复期限从头计算；没有正当理由逾期不补正的，视为放弃申请。`;
    case 'statementOfReasons':
      return isLate
        ? `说明理由的期限已于${last}届满。请马上说明，是否接受由机关决定。`
        : `请您最晚在${last}说明理由。理由不合理或者逾期不说明的，机关可以不予处理。`;
    default:
      return isLate
        ? `缴费期限已于${last}届满。逾期未缴费的，视为放弃申请，机关不再处理。`
        : `请您最晚在${last}缴费。缴清之后，答复期限重新计算；逾期未缴费的，视为放弃申请。`;
  }
}
