import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { anEvent, aRegistration, clerk } from '../../../tests/support/request-events.ts';
import { actionIds } from './actions.ts';
import { nextForApplicant, progressSentence } from './applicant-next.ts';
import { type ApplicantStatus, applicantStatusOf, statusRemarks } from './applicant-status.ts';
import { applicantTimeline } from './applicant-timeline.ts';
import { replyDueOf } from './request-clock.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const calendar = officialCalendar();
const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const mon9Mar = day('2026-03-09');
const fri20Mar = day('2026-03-20');
const tue31Mar = day('2026-03-31');

const received = [aRegistration(mon2Mar)];
const unconfirmed = [
  aRegistration(mon2Mar, {
    receivedOn: null,
    receipt: { channel: 'online', arrivedOn: mon2Mar, confirmedOn: null },
  }),
];
const consulting = [...received, anEvent('askThirdParty', wed4Mar)];
const correcting = [...received, anEvent('askCorrection', wed4Mar, { correctBy: fri20Mar })];
const corrected = [...correcting, anEvent('receiveCorrection', mon9Mar)];
const explaining = [...received, anEvent('askStatementOfReasons', wed4Mar, { answerBy: fri20Mar })];
const explained: readonly RequestEvent[] = [
  ...explaining,
  { action: 'receiveStatement', happenedOn: mon9Mar, by: clerk },
];
const charged = [...received, anEvent('sendFeeNotice', wed4Mar, { payBy: day('2026-04-02') })];
const extended = [...received, anEvent('extendReply', wed4Mar, { workingDays: 10 })];
const closed = [...received, anEvent('close', mon9Mar)];
const served = [...closed, anEvent('serve', mon9Mar)];
const uncorrected = [...correcting, anEvent('close', tue31Mar, { outcome: 'uncorrected' })];
const withdrawn = [...received, anEvent('withdraw', mon9Mar)];
const reopened = [...served, anEvent('reopen', fri20Mar)];

function seen(history: readonly RequestEvent[], today = mon9Mar) {
  const state = stateAfter(history);
  const due = replyDueOf(state, calendar, today);
  return {
    status: applicantStatusOf(state, due, today),
    remarks: statusRemarks(state, due).join(''),
    next: nextForApplicant(state, due, today, calendar),
    progress: progressSentence(due, today, calendar),
  };
}

describe('what an applicant sees of a request', () => {
  it.each<[string, readonly RequestEvent[], typeof mon9Mar, ApplicantStatus, string]>([
    ['sent, not confirmed yet', unconfirmed, mon9Mar, 'submitted', '与您确认'],
    ['registered', received, mon9Mar, 'received', '2026年3月30日'],
    ['being consulted about', consulting, mon9Mar, 'inProgress', '还会顺延'],
    ['waiting for a correction', correcting, mon9Mar, 'needsYou', '最晚在2026年3月20日补正'],
    ['waiting for a correction that is late', correcting, tue31Mar, 'needsYou', '补正期限已于2026年3月20日届满'],
    ['corrected', corrected, mon9Mar, 'inProgress', '2026年4月7日'],
    ['asked for reasons', explaining, mon9Mar, 'needsYou', '说明理由'],
    ['reasons given, not judged', explained, mon9Mar, 'inProgress', '最晚在'],
    ['asked to pay', charged, mon9Mar, 'needsYou', '最晚在2026年4月2日缴费'],
    ['extended', extended, mon9Mar, 'inProgress', '最晚在'],
    ['not answered in time', received, tue31Mar, 'overdue', '答复期限已于2026年3月30日届满'],
    ['asked for reasons, and late', explaining, tue31Mar, 'overdue', '请马上说明'],
    ['decided', closed, mon9Mar, 'answered', '送达'],
    ['served', served, mon9Mar, 'answered', '2026年3月9日送达'],
    ['not corrected in time', uncorrected, tue31Mar, 'ended', '逾期不补正'],
    ['withdrawn', withdrawn, mon9Mar, 'ended', '已经撤回'],
    ['answered again', reopened, fri20Mar, 'inProgress', '最晚在'],
  ])('%s', (_, history, today, status, next) => {
    const shown = seen(history, today);
    expect(shown.status).toBe(status);
    expect(shown.next).toContain(next);
  });

  it.each([
    ['an extension', extended, '延长了10个工作日'],
    ['a consultation', consulting, '征求意见中'],
    ['reasons that wait for a judgement', explained, '机关正在审查'],
    ['a new round', reopened, '正在重新办理'],
    ['nothing once it is answered', [...extended, anEvent('close', mon9Mar)], ''],
  ])('remarks %s', (_, history, words) => {
    const { remarks } = seen(history);
    if (words === '') expect(remarks).toBe('');
    else expect(remarks).toContain(words);
  });

  it.each<[string, readonly RequestEvent[], typeof mon9Mar, string | undefined]>([
    ['on a working day', received, mon9Mar, '今天是第5个工作日，共20个。'],
    ['on the day of receipt', received, mon2Mar, '从收到之日的次日起计算，共20个工作日，今天还没有计入。'],
    ['on a Sunday', received, day('2026-03-08'), '到今天已经计算4个工作日，共20个。'],
    ['while others are asked', consulting, mon9Mar, '到今天已经计算2个工作日，共20个。现在暂停计算。'],
    ['while a correction is awaited', correcting, mon9Mar, '等待您补正，答复期限现在不计算；收到补正后重新计算。'],
    ['extended', extended, mon9Mar, '今天是第5个工作日，共30个。'],
    ['too late', received, tue31Mar, '已超过答复期限1个工作日。'],
    ['not confirmed', unconfirmed, mon9Mar, undefined],
  ])('counts the days %s', (_, history, today, words) => {
    expect(seen(history, today).progress).toBe(words);
  });
});

describe('the history as the applicant reads it', () => {
  it('leaves out who holds the request, who helps and what others said', () => {
    const inside = [
      anEvent('claim', wed4Mar),
      anEvent('assign', wed4Mar),
      anEvent('returnToPool', wed4Mar),
      anEvent('urge', wed4Mar),
      anEvent('askAssistance', wed4Mar),
      anEvent('answerAssistance', wed4Mar),
      anEvent('transferInternally', wed4Mar),
      anEvent('informThirdParty', wed4Mar),
      anEvent('archive', wed4Mar),
    ];
    expect(applicantTimeline(inside)).toEqual([]);
    expect(applicantTimeline([anEvent('endThirdParty', mon9Mar, { result: 'objects' })])[0]?.words).not.toContain(
      '不同意',
    );
  });

  it('tells every other act in words with the article it rests on', () => {
    const steps = applicantTimeline(
      actionIds.map((action) => (action === 'register' ? aRegistration(mon2Mar) : anEvent(action, mon9Mar))),
    );
    expect(steps.length).toBeGreaterThan(15);
    for (const step of steps) {
      expect(step.words).toMatch(/。$/);
      expect(step.words).not.toMatch(/undefined|NaN/);
      expect(step.cites.length).toBeGreaterThan(0);
    }
  });

  it('gives a decision its own day', () => {
    const [decision] = applicantTimeline([anEvent('close', mon9Mar, { decidedOn: wed4Mar })]);
    expect(decision?.happenedOn).toBe(wed4Mar);
  });
});
