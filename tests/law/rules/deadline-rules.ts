import {
  correctionNoticeDueOn,
  feePaymentDueOn,
  limitEndsOn,
  replyDueOn,
  thirdPartyOpinionDueOn,
} from '../../../src/core/deadlines/reply-deadline.ts';
import { type ClockFacts, readClock } from '../../../src/core/deadlines/running-clock.ts';
import { extensionLimit, replyLimit, type TimeLimitId, timeLimits } from '../../../src/core/deadlines/time-limits.ts';
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from '../../../src/core/deadlines/work-calendar.ts';
import { inForceOn } from '../../../src/core/law/versions.ts';
import { addDays, lastDayOf, plainDate } from '../../../src/core/values/plain-date.ts';
import { officialCalendar } from '../../support/official-calendar.ts';
import type { CaseInput, LawRule } from '../law-rule.ts';

/** Rules about days and time limits. */
export const deadlineRules: Readonly<Record<string, LawRule>> = {
  addWorkingDays: (input) => addWorkingDays(calendarOf(input), input.day('from'), input.number('workingDays')),

  /** The dates of one receipt: notice of correction, opinion, reply, reply extended as far as it may be. */
  datesOfReceipt: (input) => {
    const [calendar, received] = [calendarOf(input), input.day('receivedOn')];
    const longest = inForceOn(replyLimit, received).workingDays + inForceOn(extensionLimit, received).workingDays;
    return {
      correctionNotice: correctionNoticeDueOn(received, calendar),
      opinion: thirdPartyOpinionDueOn(received, calendar),
      reply: replyDueOn(received, calendar),
      replyExtended: addWorkingDays(calendar, received, longest),
    };
  },

  timeLimit: (input) => limitEndsOn(limitOf(input.text('limit')), input.day('from'), calendarOf(input)),

  replyClock: (input) => {
    const received = input.day('receivedOn');
    const calendar = calendarOf(input);
    const reading = readClock(clockFacts(input), calendar, received);
    return {
      dueOn: 'dueOn' in reading ? reading.dueOn : reading.status,
      provisional: reading.provisional,
      ...(input.has('correctedOn') ? { correctionNoticeBy: correctionNoticeDueOn(received, calendar) } : {}),
    };
  },

  feePayment: (input) => feePaymentDueOn(input.day('noticeReceivedOn'), calendarOf(input)),

  workingDaysOfYear: (input) => {
    const year = input.number('year');
    return workingDaysBetween(calendarOf(input), lastDayOf(year - 1), lastDayOf(year));
  },

  workingDaysOfMonths: (input) => {
    const [calendar, year] = [calendarOf(input), input.number('year')];
    const firsts = Array.from({ length: 12 }, (_, index) => plainDate(year, index + 1, 1));
    return [...firsts, plainDate(year + 1, 1, 1)]
      .map((first) => addDays(first, -1))
      .flatMap((last, index, lasts) => {
        const before = lasts[index - 1];
        return before === undefined ? [] : [workingDaysBetween(calendar, before, last)];
      });
  },
};

function calendarOf(input: CaseInput): WorkCalendar {
  return officialCalendar(input.has('area') ? input.text('area') : '');
}

function limitOf(text: string): TimeLimitId {
  const id = (Object.keys(timeLimits) as TimeLimitId[]).find((key) => key === text);
  if (id === undefined) throw new Error(`There is no time limit "${text}".`);
  return id;
}

function clockFacts(input: CaseInput): ClockFacts {
  const consultations = input.has('consultations') ? input.list('consultations') : [];
  return {
    receivedOn: input.day('receivedOn'),
    consultations: consultations.map((asked) => ({
      label: asked.text('asked'),
      sentOn: asked.day('sentOn'),
      endedOn: asked.day('endedOn'),
      ...(asked.has('expiresOn') ? { expiresOn: asked.day('expiresOn') } : {}),
    })),
    ...(input.has('extensionDays') ? { extensionDays: input.number('extensionDays') } : {}),
    ...(input.has('correctedOn') ? { correction: { correctedOn: input.day('correctedOn') } } : {}),
    ...(input.has('feePaidOn') ? { fee: { paidOn: input.day('feePaidOn') } } : {}),
  };
}
