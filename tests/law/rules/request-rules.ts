import { decideAction } from '../../../src/core/requests/decide-action.ts';
import { letterOf } from '../../../src/core/requests/letters.ts';
import { dayCountedFromArrival } from '../../../src/core/requests/notice-arrival.ts';
import { coachQuestionOf, followCoach } from '../../../src/core/requests/outcome-coach.ts';
import { coachRecordOf, coachRules } from '../../../src/core/requests/outcome-coach-record.ts';
import { evaluateCoach } from '../../../src/core/requests/outcome-coach-result.ts';
import { outcomeOf } from '../../../src/core/requests/outcomes.ts';
import { replyDueOf } from '../../../src/core/requests/request-clock.ts';
import type { CoachChoice, RequestEvent } from '../../../src/core/requests/request-events.ts';
import { stateAfter } from '../../../src/core/requests/request-state.ts';
import { addDays } from '../../../src/core/values/plain-date.ts';
import { everythingWritten, permissiveRecord, usualAnswers } from '../../support/coach-answers.ts';
import { day, officialCalendar } from '../../support/official-calendar.ts';
import { aContext, anEvent, aRegistration, clerk } from '../../support/request-events.ts';
import type { CaseInput, LawRule } from '../law-rule.ts';

const correctionWords: Readonly<Record<string, string>> = {
  correctionNoticeLate: '超过7个工作日',
  wrongStage: '只能告知一次',
  onlyOnce: '只能告知一次',
};

const extensionWords: Readonly<Record<string, string>> = {
  deadlinePassed: '期限已经届满',
  tooLong: '超过20个工作日',
  consentMissing: '未经负责人同意',
};

const silenceWords: Readonly<Record<string, string>> = {
  arrivalMissing: '期限没有起算',
  notSilentYet: '期限未满',
};

const consultations = {
  第三方: { from: 'thirdParty', ask: 'askThirdParty', end: 'endThirdParty' },
  共同制作机关: { from: 'jointMaker', ask: 'askAgency', end: 'endAgency' },
  其他机关: { from: 'otherAgency', ask: 'askAgency', end: 'endAgency' },
} as const;

const arrivals = {
  thirdParty: 'thirdPartyConsultation',
  jointMaker: 'agencyConsultation',
  otherAgency: 'agencyConsultation',
} as const;

const lapses = {
  补正: { ask: 'askCorrection', last: 'correctBy', outcome: 'uncorrected' },
  说明理由: { ask: 'askStatementOfReasons', last: 'answerBy', outcome: 'unjustifiedBulk' },
  缴费: { ask: 'sendFeeNotice', last: 'payBy', outcome: 'feeUnpaid' },
} as const;

