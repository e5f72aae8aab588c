import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { aContext, anEvent, aRegistration, clerk } from '../../../tests/support/request-events.ts';
import { decideExtension } from './decide-extension.ts';
import { isOverdue, replyDueOf } from './request-clock.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const calendar = officialCalendar();
const mon2Mar = day('2026-03-02');
const thu5Mar = day('2026-03-05');
const received = [aRegistration(mon2Mar)];

// the clock vectors of the law page, told as histories
describe('the last day to reply', () => {
  it.each<[string, readonly RequestEvent[], string | null]>([
    ['plain', received, '2026-03-30'],
    ['extension of 20 granted', [...received, anEvent('extendReply', thu5Mar)], '2026-04-28'],
    ['extension of 8 granted', [...received, anEvent('extendReply', thu5Mar, { workingDays: 8 })], '2026-04-10'],
    [
      'extensions of 8 and 12 granted',
      [
        ...received,
        anEvent('extendReply', thu5Mar, { workingDays: 8 }),
        anEvent('extendReply', thu5Mar, { workingDays: 12 }),
      ],
      '2026-04-28',
    ],
    [
      'third party asked',
      [...received, anEvent('askThirdParty', thu5Mar), anEvent('endThirdParty', day('2026-03-18'))],
      '2026-04-13',
    ],
    [
      'two overlapping consultations count once',
      [
        ...received,
        anEvent('askThirdParty', thu5Mar),
        anEvent('askAgency', day('2026-03-12')),
        anEvent('endThirdParty', day('2026-03-18')),
        anEvent('endAgency', day('2026-03-25')),
      ],
      '2026-04-20',
    ],
    ['correction awaited', [...received, anEvent('askCorrection', day('2026-03-11'))], null],
    [
      'correction: restarts from receipt of the corrected request',
      [...received, anEvent('askCorrection', day('2026-03-11')), anEvent('receiveCorrection', day('2026-03-16'))],
      '2026-04-14',
    ],
    ['payment awaited', [...received, anEvent('sendFeeNotice', thu5Mar)], null],
    [
      'fee paid: counted anew from the day after payment',
      [...received, anEvent('sendFeeNotice', thu5Mar), anEvent('receivePayment', day('2026-03-20'))],
      '2026-04-20',
    ],
    [
      'consultation across the October holidays, then extension of 10',
      [
        aRegistration(day('2026-09-14')),
        anEvent('askThirdParty', day('2026-09-21')),
        anEvent('endThirdParty', day('2026-10-12')),
        anEvent('extendReply', day('2026-10-20'), { workingDays: 10 }),
      ],
      '2026-11-13',
    ],
    [
      'reasons found reasonable, a reasonable period set',
      [
        ...received,
        anEvent('askStatementOfReasons', thu5Mar),
        anEvent('receiveStatement', day('2026-03-18')),
        anEvent('deferReply', day('2026-03-19'), { until: day('2026-05-29') }),
      ],
      '2026-05-29',
    ],
    ['transferred inside the agency', [...received, anEvent('transferInternally', day('2026-03-20'))], '2026-03-30'],
    [
      'ordered to answer again, with a day set',
      [...received, anEvent('close', thu5Mar), anEvent('reopen', day('2026-05-06'), { replyBy: day('2026-05-20') })],
      '2026-05-20',
    ],
    [
      'ordered to answer again, without a day',
      [...received, anEvent('close', thu5Mar), anEvent('reopen', day('2026-05-20'))],
      '2026-06-17',
    ],
    [
      'registration set right: counted from the Friday, Saturday being a make-up workday',
      [
        ...received,
        anEvent('rectifyRegistration', thu5Mar, { receipt: { channel: 'inPerson', submittedOn: day('2026-02-27') } }),
      ],
      '2026-03-26',
    ],
    [
      'registration set right after an order to answer again: the order’s day stands',
      [
        ...received,
        anEvent('close', thu5Mar),
        anEvent('reopen', day('2026-05-20')),
        anEvent('rectifyRegistration', day('2026-05-21'), {
          receipt: { channel: 'inPerson', submittedOn: day('2026-02-27') },
        }),
      ],
      '2026-06-17',
    ],
  ])('%s', (_, history, dueOn) => {
    expect(replyDueOf(stateAfter(history), calendar, day('2026-10-21')).dueOn).toBe(dueOn);
  });

  it('is unknown until receipt is confirmed', () => {
    const receipt = { channel: 'online', arrivedOn: mon2Mar, confirmedOn: null } as const;
    const online = [aRegistration(mon2Mar, { receipt, receivedOn: null })];
    expect(replyDueOf(stateAfter(online), calendar, thu5Mar).dueOn).toBeNull();
    const confirmed = [...online, anEvent('confirmReceipt', day('2026-03-03'))];
    expect(replyDueOf(stateAfter(confirmed), calendar, thu5Mar).dueOn).toBe('2026-03-31');
  });

  it('is provisional beyond the published years', () => {
    const state = stateAfter([aRegistration(day('2026-12-15'))]);
    expect(replyDueOf(state, calendar, day('2026-12-15'))).toMatchObject({ isProvisional: true });
  });
});

