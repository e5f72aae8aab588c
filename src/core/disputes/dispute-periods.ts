import { limitEndsOn } from '../deadlines/reply-deadline.ts';
import { type TimeLimitId, timeLimits } from '../deadlines/time-limits.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Forum } from './dispute-outcomes.ts';

/** Who must act within a period of a dispute. */
export type PeriodBearer = 'applicant' | 'reviewOrgan' | 'agency' | 'court';

/** One period of reconsideration or litigation; its length, kind of days and article stand in the time limits. */
export interface DisputePeriodRow {
  readonly forum: Forum;
  readonly bearer: PeriodBearer;
}

/** The periods of law page §6.2, each under the id of its time limit, with who must act. */
export const disputePeriods = {
  reconsiderationApplication: { forum: 'reconsideration', bearer: 'applicant' },
  reconsiderationApplicationUninformed: { forum: 'reconsideration', bearer: 'applicant' },
  reconsiderationOuter: { forum: 'reconsideration', bearer: 'applicant' },
  reconsiderationOuterRealEstate: { forum: 'reconsideration', bearer: 'applicant' },
  reconsiderationAcceptance: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationCorrectionNotice: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationCorrection: { forum: 'reconsideration', bearer: 'applicant' },
  reconsiderationCopy: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationCopySimplified: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationReply: { forum: 'reconsideration', bearer: 'agency' },
  reconsiderationReplySimplified: { forum: 'reconsideration', bearer: 'agency' },
  reconsiderationDecision: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationDecisionExtension: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationDecisionSimplified: { forum: 'reconsideration', bearer: 'reviewOrgan' },
  reconsiderationFollowUp: { forum: 'reconsideration', bearer: 'agency' },
  suitAfterReconsideration: { forum: 'litigation', bearer: 'applicant' },
  directSuit: { forum: 'litigation', bearer: 'applicant' },
  suitForInaction: { forum: 'litigation', bearer: 'applicant' },
  suitUninformed: { forum: 'litigation', bearer: 'applicant' },
  defence: { forum: 'litigation', bearer: 'agency' },
  firstInstance: { forum: 'litigation', bearer: 'court' },
  appealAgainstJudgment: { forum: 'litigation', bearer: 'applicant' },
  appealAgainstRuling: { forum: 'litigation', bearer: 'applicant' },
  secondInstance: { forum: 'litigation', bearer: 'court' },
} as const satisfies Readonly<Partial<Record<TimeLimitId, DisputePeriodRow>>>;

export type DisputePeriod = keyof typeof disputePeriods;

/** Whether a period counts working days or calendar days: only 三、五、七、十日 of the 行政复议法 are working days (Article 88). */
export function kindOfPeriod(period: DisputePeriod): 'working' | 'calendar' {
  return timeLimits[period].versions.some((version) => version.kind === 'working') ? 'working' : 'calendar';
}

/** Last day of a period counted from a day that is not counted itself. */
export function disputePeriodEndsOn(period: DisputePeriod, from: PlainDate, calendar: WorkCalendar): PlainDate {
  return limitEndsOn(period, from, calendar);
}
