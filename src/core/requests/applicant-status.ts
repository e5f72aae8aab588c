import type { PlainDate } from '../values/plain-date.ts';
import type { Matter } from './actions.ts';
import type { Outcome } from './outcomes.ts';
import { isOverdue, type ReplyDue } from './request-clock.ts';
import type { RequestState } from './request-state.ts';

/** How a status is coloured: a refusal is never red, only a broken period is. */
type StatusTone = 'neutral' | 'action' | 'ended' | 'late';

interface ApplicantStatusRow {
  readonly label: string;
  readonly explanation: string;
  readonly tone: StatusTone;
}

/** The few statuses an applicant sees; everything the office tells apart is folded into them. */
export const applicantStatuses = {
  submitted: {
    label: '已提交',
    explanation: '您的申请已经送到。机关与您确认收到之后，开始计算答复期限。',
    tone: 'neutral',
  },
  received: { label: '已收到', explanation: '机关已经收到并登记了您的申请，答复期限正在计算。', tone: 'neutral' },
  needsYou: { label: '需要您补充', explanation: '办理需要您先做一件事，请看下面“请您办理”。', tone: 'action' },
  inProgress: { label: '正在办理', explanation: '机关正在查找和审查您要的信息。', tone: 'neutral' },
  answered: { label: '已答复', explanation: '机关已经作出答复，答复的内容见下面“答复”。', tone: 'neutral' },
  ended: { label: '已终结', explanation: '这件申请已经结束，机关不再继续办理。', tone: 'ended' },
  overdue: {
    label: '超过期限',
    explanation: '机关没有在期限内答复。机关仍然应当答复；您也可以要求复议、起诉或者向主管部门反映。',
    tone: 'late',
  },
} as const satisfies Readonly<Record<string, ApplicantStatusRow>>;

export type ApplicantStatus = keyof typeof applicantStatuses;

/** Outcomes that end a request without an answer about the information. */
const endings: readonly Outcome[] = ['withdrawn', 'merged', 'uncorrected', 'feeUnpaid'];

/** What an agency may wait for that only the applicant can do, the most pressing first. */
export const applicantMatters = ['correction', 'statementOfReasons', 'feePayment'] as const satisfies readonly Matter[];

export type ApplicantMatter = (typeof applicantMatters)[number];

/** What the applicant sees of a request. Being late goes before waiting for the applicant: it gives rights. */
export function applicantStatusOf(state: RequestState, due: ReplyDue, today: PlainDate): ApplicantStatus {
  if (state.closing !== null) return endings.includes(state.closing.outcome) ? 'ended' : 'answered';
  if (state.registration === null || state.registration.receivedOn === null) return 'submitted';
  if (isOverdue(state, due, today)) return 'overdue';
  if (state.open.some(({ matter }) => isApplicantMatter(matter))) return 'needsYou';
  return state.stage === 'registration' ? 'received' : 'inProgress';
}

function isApplicantMatter(matter: Matter): matter is ApplicantMatter {
  return (applicantMatters as readonly Matter[]).includes(matter);
}

/** What is going on beside the status, each as one line: extended, asking others, answering again. */
export function statusRemarks(state: RequestState, due: ReplyDue): readonly string[] {
  if (state.closing !== null) return [];
  const extended = state.clock.facts?.extensionDays ?? 0;
  return [
    ...(state.round > 1 ? ['按照复议决定、判决或者机关自行纠正，正在重新办理。'] : []),
    ...(extended > 0 ? [`已延期：答复期限延长了${extended}个工作日。`] : []),
    ...(due.basis === 'deferral' ? ['机关确定了延迟答复的合理期限。'] : []),
    ...(asksOthers(state) ? ['征求意见中：等待意见的时间不计算在答复期限内。'] : []),
    ...(state.statement === 'unassessed' ? ['您说明的理由已经收到，机关正在审查。'] : []),
  ];
}

function asksOthers({ open }: RequestState): boolean {
  return open.some(({ matter }) => matter === 'thirdPartyConsultation' || matter === 'agencyConsultation');
}
