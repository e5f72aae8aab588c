import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../deadlines/work-calendar.ts';
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
