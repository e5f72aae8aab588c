import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../deadlines/work-calendar.ts';
import { fen } from '../values/fen.ts';
import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { eventDetail } from './event-detail.ts';
import { nextStepOf } from './next-step.ts';
import { replyDueOf } from './request-clock.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const mon2Mar = '2026-03-02' as PlainDate;
const tue3Mar = '2026-03-03' as PlainDate;
const mon30Mar = '2026-03-30' as PlainDate;
const fri8May = '2026-05-08' as PlainDate;
const by = 'clerk-account' as AccountId;
const calendar = buildCalendar([]);

describe('the next step of a request', () => {
  it.each([
    ['open', [registered()], tue3Mar, '还有'],
    ['due today', [registered()], mon30Mar, '今天是答复期限的最后一天'],
    ['overdue', [registered()], fri8May, '请立即答复'],
    ['waiting for a correction', [registered(), askedCorrection()], tue3Mar, '2026年3月16日'],
    ['closed, not served', [registered(), closed()], tue3Mar, '送达'],
    ['served', [registered(), closed(), served()], tue3Mar, '归档'],
    ['receipt unconfirmed', [unconfirmed()], tue3Mar, '确认'],
  ] as const)('%s', (_, history, today, words) => {
    const state = stateAfter(history);
    expect(nextStepOf(state, replyDueOf(state, calendar, today), today, calendar)).toContain(words);
  });

  it.each([
    ['correction', [registered(), askedCorrection()], '以“逾期不补正”办结'],
    ['opinion', [registered(), askedThirdParty()], '不答复不视为同意'],
    ['reasons', [registered(), askedReasons()], '不予处理'],
    ['payment', [registered(), charged()], '以“逾期未缴费”办结'],
  ] as const)('after the period of the %s has passed', (_, history, words) => {
    const state = stateAfter(history);
    const lastDay = '2026-03-16' as PlainDate;
    const step = (on: PlainDate) => nextStepOf(state, replyDueOf(state, calendar, on), on, calendar);
    expect(step('2026-03-17' as PlainDate)).toContain(words);
    expect(step('2026-03-17' as PlainDate)).toContain('2026年3月16日届满');
    expect(step(lastDay)).not.toContain(words);
  });

  it('is to tell a third party that objected, until it was told', () => {
    const objected = [registered(), askedThirdParty(), thirdPartyObjected(), closed()];
    const told = [...objected, { action: 'informThirdParty', happenedOn: tue3Mar, by } as const];
    const step = (history: readonly RequestEvent[]) => {
      const state = stateAfter(history);
      return nextStepOf(state, replyDueOf(state, calendar, tue3Mar), tue3Mar, calendar);
    };
    expect(step(objected)).toContain('告知第三方决定公开');
    expect(step(told)).toContain('送达');
    const withheld = {
      ...closed(),
      outcome: 'partiallyGranted',
      refusedPartGrounds: ['thirdPartyRights'],
    } as RequestEvent;
    expect(step([...objected.slice(0, -1), withheld])).toContain('送达');
  });

  it('tells details without personal data', () => {
    expect(eventDetail(closed())).toBe('办理结果：予以公开，决定日期2026年3月3日。');
    expect(eventDetail(registered())).toContain('TOWN-2026-0001');
  });
});

function registered(): RequestEvent {
  return {
    action: 'register',
    happenedOn: mon2Mar,
    by,
    requestNumber: 'TOWN-2026-0001',
    receipt: { channel: 'inPerson', submittedOn: mon2Mar },
    receivedOn: mon2Mar,
    applicantKind: 'naturalPerson',
    deliveryMethod: 'inPerson',
    filledByAgency: false,
    applicantRecord: 'sealed',
  };
}

function unconfirmed(): RequestEvent {
  return {
    ...registered(),
    action: 'register',
    receipt: { channel: 'byPost', mail: 'ordinary', arrivedOn: mon2Mar, confirmedOn: null },
    receivedOn: null,
  } as RequestEvent;
}

function askedCorrection(): RequestEvent {
  return { action: 'askCorrection', happenedOn: tue3Mar, by, correctBy: '2026-03-16' as PlainDate };
}

function closed(): RequestEvent {
  return { action: 'close', happenedOn: tue3Mar, by, outcome: 'granted', decidedOn: tue3Mar };
}

function served(): RequestEvent {
  return { action: 'serve', happenedOn: tue3Mar, by, mode: 'inPerson' };
}

function askedThirdParty(): RequestEvent {
  return { action: 'askThirdParty', happenedOn: tue3Mar, by, consultation: 1, answerBy: '2026-03-16' as PlainDate };
}

function thirdPartyObjected(): RequestEvent {
  return { action: 'endThirdParty', happenedOn: tue3Mar, by, consultation: 1, result: 'objects' };
}

function askedReasons(): RequestEvent {
  return { action: 'askStatementOfReasons', happenedOn: tue3Mar, by, answerBy: '2026-03-16' as PlainDate };
}

function charged(): RequestEvent {
  const payBy = '2026-03-16' as PlainDate;
  return { action: 'sendFeeNotice', happenedOn: tue3Mar, by, basis: 'perPage', amountFen: fen(1000), payBy };
}
