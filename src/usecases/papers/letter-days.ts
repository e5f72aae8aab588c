import type { ClockSettings } from '../../core/deadlines/clock-settings.ts';
import { correctionNoticeDueOn, isLimitedOn } from '../../core/deadlines/reply-deadline.ts';
import { extensionLimit } from '../../core/deadlines/time-limits.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { inForceOn } from '../../core/law/versions.ts';
import type { Action } from '../../core/requests/actions.ts';
import type { LetterDays } from '../../core/requests/letter-facts.ts';
import type { PaperEffect } from '../../core/requests/paper-events.ts';
import { replyDueOf } from '../../core/requests/request-clock.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { stateAfter, stateWith } from '../../core/requests/request-state.ts';
import { addDays, type PlainDate } from '../../core/values/plain-date.ts';

/** From what the days of a letter are computed. */
export interface DaysFrom {
  readonly history: readonly RequestEvent[];
  readonly effect: PaperEffect | null;
  /** The event that signing on this day would append; `null` where the paper only informs. */
  readonly event: RequestEvent | null;
  readonly day: PlainDate;
  readonly calendar: WorkCalendar;
  readonly clock: ClockSettings;
}

/** The days a letter may name, all computed: of the clock, of its own period, and of the notice it follows. */
export function letterDaysOf(from: DaysFrom): LetterDays {
  const { history, effect, event, day, calendar, clock } = from;
  const state = stateAfter(history);
  const receivedOn = state.registration?.receivedOn ?? null;
  const dueOn = replyDueOf(state, calendar, day, clock).dueOn;
  const isLengthened = effect?.action === 'deferReply' || (effect?.action === 'extendReply' && isWithinLimit(from));
  const newDueOn =
    isLengthened && event !== null ? replyDueOf(stateWith(state, event), calendar, day, clock).dueOn : null;
  const asked = history.findLast(({ action }) => action === 'askThirdParty' || action === 'askAgency');
  return {
    ...known('replyDueOn', dueOn),
    ...known('newReplyDueOn', newDueOn),
    ...known(
      'correctionNoticeBy',
      receivedOn !== null && isLimitedOn('correctionNotice', receivedOn)
        ? correctionNoticeDueOn(receivedOn, calendar)
        : null,
    ),
    ...known('correctBy', effect?.action === 'askCorrection' ? effect.correctBy : null),
    ...known('answerBy', effect !== null && 'answerBy' in effect ? (effect.answerBy ?? null) : null),
    // its receipt is not known yet, so that a last day counted from today could come too early
    ...known('payBy', effect?.action === 'sendFeeNotice' ? (effect.payBy ?? null) : null),
    ...known('excludedFrom', asked === undefined ? null : addDays(asked.happenedOn, 1)),
    ...noticeDays(history, effect, day),
  };
}

/** A draft may ask for more than the limit until it is submitted; there is no last day to compute of it. */
function isWithinLimit({ history, effect }: DaysFrom): boolean {
  const { facts } = stateAfter(history).clock;
  if (facts === null || effect?.action !== 'extendReply') return false;
  return (facts.extensionDays ?? 0) + effect.workingDays <= inForceOn(extensionLimit, facts.receivedOn).workingDays;
}

/** The notice that a decision follows, when its period ended, and when it was answered. */
function noticeDays(history: readonly RequestEvent[], effect: PaperEffect | null, day: PlainDate): LetterDays {
  if (effect?.action === 'withdraw') return { answeredOn: day };
  const withdrawn = history.findLast(({ action }) => action === 'withdraw');
  const pair = pairFor(effect);
  const notice = pair === undefined ? undefined : history.findLast(({ action }) => action === pair.notice);
  const answer = pair === undefined ? withdrawn : history.findLast(({ action }) => action === pair.answer);
  return {
    ...known('noticeOn', notice?.happenedOn ?? null),
    ...known('periodEndedOn', notice === undefined ? null : lastDayOf(notice, history)),
    ...known('answeredOn', answer?.happenedOn ?? null),
  };
}

function pairFor(effect: PaperEffect | null): { readonly notice: Action; readonly answer: Action } | undefined {
  if (effect?.action === 'deferReply') return { notice: 'askStatementOfReasons', answer: 'receiveStatement' };
  if (effect?.action !== 'close') return undefined;
  switch (effect.outcome) {
    case 'unjustifiedBulk':
      return { notice: 'askStatementOfReasons', answer: 'receiveStatement' };
    case 'feeUnpaid':
      return { notice: 'sendFeeNotice', answer: 'receivePayment' };
    case 'uncorrected':
    case 'stillUnclear':
      return { notice: 'askCorrection', answer: 'receiveCorrection' };
    default:
      return undefined;
  }
}

function lastDayOf(notice: RequestEvent, history: readonly RequestEvent[]): PlainDate | null {
  switch (notice.action) {
    case 'askCorrection':
      return notice.correctBy;
    case 'askStatementOfReasons':
      return notice.answerBy;
    case 'sendFeeNotice': {
      const arrived = history.findLast((event) => event.action === 'recordArrival' && event.matter === 'feePayment');
      return arrived?.action === 'recordArrival' ? arrived.until : notice.payBy;
    }
    default:
      return null;
  }
}

function known<Name extends keyof LetterDays>(name: Name, day: PlainDate | null): LetterDays {
  return day === null ? {} : { [name]: day };
}
