import { feePaymentDueOn, jointMakerOpinionDueOn, thirdPartyOpinionDueOn } from '../deadlines/reply-deadline.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import { feeRules, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { actionOf, matters } from './actions.ts';
import { type DecisionContext, fault } from './decision-context.ts';
import type { OpenMatter } from './open-matters.ts';
import type { EventOf } from './request-events.ts';
import type { RequestState } from './request-state.ts';

/** Matters whose period runs from the day on which the addressee received the notice (Articles 32, 34; fee rules, Article 6). */
const countedFromArrival: readonly string[] = ['thirdPartyConsultation', 'agencyConsultation', 'feePayment'];

/** Whether something is open whose last day follows from the arrival of its notice. */
export function awaitsArrival(state: RequestState): boolean {
  return state.open.some((open) => countedFromArrival.includes(open.matter));
}

/**
 * Last day of a period that runs from the receipt of a notice; undefined where the notice itself names the day, as for
 * an agency that is no joint maker.
 */
export function dayCountedFromArrival(
  { matter, consultation }: Pick<OpenMatter, 'matter' | 'consultation'>,
  arrivedOn: PlainDate,
  calendar: WorkCalendar,
  opinions: RequestState['opinions'],
): PlainDate | undefined {
  if (matter === 'feePayment') return feePaymentDueOn(arrivedOn, calendar);
  if (matter === 'thirdPartyConsultation') return thirdPartyOpinionDueOn(arrivedOn, calendar);
  if (matter !== 'agencyConsultation') return undefined;
  const asked = opinions.findLast((opinion) => opinion.consultation === consultation);
  return asked?.from === 'jointMaker' ? jointMakerOpinionDueOn(arrivedOn, calendar) : undefined;
}

/** Refusal of what is entered about the time in which somebody answers: its beginning, or that it went by; else undefined. */
export function answerTimeFault(
  state: RequestState,
  event: EventOf<'recordArrival' | 'endThirdParty' | 'endAgency'>,
  context: DecisionContext,
): Refusal | undefined {
  return event.action === 'recordArrival' ? arrivalFault(state, event, context) : silenceFault(state, event, context);
}

/** Refusal of the arrival of a notice that nothing open rests on, or of a period shorter than the law's, else undefined. */
function arrivalFault(
  state: RequestState,
  event: EventOf<'recordArrival'>,
  { calendar }: DecisionContext,
): Refusal | undefined {
  const { matter, until, happenedOn } = event;
  const { label } = actionOf('recordArrival');
  const consultation = event.consultation ?? null;
  const open = state.open.find((row) => row.matter === matter && row.consultation === consultation);
  const cite = matter === 'feePayment' ? feeRules(6) : matter === 'agencyConsultation' ? ogi(34) : ogi(32);
  if (open === undefined)
    return fault('nothingOpen', `本申请没有“${matters[matter].label}”的事项，不能办理“${label}”。`, cite);
  if (happenedOn < open.since) {
    const message = `日期（${formatChinese(happenedOn)}）早于文书发出之日（${formatChinese(open.since)}），请核对。`;
    return fault('endsBeforeStart', message, cite, 'happenedOn');
  }
  const earliest = dayCountedFromArrival(open, happenedOn, calendar, state.opinions);
  if (earliest === undefined || until >= earliest) return undefined;
  return fault('periodShort', `期限自收到之日起算，最后一日不得早于${formatChinese(earliest)}。`, cite, 'until');
}

/**
 * Refusal of silence before the time to answer has run out (Articles 32, 34: 15 working days from the receipt of the letter),
 * else undefined. Another agency than a joint maker answers within no period of the law, only within one that was set.
 */
function silenceFault(
  state: RequestState,
  { action, consultation, happenedOn, result }: EventOf<'endThirdParty' | 'endAgency'>,
  { today }: DecisionContext,
): Refusal | undefined {
  if (result !== 'silent') return undefined;
  const cite = action === 'endThirdParty' ? ogi(32) : ogi(34);
  const until = state.open.find(
    (row) => row.matter === actionOf(action).closes && row.consultation === consultation,
  )?.until;
  const asked = state.opinions.findLast((opinion) => opinion.consultation === consultation);
  if (until === undefined || (until === null && asked?.from === 'otherAgency')) return undefined;
  if (until === null) {
    const message =
      '还没有登记对方收到征求意见书的日期，提出意见的期限没有起算，不能登记为逾期未提出意见。请先登记收到日期。';
    return fault('arrivalMissing', message, cite, 'opinion');
  }
  if (today > until && happenedOn >= until) return undefined;
  const message = `提出意见的期限到${formatChinese(until)}，期满以后才能登记为逾期未提出意见，日期不早于期满之日。`;
  return fault('notSilentYet', message, cite, today > until ? 'happenedOn' : 'opinion');
}