describe('an answer', () => {
  const posted = (closedOn: string, servedOn: string) => [
    ...received,
    anEvent('close', day(closedOn)),
    anEvent('serve', day(servedOn)),
  ];

  it.each([
    ['posted on the last day', posted('2026-03-27', '2026-03-30'), false],
    ['decided in time and posted a day late', posted('2026-03-30', '2026-03-31'), true],
    ['decided on the last day, service not recorded', [...received, anEvent('close', day('2026-03-30'))], false],
    ['still missing', received, true],
  ])('%s', (_, history, expected) => {
    const state = stateAfter(history);
    expect(isOverdue(state, replyDueOf(state, calendar, day('2026-04-10')), day('2026-04-10'))).toBe(expected);
  });
});

describe('an extension', () => {
  const context = aContext();

  it.each<[string, readonly RequestEvent[], string, object, string]>([
    ['told on the last day', received, '2026-03-30', {}, 'accepted'],
    ['told after the last day', received, '2026-03-31', {}, 'deadlinePassed'],
    ['of 21 working days', received, '2026-03-20', { workingDays: 21 }, 'tooLong'],
    [
      'of 13 after 8',
      [...received, anEvent('extendReply', thu5Mar, { workingDays: 8 })],
      '2026-03-20',
      { workingDays: 13 },
      'tooLong',
    ],
    [
      'of 12 after 8',
      [...received, anEvent('extendReply', thu5Mar, { workingDays: 8 })],
      '2026-03-20',
      { workingDays: 12 },
      'accepted',
    ],
    ['of nothing', received, '2026-03-20', { workingDays: 0 }, 'notWholeDays'],
    ['of half a day', received, '2026-03-20', { workingDays: 0.5 }, 'notWholeDays'],
    ['without the consent of the head', received, '2026-03-20', { approvedBy: clerk }, 'consentMissing'],
    ['while payment is awaited', [...received, anEvent('sendFeeNotice', thu5Mar)], '2026-03-20', {}, 'clockNotRunning'],
    [
      'of a period that an order sets',
      [...received, anEvent('close', thu5Mar), anEvent('reopen', day('2026-05-06'), { replyBy: day('2026-05-20') })],
      '2026-05-08',
      {},
      'periodFixed',
    ],
  ])('%s', (_, history, happenedOn, what, expected) => {
    const decision = decideExtension(history, anEvent('extendReply', day(happenedOn), what), context);
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('does not end a consultation', () => {
    const state = stateAfter([...received, anEvent('askThirdParty', thu5Mar), anEvent('extendReply', thu5Mar)]);
    expect(state.open.map(({ matter }) => matter)).toEqual(['thirdPartyConsultation']);
  });
});
