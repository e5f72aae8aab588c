import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { clerk } from '../../../tests/support/request-events.ts';
import { decideDisputeStep, openSteps } from './decide-dispute-step.ts';
import { decideStepRemoval } from './decide-step-removal.ts';
import { disputeDues, nextOwnDue } from './dispute-dues.ts';
import { type DisputeEvent, type DisputeOpened, disputeAfter } from './dispute-events.ts';
import type { DisputeOutcome } from './dispute-outcomes.ts';
import type { DisputeStepFacts, DisputeStepKind } from './dispute-steps.ts';
import { renderDocketIcs } from './docket-calendar.ts';
import { daysOfDue } from './due-days.ts';
import { countTable4 } from './table4-counting.ts';

const today = day('2026-09-30');
const calendar = officialCalendar();
// the first working day after 妇女节 weekend; 1 to 3 May and 4, 5 May 2026 are days off
const fri6Mar = '2026-03-06';

describe('the periods of a case', () => {
  const review: [string, readonly DisputeEvent[], readonly string[]][] = [
    ['of ordinary reconsideration', [opened(), took('notified', '2026-03-13')], ['reconsiderationReply 2026-03-27']],
    [
      'of simplified reconsideration',
      [opened({ procedure: 'simplified' }), took('notified', '2026-03-11')],
      ['reconsiderationReplySimplified 2026-03-18', 'reconsiderationDecisionSimplified 2026-04-07'],
    ],
    // 60 days from Friday 6 March end on Tuesday 5 May, a day off: the first working day after it
    ['decision by the calendar, moved past days off', [opened()], ['reconsiderationDecision 2026-05-06']],
    [
      'decision that was extended',
      [opened(), took('decisionExtended', '2026-04-30', { until: day('2026-06-05') })],
      ['reconsiderationDecision 2026-06-05'],
    ],
    [
      'decision lengthened by ten days of suspension',
      [opened(), took('suspended', '2026-04-01'), took('resumed', '2026-04-11')],
      ['reconsiderationDecision 2026-05-18'],
    ],
    ['follow-up', [opened(), took('opinionReceived', '2026-05-06')], ['reconsiderationFollowUp 2026-07-06']],
    [
      'suit after the decision was served',
      [opened(), concluded('2026-04-20', 'revoked'), took('decisionServed', '2026-04-22')],
      ['suitAfterReconsideration 2026-05-07'],
    ],
  ];
  const suits: [string, readonly DisputeEvent[], readonly string[]][] = [
    ['defence', [sued(), took('notified', '2026-03-10')], ['defence 2026-03-25', 'firstInstance 2026-09-07']],
    ['appeal against a judgment', [sued(), judged('revokedByJudgment')], ['appealAgainstJudgment 2026-06-16']],
    ['appeal against a ruling', [sued(), judged('suitDismissed')], ['appealAgainstRuling 2026-06-11']],
    [
      'second instance',
      [sued(), judged('revokedByJudgment'), took('appealed', '2026-06-10', { byAgency: true })],
      ['secondInstance 2026-09-10'],
    ],
  ];

  it.each([...review, ...suits])('%s', (_, history, expected) => {
    const dues = disputeDues(disputeAfter(history), calendar, today);
    const said = dues.map(({ period, endsOn }) => `${period} ${endsOn}`);
    for (const due of expected) expect(said).toContain(due);
  });

  it('are the own ones of the agency until they are met or the case is over', () => {
    const next = (...history: DisputeEvent[]) =>
      nextOwnDue(disputeDues(disputeAfter(history), calendar, today))?.period;
    expect(next(opened(), took('notified', '2026-03-13'))).toBe('reconsiderationReply');
    expect(next(opened(), took('notified', '2026-03-13'), took('answered', '2026-03-20'))).toBeUndefined();
    expect(next(opened(), took('notified', '2026-03-13'), concluded('2026-05-06', 'decisionUpheld'))).toBeUndefined();
    expect(next(sued(), judged('revokedByJudgment'))).toBe('appealAgainstJudgment');
    expect(next(sued(), judged('claimsRejectedByJudgment'))).toBeUndefined();
    expect(next(opened(), concluded('2026-05-06', 'revoked'), took('opinionReceived', '2026-05-06'))).toBe(
      'reconsiderationFollowUp',
    );
  });

  it('are explained day by day: working days one by one, calendar periods as a run with the move of their end', () => {
    const words = (name: string, ...history: DisputeEvent[]) => {
      const due = disputeDues(disputeAfter(history), calendar, today).find(({ period }) => period === name);
      return due === undefined ? [] : daysOfDue(due, calendar).map(({ to, words: said }) => `${to} ${said}`);
    };
    const reply = words('reconsiderationReply', opened(), took('notified', '2026-03-13'));
    expect([reply[0], reply[1], reply.at(-1)]).toEqual([
      '2026-03-13 被申请人收到复议申请副本之日，当日不计',
      '2026-03-14 星期六，不计',
      '2026-03-27 星期五，第10个工作日',
    ]);
    const decision = words('reconsiderationDecision', opened());
    expect(decision).toHaveLength(3);
    expect(decision[1]).toBe('2026-05-05 60日，节假日计算在内');
    expect(decision[2]).toContain('顺延至其后第一个工作日');
  });
});

