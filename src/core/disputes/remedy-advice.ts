import { formatPeriod, timeLimits } from '../deadlines/time-limits.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import { type Citation, litigationAct, litigationInterpretation, ogi, reconsiderationAct } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import type { RemedyClass } from '../requests/outcomes.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { disputePeriodEndsOn } from './dispute-periods.ts';

/** What an applicant is not content with: the first of two questions. */
export const complaints = {
  silence: { label: '期限过了，机关没有答复' },
  answer: { label: '答复的内容' },
  refusedPart: { label: '答复中不予公开的部分' },
  otherPart: { label: '答复的其余部分' },
  conduct: { label: '办理过程（要求补正、延期、收费通知、服务态度等）' },
} as const;

export type Complaint = keyof typeof complaints;

/** Who is asked to do something about it: the second question. */
export const remedyWays = {
  reconsideration: { label: '由上级政府重新审查（行政复议，不收费）', name: '行政复议' },
  litigation: { label: '由法院判断（行政诉讼）', name: '行政诉讼' },
  report: { label: '请主管部门督促（反映、举报）', name: '向主管部门反映' },
} as const;

export type RemedyWay = keyof typeof remedyWays;

/** What the advice rests on. */
export interface RemedyCircumstances {
  /** `null` while there is no answer. */
  readonly remedy: RemedyClass | null;
  /** Day of the decision, which chooses the wording in force. */
  readonly decidedOn: PlainDate | null;
  /** Day on which the applicant had the answer; `null` while its service is not recorded. */
  readonly learnedOn: PlainDate | null;
  /** Last day of a reply period that ended without an answer; `null` where none did. */
  readonly missedOn: PlainDate | null;
}

/** What may be done in one way, and until when. */
export interface RemedyAdvice {
  readonly way: RemedyWay;
  /** Whether this way stands open now. */
  readonly isOpen: boolean;
  /** Why it is open, or which way comes first. */
  readonly words: string;
  /** The period as the statute writes it, with what it counts from; `null` where there is none. */
  readonly period: string | null;
  /** The last day, moved past days off; `null` where its first day is not known yet or there is no period. */
  readonly lastDay: PlainDate | null;
  readonly cites: readonly Citation[];
}

/** What can be complained of as things stand: silence only after the period, an answer only once there is one. */
export function openComplaints({ remedy, missedOn }: RemedyCircumstances): readonly Complaint[] {
  const answer: readonly Complaint[] =
    remedy === null ? [] : remedy === 'reconsiderationFirstForRefusedPart' ? ['refusedPart', 'otherPart'] : ['answer'];
  return [...(missedOn === null ? [] : (['silence'] as const)), ...answer, 'conduct'];
}

/** What one way offers against one complaint (law page §5.4, §6.2). `today` chooses the wording before a decision. */
export function adviseRemedy(
  circumstances: RemedyCircumstances,
  complaint: Complaint,
  way: RemedyWay,
  calendar: WorkCalendar,
  today: PlainDate,
): RemedyAdvice {
  if (way === 'report') return report;
  if (complaint === 'conduct') return notAlone(way);
  if (complaint === 'silence') return againstSilence(circumstances, way, calendar, today);
  const isReviewFirst =
    complaint === 'refusedPart' || (complaint === 'answer' && circumstances.remedy === 'reconsiderationFirst');
  return way === 'reconsideration'
    ? review(circumstances, isReviewFirst, calendar, today)
    : suit(circumstances, isReviewFirst, calendar, today);
}

const report: RemedyAdvice = {
  way: 'report',
  isOpen: true,
  words: '可以随时向上一级行政机关或者政府信息公开工作主管部门投诉、举报，不影响复议和诉讼的期限。',
  period: null,
  lastDay: null,
  cites: [ogi(51), ogi(47)],
};

function notAlone(way: RemedyWay): RemedyAdvice {
  return {
    way,
    isOpen: false,
    words:
      '补正、延期、收费通知等过程性的行为，不能单独复议或者起诉；可以等机关作出最后的决定之后一并提出，也可以先向主管部门反映。',
    period: null,
    lastDay: null,
    cites: [ogi(51)],
  };
}

function againstSilence(
  { missedOn }: RemedyCircumstances,
  way: 'reconsideration' | 'litigation',
  calendar: WorkCalendar,
  today: PlainDate,
): RemedyAdvice {
  const limit = way === 'reconsideration' ? 'reconsiderationApplication' : 'suitForInaction';
  const period = formatPeriod(inForceOn(timeLimits[limit].versions, missedOn ?? today));
  const cites = way === 'reconsideration' ? [reconsiderationAct(20, 1)] : [litigationInterpretation(66)];
  return {
    way,
    isOpen: missedOn !== null,
    words:
      way === 'reconsideration'
        ? '机关逾期不答复的，可以申请行政复议，请求责令答复。'
        : '机关逾期不答复的，可以提起行政诉讼，请求判决答复。',
    period: `自答复期限届满之日起${period}内`,
    lastDay: missedOn === null ? null : disputePeriodEndsOn(limit, missedOn, calendar),
    cites: [...cites, ogi(51)],
  };
}

function review(
  { decidedOn, learnedOn }: RemedyCircumstances,
  isFirst: boolean,
  calendar: WorkCalendar,
  today: PlainDate,
): RemedyAdvice {
  const period = formatPeriod(inForceOn(timeLimits.reconsiderationApplication.versions, decidedOn ?? today));
  return {
    way: 'reconsideration',
    isOpen: true,
    words: isFirst ? '对这类不予公开的答复，应当先申请行政复议。' : '可以申请行政复议，也可以不经复议直接起诉。',
    period: `自收到答复之日起${period}内`,
    lastDay: learnedOn === null ? null : disputePeriodEndsOn('reconsiderationApplication', learnedOn, calendar),
    cites: [...(isFirst ? [reconsiderationAct(23, 1, 4)] : []), reconsiderationAct(20, 1)],
  };
}

function suit(
  { decidedOn, learnedOn }: RemedyCircumstances,
  isReviewFirst: boolean,
  calendar: WorkCalendar,
  today: PlainDate,
): RemedyAdvice {
  const on = decidedOn ?? today;
  if (isReviewFirst)
    return {
      way: 'litigation',
      isOpen: false,
      words: '对这类不予公开的答复，应当先申请行政复议；对复议决定不服的，再起诉。直接起诉的，法院不会受理。',
      period: `自收到行政复议决定书之日起${formatPeriod(inForceOn(timeLimits.suitAfterReconsideration.versions, on))}内`,
      lastDay: null,
      cites: [reconsiderationAct(23, 1, 4), reconsiderationAct(23, 2), litigationAct(45)],
    };
  return {
    way: 'litigation',
    isOpen: true,
    words: '可以直接提起行政诉讼。',
    period: `自收到答复之日起${formatPeriod(inForceOn(timeLimits.directSuit.versions, on))}内`,
    lastDay: learnedOn === null ? null : disputePeriodEndsOn('directSuit', learnedOn, calendar),
    cites: [litigationAct(46)],
  };
}