/** Rules about what may be done to a request, and about the decision it ends with. */
export const requestRules: Readonly<Record<string, LawRule>> = {
  correctionNotice: (input) => {
    const noticeOn = input.day('noticeOn');
    const history: RequestEvent[] = [aRegistration(input.day('receivedOn'))];
    if (input.has('earlierNoticeOn')) {
      const earlier = input.day('earlierNoticeOn');
      history.push(anEvent('askCorrection', earlier, { correctBy: addDays(earlier, 20) }));
      history.push(anEvent('receiveCorrection', addDays(earlier, 1)));
    }
    const calendar = officialCalendar(input.has('area') ? input.text('area') : '');
    const event = anEvent('askCorrection', noticeOn, { correctBy: addDays(noticeOn, 20) });
    const decision = decideAction(history, event, aContext({ today: noticeOn, calendar }));
    return decision.ok ? '可以告知' : (correctionWords[decision.refusal.reason] ?? decision.refusal.reason);
  },

  extensionNotice: (input) => {
    const context = aContext({ today: input.day('noticeOn') });
    const history = beforeExtension(input);
    const event = anEvent('extendReply', input.day('noticeOn'), {
      workingDays: input.number('workingDays'),
      ...(input.has('approvedByOther') ? { approvedBy: clerk } : {}),
    });
    const decision = decideAction(history, event, context);
    if (!decision.ok) return { result: extensionWords[decision.refusal.reason] ?? decision.refusal.reason };
    const due = replyDueOf(stateAfter([...history, event]), context.calendar, context.today);
    return { result: '可以延长', dueOn: due.dueOn };
  },

  /** Which answers the record of a silent party leaves open. */
  silence: (input) => {
    const record = coachRecordOf(stateAfter(silentHistory(input.text('asked'))), day('2026-04-30'));
    const isThirdParty = input.text('asked') === '第三方';
    const { thirdPartyAgrees, thirdPartyObjects, thirdPartySilent, agenciesAgree, agencyDisagrees } = coachRules;
    return {
      视为同意: (isThirdParty ? thirdPartyAgrees : agenciesAgree).holds(record),
      视为不同意: isThirdParty && thirdPartyObjects.holds(record),
      由本机关决定: (isThirdParty ? thirdPartySilent : agencyDisagrees).holds(record),
    };
  },

  /** Whether silence may be entered on a day, by when the letter that asked was received. */
  silenceEntry: (input) => {
    const today = input.day('enteredOn');
    const { from, ask, end } = rowOf(consultations, input.text('asked'));
    const asked = anEvent(ask, input.day('sentOn'), from === 'thirdParty' ? {} : { capacity: from });
    const history: RequestEvent[] = [aRegistration(day('2026-03-02')), asked];
    const { consultation } = asked;
    if (input.has('arrivedOn')) {
      const arrivedOn = input.day('arrivedOn');
      const [matter, opinions] = [arrivals[from], [{ from, consultation, result: null }]];
      const until = dayCountedFromArrival({ matter, consultation }, arrivedOn, officialCalendar(), opinions);
      if (until !== undefined) history.push(anEvent('recordArrival', arrivedOn, { matter, consultation, until }));
    }
    const decision = decideAction(
      history,
      anEvent(end, today, { consultation, result: 'silent' }),
      aContext({ today }),
    );
    return decision.ok ? '可以登记' : (silenceWords[decision.refusal.reason] ?? decision.refusal.reason);
  },

  /** Whether a request may end on a day because the applicant let a period go by. */
  lapse: (input) => {
    const today = input.day('decidedOn');
    const { ask, last, outcome } = rowOf(lapses, input.text('awaited'));
    const asked = anEvent(ask, input.day('askedOn'), { [last]: input.day('until') });
    const event = anEvent('close', today, { decidedOn: today, outcome });
    const decision = decideAction([aRegistration(day('2026-03-02')), asked], event, aContext({ today }));
    return decision.ok ? '可以终结' : decision.refusal.reason === 'preconditionUnmet' ? '期限未满' : '其他';
  },

  /** Answers that differ from the usual way to a grant, by their words; the outcome with the articles of its reasons. */
  coach: (input) => {
    const given = new Set(input.texts('answers'));
    const choices: CoachChoice[] = [];
    for (let way = followCoach(choices); 'next' in way; way = followCoach(choices)) {
      const { label: question, answers } = coachQuestionOf(way.next);
      const row = answers.find(({ label }) => given.delete(label) || takeNamed(given, question, label));
      const answer = row?.id ?? usualAnswers[way.next];
      if (answer === undefined) throw new Error(`The case has no answer to ${way.next}.`);
      choices.push({ question: way.next, answer });
    }
    if (given.size > 0) throw new Error(`Nobody was asked what ${[...given].join('、')} answers.`);
    const done = evaluateCoach(choices, everythingWritten(choices), permissiveRecord(choices), day('2026-03-30'));
    if (!done.ok) return done.refusal.map(({ message }) => message);
    const { outcome, letter, refusedPartGrounds, reasons } = done.value;
    return {
      结果: outcomeOf(outcome).label,
      文书: letterOf(letter).title,
      依据: /^根据(.+?)的规定，/.exec(reasons.slice(reasons.lastIndexOf('根据')))?.[1] ?? '没有写明依据',
      ...(refusedPartGrounds.length === 0
        ? {}
        : { 不予公开部分: refusedPartGrounds.map((ground) => outcomeOf(ground).label) }),
    };
  },
};

/** An answer that several questions have stands behind words of its question: `过程性信息 / 属于，全部不公开`. */
function takeNamed(given: Set<string>, question: string, answer: string): boolean {
  const named = [...given].find((text) => {
    const [words = '', label] = text.split(' / ');
    return label === answer && question.includes(words);
  });
  return named !== undefined && given.delete(named);
}

function beforeExtension(input: CaseInput): readonly RequestEvent[] {
  const received = aRegistration(input.day('receivedOn'));
  if (input.has('earlierDays')) {
    return [
      received,
      anEvent('extendReply', addDays(received.happenedOn, 7), { workingDays: input.number('earlierDays') }),
    ];
  }
  if (!input.has('consultation')) return [received];
  const asked = input.one('consultation');
  return [received, anEvent('askThirdParty', asked.day('sentOn')), anEvent('endThirdParty', asked.day('endedOn'))];
}

function silentHistory(asked: string): readonly RequestEvent[] {
  const received = aRegistration(day('2026-03-02'));
  const sentOn = day('2026-03-05');
  const endedOn = day('2026-04-30');
  if (asked === '第三方')
    return [received, anEvent('askThirdParty', sentOn), anEvent('endThirdParty', endedOn, { result: 'silent' })];
  const capacity = asked === '共同制作机关' ? 'jointMaker' : 'otherAgency';
  return [received, anEvent('askAgency', sentOn, { capacity }), anEvent('endAgency', endedOn, { result: 'silent' })];
}

function rowOf<Rows extends object>(rows: Rows, name: string): Rows[keyof Rows] {
  if (!(name in rows)) throw new Error(`No case of a law rule is called ${name}.`);
  return rows[name as keyof Rows];
}