describe('a step', () => {
  const cases: [string, readonly DisputeEvent[], DisputeEvent & { action: 'takeStep' }, string][] = [
    ['that was notified', [opened()], took('notified', '2026-03-13'), 'accepted'],
    ['on a day to come', [opened()], took('notified', '2026-10-01'), 'dayInFuture'],
    ['that lies ahead as a hearing may', [opened()], took('hearing', '2026-10-20', { time: '09:30' }), 'accepted'],
    ['at no hour of the day', [opened()], took('hearing', '2026-10-20', { time: '25:00' }), 'malformed'],
    ['before the opening', [opened()], took('notified', '2026-03-05'), 'beforeOpening'],
    ['answered before it was notified', [opened()], took('answered', '2026-03-20'), 'outOfOrder'],
    ['a second time', [opened(), took('notified', '2026-03-13')], took('notified', '2026-03-14'), 'onlyOnce'],
    ['of a court in reconsideration', [opened()], took('judged', '2026-06-01'), 'otherForum'],
    [
      'an extension beyond 30 days',
      [opened()],
      took('decisionExtended', '2026-04-30', { until: day('2026-06-06') }),
      'extension',
    ],
    [
      'an extension of a simplified case',
      [opened({ procedure: 'simplified' })],
      took('decisionExtended', '2026-04-01', { until: day('2026-04-30') }),
      'notExtendable',
    ],
    ['a resumption of what was not suspended', [opened()], took('resumed', '2026-04-01'), 'outOfOrder'],
    [
      'after the conclusion',
      [opened(), concluded('2026-04-20', 'revoked')],
      took('mediated', '2026-04-21'),
      'concluded',
    ],
    ['a judgment without its outcome', [sued()], took('judged', '2026-06-01'), 'missing'],
  ];

  it.each(cases)('%s', (_, history, event, expected) => {
    const decision = decideDisputeStep(history, event, { today, calendar, frozenThrough: null });
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });

  it('of appeal makes a case pending again, unless that would move an approved report', () => {
    const history = [sued(), judged('revokedByJudgment'), concluded('2026-06-01', 'revokedByJudgment')];
    const appeal = took('appealed', '2026-06-10', { byAgency: true });
    const context = { today, calendar, frozenThrough: null };
    expect(decideDisputeStep(history, appeal, context).ok).toBe(true);
    const refused = decideDisputeStep(history, appeal, { ...context, frozenThrough: 2026 });
    expect(refused.ok ? '' : refused.refusal.reason).toBe('yearFrozen');
    const counted = countTable4([[...history, appeal]], day('2026-12-31')).filter(({ count }) => count > 0);
    expect(counted).toEqual([{ route: 'litigationDirect', result: null, count: 1 }]);
  });

  it('taken out did nothing: the appeal is gone, its number stays', () => {
    const history = [
      sued(),
      judged('revokedByJudgment'),
      concluded('2026-06-01', 'revokedByJudgment'),
      took('appealed', '2026-06-10'),
    ];
    const drop = { action: 'dropStep', happenedOn: today, by: clerk, step: 2, why: '误登' } as const;
    expect(decideStepRemoval(history, drop, null).ok).toBe(true);
    const state = disputeAfter([...history, drop]);
    expect([state.conclusion?.outcome, state.steps.map(({ no }) => no), state.stepCount]).toEqual([
      'revokedByJudgment',
      [1],
      2,
    ]);
    const needed = decideStepRemoval(history, { ...drop, step: 1 }, null);
    expect(needed.ok ? '' : needed.refusal.reason).toBe('needed');
    const openedOn = day('2026-06-05');
    const correction = { action: 'correct', happenedOn: today, by: clerk, changes: { openedOn } } as const;
    const early = decideStepRemoval([...history, correction], drop, null);
    expect(early.ok ? '' : early.refusal.reason).toBe('concludedBeforeOpening');
  });

  it('is offered only where it can follow', () => {
    expect(openSteps(disputeAfter([opened()]))).toContain('notified');
    expect(openSteps(disputeAfter([opened()]))).not.toContain('answered');
    expect(openSteps(disputeAfter([sued()]))).not.toContain('decisionExtended');
  });
});

describe('the column of table 4', () => {
  it('is the one that was recorded, whatever the settings say later', () => {
    const end = { ...concluded('2026-04-20', 'requestRejected'), result: 'otherResult' } as const;
    const counted = countTable4([[opened(), end]], day('2026-12-31')).filter(({ count }) => count > 0);
    expect(counted.map(({ result }) => result)).toEqual(['otherResult']);
  });
});

describe('the calendar of a docket', () => {
  it('gives hearings their hour in UTC, periods the whole day', () => {
    const text = renderDocketIcs(
      [
        { key: 'a', on: day('2026-10-20'), time: '07:30', title: '开庭', place: '第一法庭' },
        { key: 'b', on: day('2026-03-27'), time: null, title: '答复', place: '' },
      ],
      { name: '日程', domain: 'example.gov.cn', page: 'https://example.gov.cn/', stamp: '20260309T010203Z' },
    );
    for (const line of ['DTSTART:20261019T233000Z', 'LOCATION:第一法庭', 'DTSTART;VALUE=DATE:20260327'])
      expect(text.split('\r\n')).toContain(line);
  });
});

function opened(facts: Partial<DisputeOpened> = {}): DisputeOpened {
  return {
    ...{ action: 'open', happenedOn: day(fri6Mar), by: clerk, route: 'reconsideration' },
    ...{ caseNumber: '托政复〔2026〕1号', authority: '托里县人民政府', requestNumber: null, source: '答复通知书' },
    ...facts,
  } as DisputeOpened;
}

function sued(): DisputeOpened {
  return opened({ route: 'litigationDirect' });
}

function judged(outcome: DisputeOutcome) {
  return took('judged', '2026-06-01', { outcome });
}

function concluded(on: string, outcome: DisputeOutcome) {
  return { action: 'conclude', happenedOn: day(on), by: clerk, outcome } as const;
}

function took(kind: DisputeStepKind, on: string, facts: Omit<DisputeStepFacts, 'kind'> = {}) {
  return { action: 'takeStep', happenedOn: day(on), by: clerk, kind, ...facts } as const;
}
