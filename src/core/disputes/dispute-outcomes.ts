import { type Citation, litigationAct, litigationInterpretation, reconsiderationAct } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { DisputeResult, DisputeRoute } from './dispute-results.ts';

/** Before whom a dispute ends: both routes of litigation end before a court. */
export const forums = { reconsideration: '行政复议', litigation: '行政诉讼' } as const;

export type Forum = keyof typeof forums;

/** One way a dispute can end. */
export interface DisputeOutcomeRow {
  readonly label: string;
  readonly forum: Forum;
  /** Column of table 4. */
  readonly result: DisputeResult;
  readonly cite: Citation;
  /** The setting that decides the column where no source settles it; a row without one is verified. */
  readonly setting?: DisputeSettingId;
  /** Pronounced by ruling (裁定), so that the period of appeal is the shorter one. */
  readonly byRuling?: true;
}

/** Assignments to columns of table 4 that no source settles, with their defaults. */
export const disputeSettings = {
  rejectedRequestColumn: { label: '驳回行政复议请求计入', default: 'upheld' },
  rejectedClaimsColumn: { label: '判决驳回诉讼请求计入', default: 'upheld' },
  endedWithoutRulingColumn: { label: '终止、调解、不予受理、驳回申请等计入', default: 'otherResult' },
} as const satisfies Readonly<Record<string, { label: string; default: DisputeResult }>>;

export type DisputeSettingId = keyof typeof disputeSettings;

/** Departures from the defaults of `disputeSettings`. */
export type DisputeSettings = Readonly<Partial<Record<DisputeSettingId, DisputeResult>>>;

/** Every outcome of reconsideration and litigation with its column of table 4 (law page §6.3). */
export const disputeOutcomes = {
  decisionUpheld: decision('维持', 'upheld', reconsiderationAct(68)),
  requestRejected: {
    ...decision('驳回行政复议请求', 'upheld', reconsiderationAct(69)),
    setting: 'rejectedRequestColumn',
  },
  changed: decision('变更', 'overturned', reconsiderationAct(63)),
  revoked: decision('撤销或者部分撤销', 'overturned', reconsiderationAct(64)),
  confirmedUnlawful: decision('确认违法', 'overturned', reconsiderationAct(65)),
  orderedToPerform: decision('责令履行', 'overturned', reconsiderationAct(66)),
  confirmedInvalid: decision('确认无效', 'overturned', reconsiderationAct(67)),
  terminated: unruled('reconsideration', '终止行政复议', reconsiderationAct(41)),
  settled: unruled('reconsideration', '和解', reconsiderationAct(74)),
  mediated: unruled('reconsideration', '调解', reconsiderationAct(73)),
  notAccepted: unruled('reconsideration', '不予受理', reconsiderationAct(30)),
  applicationRejected: unruled('reconsideration', '驳回行政复议申请', reconsiderationAct(33)),
  claimsRejectedByJudgment: {
    ...judgment('判决驳回诉讼请求', 'upheld', litigationAct(69)),
    setting: 'rejectedClaimsColumn',
  },
  revokedByJudgment: judgment('判决撤销或者部分撤销', 'overturned', litigationAct(70)),
  orderedToPerformByJudgment: judgment('判决限期履行', 'overturned', litigationAct(72)),
  orderedToPayByJudgment: judgment('判决履行给付义务', 'overturned', litigationAct(73)),
  confirmedUnlawfulByJudgment: judgment('判决确认违法', 'overturned', litigationAct(74)),
  confirmedInvalidByJudgment: judgment('判决确认无效', 'overturned', litigationAct(75)),
  changedByJudgment: judgment('判决变更', 'overturned', litigationAct(77)),
  withdrawalPermitted: unruled('litigation', '裁定准许撤诉', litigationAct(62)),
  suitDismissed: unruled('litigation', '裁定驳回起诉', litigationInterpretation(69)),
  caseNotFiled: unruled('litigation', '裁定不予立案', litigationAct(51)),
  suitTerminated: unruled('litigation', '裁定终结诉讼', litigationInterpretation(88)),
} as const satisfies Readonly<Record<string, DisputeOutcomeRow>>;

export type DisputeOutcome = keyof typeof disputeOutcomes;

/** Every outcome, in the order of the table. */
export const disputeOutcomeIds = Object.keys(disputeOutcomes) as readonly DisputeOutcome[];

/** Whether a text names an outcome of a dispute. */
export function isDisputeOutcome(text: string): text is DisputeOutcome {
  return Object.hasOwn(disputeOutcomes, text);
}

/** The row of an outcome, with its optional column typed. */
export function disputeOutcomeOf(outcome: DisputeOutcome): DisputeOutcomeRow {
  return disputeOutcomes[outcome];
}

/** The column of table 4 that counts an outcome. */
export function disputeResultOf(outcome: DisputeOutcome, settings: DisputeSettings = {}): DisputeResult {
  const row = disputeOutcomeOf(outcome);
  return (row.setting === undefined ? undefined : settings[row.setting]) ?? row.result;
}

/** Before whom a dispute of a route ends. */
export function forumOf(route: DisputeRoute): Forum {
  return route === 'reconsideration' ? 'reconsideration' : 'litigation';
}

/** Refusal of an outcome that the forum of a route does not pronounce, else undefined. */
export function forumFault(route: DisputeRoute, outcome: DisputeOutcome): Refusal | undefined {
  const row = disputeOutcomeOf(outcome);
  if (row.forum === forumOf(route)) return undefined;
  const message = `“${row.label}”是${forums[row.forum]}的结果，与本案的类别不符，请重新选择。`;
  return { reason: 'outcomeOfOtherForum', message, cite: row.cite, field: 'outcome' };
}

/** The outcomes a dispute of a route can have. */
export function disputeOutcomesOf(route: DisputeRoute): readonly DisputeOutcome[] {
  return disputeOutcomeIds.filter((outcome) => disputeOutcomeOf(outcome).forum === forumOf(route));
}

function decision(label: string, result: DisputeResult, cite: Citation): DisputeOutcomeRow {
  return { label, forum: 'reconsideration', result, cite };
}

function judgment(label: string, result: DisputeResult, cite: Citation): DisputeOutcomeRow {
  return { label, forum: 'litigation', result, cite };
}

function unruled(forum: Forum, label: string, cite: Citation): DisputeOutcomeRow {
  const row = { label, forum, result: 'otherResult', cite, setting: 'endedWithoutRulingColumn' } as const;
  return forum === 'litigation' ? { ...row, byRuling: true } : row;
}
