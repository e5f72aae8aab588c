import { type ExplanationStep, explainClock } from '../../core/deadlines/clock-explanation.ts';
import { type Certainty, certaintyOf, countWorkingDays, type DayCount } from '../../core/deadlines/day-count.ts';
import { readClock } from '../../core/deadlines/running-clock.ts';
import { inArea, type WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';

export interface ReplyDueQuestion {
  readonly receivedOn: PlainDate;
  /** GB/T 2260 code whose regional days off apply; empty for the national days alone. */
  readonly area: string;
  /** Another period than the one of Article 33, in working days. */
  readonly workingDays?: number;
}

/** A due date that can be checked by hand: day by day, sentence by sentence. */
export interface ReplyDueAnswer extends Certainty {
  readonly dueOn: PlainDate;
  readonly workingDays: number;
  /** From the day of receipt to the due date, without gap. */
  readonly days: readonly DayCount[];
  readonly steps: readonly ExplanationStep[];
}

/**
 * When a request received on a day must be answered if nothing interrupts the period, or when another number of working
 * days from it ends. Outside the published years the answer is provisional. Throws before the Regulation was in force.
 */
export function explainReplyDue(notices: WorkCalendar, question: ReplyDueQuestion): ReplyDueAnswer {
  const calendar = inArea(notices, question.area);
  return question.workingDays === undefined
    ? replyPeriod(calendar, question.receivedOn)
    : otherPeriod(calendar, question.receivedOn, question.workingDays);
}

function replyPeriod(calendar: WorkCalendar, receivedOn: PlainDate): ReplyDueAnswer {
  const facts = { receivedOn };
  const reading = readClock(facts, calendar, receivedOn);
  if (!('dueOn' in reading)) throw new Error('A clock that only started cannot be waiting.');
  const { dueOn, workingDays, days, provisional, reason, caveats } = reading;
  const certainty = { provisional, caveats, ...(reason === undefined ? {} : { reason }) };
  return { dueOn, workingDays, days, steps: explainClock(facts, reading), ...certainty };
}

function otherPeriod(calendar: WorkCalendar, from: PlainDate, workingDays: number): ReplyDueAnswer {
  const { endsOn, days } = countWorkingDays(calendar, { from, workingDays });
  const steps = [
    { text: `按指定的${workingDays}个工作日计算，自${formatChinese(from)}次日起，当日不计。` },
    { text: `期限于${formatChinese(endsOn)}届满。` },
  ];
  return { dueOn: endsOn, workingDays, days, steps, ...certaintyOf(calendar, from, endsOn) };
}
