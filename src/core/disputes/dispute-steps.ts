import { type Citation, litigationAct, reconsiderationAct } from '../law/citation.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { DisputeOutcome, Forum } from './dispute-outcomes.ts';

/** What is asked for with a step besides its day. */
export type StepDetail = 'until' | 'time' | 'place' | 'judgment' | 'appellant' | 'request';

/** One step of a case before its authority. */
export interface DisputeStepRow {
  readonly label: string;
  readonly forums: readonly Forum[];
  readonly cite: Citation;
  /** The step of whose period this one is the end, or which has to come before it. */
  readonly after?: string;
  /** May be entered once. */
  readonly once?: true;
  /** May still be entered when the case is concluded. */
  readonly afterConclusion?: true;
  /** May lie in the future. */
  readonly ahead?: true;
  readonly details: readonly StepDetail[];
}

const both: readonly Forum[] = ['reconsideration', 'litigation'];
const review: readonly Forum[] = ['reconsideration'];
const court: readonly Forum[] = ['litigation'];

/** Every step of the procedure that a docket keeps (law page §6.2), in the order of a case's life. */
export const disputeSteps = {
  correctionAsked: step('通知申请人补正复议申请', review, reconsiderationAct(31), { once: true }),
  corrected: step('申请人补正复议申请', review, reconsiderationAct(31), { once: true, after: 'correctionAsked' }),
  notified: step('收到答复通知书或者应诉通知书（附申请书、起诉状副本）', both, reconsiderationAct(48), { once: true }),
  answered: step('提交书面答复（答辩状）和证据、依据', both, reconsiderationAct(48), { once: true, after: 'notified' }),
  turnedOrdinary: step('简易程序转为普通程序', review, reconsiderationAct(55), { once: true }),
  hearing: step('听取意见、听证或者开庭', both, reconsiderationAct(50), { ahead: true, details: ['time', 'place'] }),
  mediated: step('组织调解', both, reconsiderationAct(73), {}),
  suspended: step('中止', both, reconsiderationAct(39), {}),
  resumed: step('恢复审理', both, reconsiderationAct(39), { after: 'suspended' }),
  decisionExtended: step('延长复议期限', review, reconsiderationAct(62, 1), { once: true, details: ['until'] }),
  judged: step('收到一审判决书、裁定书', court, litigationAct(81), { once: true, details: ['judgment'] }),
  appealed: step('提起上诉', court, litigationAct(85), {
    once: true,
    after: 'judged',
    afterConclusion: true,
    details: ['appellant'],
  }),
  decisionServed: step('复议决定书送达申请人', review, litigationAct(45), { once: true, afterConclusion: true }),
  opinionReceived: step('收到行政复议意见书', review, reconsiderationAct(76), { once: true, afterConclusion: true }),
  followedUp: step('报送纠正或者善后工作情况', review, reconsiderationAct(76), {
    once: true,
    after: 'opinionReceived',
    afterConclusion: true,
  }),
  reanswerOrdered: step('重新答复原申请', both, reconsiderationAct(64), {
    afterConclusion: true,
    details: ['until', 'request'],
  }),
} as const satisfies Readonly<Record<string, DisputeStepRow>>;

export type DisputeStepKind = keyof typeof disputeSteps;

/** Every kind of step, in the order of the table. */
export const disputeStepKinds = Object.keys(disputeSteps) as readonly DisputeStepKind[];

/** Whether a text names a step of a case. */
export function isDisputeStepKind(text: string): text is DisputeStepKind {
  return Object.hasOwn(disputeSteps, text);
}

/** The row of a step, with its optional columns typed. */
export function disputeStepOf(kind: DisputeStepKind): DisputeStepRow {
  return disputeSteps[kind];
}

/** What was entered about a step. Nobody is named in it. */
export interface DisputeStepFacts {
  readonly kind: DisputeStepKind;
  /** Last day that was set: of an extension, or of the new answer. */
  readonly until?: PlainDate;
  /** Time of day, `HH:MM`. */
  readonly time?: string;
  readonly place?: string;
  /** What the first instance pronounced. */
  readonly outcome?: DisputeOutcome;
  /** Whether this agency appealed, or another party. */
  readonly byAgency?: boolean;
  /** The round of the request that the step opened. */
  readonly round?: number;
}

/** A step that stands in the record of a case. */
export interface DisputeStep extends DisputeStepFacts {
  /** Number within the case, from 1; a step that is taken out leaves its number behind. */
  readonly no: number;
  readonly on: PlainDate;
}

type Rest = Partial<Pick<DisputeStepRow, 'once' | 'after' | 'afterConclusion' | 'ahead' | 'details'>>;

function step(label: string, forums: readonly Forum[], cite: Citation, rest: Rest): DisputeStepRow {
  return { label, forums, cite, details: [], ...rest };
}
