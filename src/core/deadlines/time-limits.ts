import {
  type Citation,
  feeRules,
  litigationAct,
  litigationInterpretation,
  ogi,
  ogi2007,
  reconsiderationAct,
} from '../law/citation.ts';
import type { Versions } from '../law/versions.ts';
import { plainDate } from '../values/plain-date.ts';

/** A period counted in working days. */
export interface WorkingPeriod {
  readonly kind: 'working';
  readonly workingDays: number;
}

/** A period counted by the calendar; one that ends on a day off ends with the next working day. */
export interface CalendarPeriod {
  readonly kind: 'calendar';
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

export type Period = WorkingPeriod | CalendarPeriod;

/** One time limit of the law: what must happen, counted from what, within which period in each wording. */
export interface TimeLimit<Kind extends Period = Period> {
  readonly label: string;
  /** The event from whose day the period counts; that day itself is not counted. */
  readonly countsFrom: string;
  readonly versions: Versions<Kind>;
}

/** The day 《政府信息公开条例》 first came into force: nobody could file a request before it. */
export const regulationSince = plainDate(2008, 5, 1);

const ogi2007Since = regulationSince;
const ogiSince = '2019-05-15';
const feeRulesSince = '2021-01-01';
const reconsiderationActSince = '2024-01-01';
const litigationActSince = '2017-07-01';
const interpretationSince = '2018-02-08';

/** 答复期限: replies to a request (Article 33). */
export const replyLimit: Versions<WorkingPeriod> = [
  { from: ogi2007Since, ...working(15), cite: ogi2007(24, 2) },
  { from: ogiSince, ...working(20), cite: ogi(33, 2) },
];

/** 延长答复期限: the most by which the reply may be put off altogether (Article 33). */
export const extensionLimit: Versions<WorkingPeriod> = [
  { from: ogi2007Since, ...working(15), cite: ogi2007(24, 2) },
  { from: ogiSince, ...working(20), cite: ogi(33, 2) },
];

/**
 * Every time limit of the system (law page §1.4, §1.6, §2.3, §6.2). Working days and calendar periods are told apart by
 * `kind`: only 三、五、七、十日 of the 行政复议法 are working days (its Article 88).
 */
export const timeLimits = {
  reply: limit('答复政府信息公开申请', '收到申请之日', replyLimit),
  extension: limit('延长答复期限（累计不得超过）', '原答复期限届满之日', extensionLimit),
  correctionNotice: limit('发出补正告知', '收到申请之日', [since(ogiSince, working(7), ogi(30))]),
  thirdPartyOpinion: limit('第三方提出意见', '第三方收到征求意见书之日', [since(ogiSince, working(15), ogi(32))]),
  jointMakerOpinion: limit('共同制作机关提出意见（逾期视为同意）', '共同制作机关收到征求意见书之日', [
    since(ogiSince, working(15), ogi(34)),
  ]),
  proactivePublication: limit('主动公开政府信息', '政府信息形成或者变更之日', [
    since(ogi2007Since, working(20), ogi2007(18)),
    since(ogiSince, working(20), ogi(26)),
  ]),
  feePayment: limit('缴纳信息处理费（逾期不再处理申请）', '申请人收到收费通知之日', [
    since(feeRulesSince, working(20), feeRules(6)),
  ]),
  reconsiderationApplication: limit('申请行政复议', '知道或者应当知道行政行为之日', [
    since(reconsiderationActSince, calendar(60, 'day'), reconsiderationAct(20, 1)),
  ]),
  reconsiderationApplicationUninformed: limit('申请行政复议（未告知复议权利、机关和期限的）', '知道行政行为内容之日', [
    since(reconsiderationActSince, calendar(1, 'year'), reconsiderationAct(20, 3)),
  ]),
  reconsiderationOuter: limit('申请行政复议的最长期限', '行政行为作出之日', [
    since(reconsiderationActSince, calendar(5, 'year'), reconsiderationAct(21)),
  ]),
  reconsiderationOuterRealEstate: limit('申请行政复议的最长期限（因不动产提出）', '行政行为作出之日', [
    since(reconsiderationActSince, calendar(20, 'year'), reconsiderationAct(21)),
  ]),
  reconsiderationAcceptance: limit('审查复议申请是否受理（逾期视为受理）', '复议机关收到复议申请之日', [
    since(reconsiderationActSince, working(5), reconsiderationAct(30)),
  ]),
  reconsiderationCorrectionNotice: limit('通知补正复议申请材料', '复议机关收到复议申请之日', [
    since(reconsiderationActSince, working(5), reconsiderationAct(31)),
  ]),
  reconsiderationCorrection: limit('补正复议申请材料', '申请人收到补正通知之日', [
    since(reconsiderationActSince, working(10), reconsiderationAct(31)),
  ]),
  reconsiderationCopy: limit('向被申请人发送复议申请副本（普通程序）', '受理复议申请之日', [
    since(reconsiderationActSince, working(7), reconsiderationAct(48)),
  ]),
  reconsiderationCopySimplified: limit('向被申请人发送复议申请副本（简易程序）', '受理复议申请之日', [
    since(reconsiderationActSince, working(3), reconsiderationAct(54)),
  ]),
  reconsiderationReply: limit('提出书面答复并提交证据、依据（普通程序）', '被申请人收到复议申请副本之日', [
    since(reconsiderationActSince, working(10), reconsiderationAct(48)),
  ]),
  reconsiderationReplySimplified: limit('提出书面答复并提交证据、依据（简易程序）', '被申请人收到复议申请副本之日', [
    since(reconsiderationActSince, working(5), reconsiderationAct(54)),
  ]),
  reconsiderationDecision: limit('作出复议决定（普通程序）', '受理复议申请之日', [
    since(reconsiderationActSince, calendar(60, 'day'), reconsiderationAct(62, 1)),
  ]),
  reconsiderationDecisionExtension: limit('延长复议期限（最长）', '原复议期限届满之日', [
    since(reconsiderationActSince, calendar(30, 'day'), reconsiderationAct(62, 1)),
  ]),
  reconsiderationDecisionSimplified: limit('作出复议决定（简易程序，不得延长）', '受理复议申请之日', [
    since(reconsiderationActSince, calendar(30, 'day'), reconsiderationAct(62, 2)),
  ]),
  reconsiderationFollowUp: limit('报送纠正或者善后工作情况', '收到行政复议意见书之日', [
    since(reconsiderationActSince, calendar(60, 'day'), reconsiderationAct(76)),
  ]),
  suitAfterReconsideration: limit('不服复议决定提起诉讼', '收到复议决定书之日或者复议期满之日', [
    since(litigationActSince, calendar(15, 'day'), litigationAct(45)),
  ]),
  directSuit: limit('直接提起诉讼', '知道或者应当知道行政行为之日', [
    since(litigationActSince, calendar(6, 'month'), litigationAct(46)),
  ]),
  suitForInaction: limit('因逾期不答复提起诉讼', '法定答复期限届满之日', [
    since(interpretationSince, calendar(6, 'month'), litigationInterpretation(66)),
  ]),
  suitUninformed: limit('提起诉讼（未告知起诉期限的）', '知道或者应当知道行政行为内容之日', [
    since(interpretationSince, calendar(1, 'year'), litigationInterpretation(64)),
  ]),
  defence: limit('提交答辩状和证据', '被告收到起诉状副本之日', [
    since(litigationActSince, calendar(15, 'day'), litigationAct(67)),
  ]),
  firstInstance: limit('一审审结', '立案之日', [since(litigationActSince, calendar(6, 'month'), litigationAct(81))]),
  appealAgainstJudgment: limit('对判决提起上诉', '判决书送达之日', [
    since(litigationActSince, calendar(15, 'day'), litigationAct(85)),
  ]),
  appealAgainstRuling: limit('对裁定提起上诉', '裁定书送达之日', [
    since(litigationActSince, calendar(10, 'day'), litigationAct(85)),
  ]),
  secondInstance: limit('二审审结', '收到上诉状之日', [
    since(litigationActSince, calendar(3, 'month'), litigationAct(88)),
  ]),
} as const satisfies Readonly<Record<string, TimeLimit>>;

export type TimeLimitId = keyof typeof timeLimits;

/** `20个工作日`, `60日`, `6个月`, `5年`: a period as statutes write it. */
export function formatPeriod(period: Period): string {
  if (period.kind === 'working') return `${period.workingDays}个工作日`;
  return `${period.count}${{ day: '日', month: '个月', year: '年' }[period.unit]}`;
}

function limit<Kind extends Period>(label: string, countsFrom: string, versions: Versions<Kind>): TimeLimit<Kind> {
  return { label, countsFrom, versions };
}

function since<Kind extends Period>(
  from: string,
  period: Kind,
  cite: Citation,
): Kind & { from: string; cite: Citation } {
  return { ...period, from, cite };
}

function working(workingDays: number): WorkingPeriod {
  return { kind: 'working', workingDays };
}

function calendar(count: number, unit: CalendarPeriod['unit']): CalendarPeriod {
  return { kind: 'calendar', count, unit };
}
