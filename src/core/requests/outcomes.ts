import { type Citation, feeRules, form2021, ogi } from '../law/citation.ts';
import type { HandledRow } from './handled-rows.ts';
import type { LetterKind } from './letters.ts';

/** In which order reconsideration and litigation stand open against a decision (law page §5.3, 行政复议法 Article 23). */
export const remedyClasses = {
  optional: { label: '可以申请行政复议，也可以直接提起行政诉讼' },
  reconsiderationFirst: { label: '应当先申请行政复议，对复议决定不服再提起行政诉讼' },
  reconsiderationFirstForRefusedPart: { label: '其中不予公开的部分应当先申请行政复议，其余部分可以复议也可以起诉' },
} as const;

export type RemedyClass = keyof typeof remedyClasses;

/** A point no source settles: each names its default, so that an authority can decide otherwise without a new program. */
export const outcomeSettings = {
  alreadyPublicRow: { label: '信息已主动公开的申请计入', column: 'reportRow', default: 'granted' },
  administrativeInquiryRemedy: { label: '行政查询事项的救济途径', column: 'remedy', default: 'optional' },
  withdrawnRow: { label: '申请人撤回的申请计入', column: 'reportRow', default: 'otherReason' },
  notGovernmentInformationRow: { label: '不属于政府信息的申请计入', column: 'reportRow', default: 'otherReason' },
  mergedRow: { label: '合并办理的申请计入', column: 'reportRow', default: 'otherReason' },
  rectifiedRow: { label: '更正政府信息的申请计入', column: 'reportRow', default: 'otherReason' },
  otherReasonRow: { label: '其他处理情形计入', column: 'reportRow', default: 'otherReason' },
} as const satisfies Readonly<
  Record<
    string,
    { label: string } & ({ column: 'reportRow'; default: HandledRow } | { column: 'remedy'; default: RemedyClass })
  >
>;

export type OutcomeSettingId = keyof typeof outcomeSettings;

/** Departures from the defaults of `outcomeSettings`, chosen by a supervising authority. */
export interface OutcomeSettings {
  readonly rows?: Readonly<Partial<Record<OutcomeSettingId, HandledRow>>>;
  readonly remedies?: Readonly<Partial<Record<OutcomeSettingId, RemedyClass>>>;
}

/** What must have happened before a request may close with an outcome. */
export type Precondition = 'correctionOverdue' | 'correctionReceived' | 'statementAsked' | 'paymentOverdue';

/** The action that leads to an outcome: most are decided, withdrawal and merger have actions of their own. */
export type ClosingAction = 'close' | 'withdraw' | 'merge';

/** One decision that ends a request. */
export interface OutcomeRow {
  readonly label: string;
  readonly cite: Citation;
  readonly alsoCite?: readonly Citation[];
  readonly letter: LetterKind;
  readonly reportRow: HandledRow;
  readonly remedy: RemedyClass;
  readonly reachedBy: ClosingAction;
  readonly needs: readonly Precondition[];
  /** The setting that decides what no source settles; a row without one is verified. */
  readonly setting?: OutcomeSettingId;
}

/**
 * Every decision of Articles 36 to 41 and of the form, many to one onto the 21 leaf rows of table 3. Article 40 (form of
 * delivery), 43 (help) and 44 (move to proactive disclosure) are duties beside a decision, not decisions.
 */
export const outcomes = {
  granted: decided('予以公开', ogi(36, undefined, 2), 'reply-granted', 'granted'),
  alreadyPublic: {
    ...decided('已主动公开', ogi(36, undefined, 1), 'reply-granted', 'granted'),
    setting: 'alreadyPublicRow',
  },
  partiallyGranted: {
    ...decided('部分公开', ogi(37), 'reply-partial', 'partiallyGranted'),
    remedy: 'reconsiderationFirstForRefusedPart',
  },
  stateSecret: denied('属于国家秘密', ogi(14), 'stateSecret'),
  prohibitedByLaw: denied('法律、行政法规禁止公开', ogi(14), 'prohibitedByLaw'),
  endangersSecurityOrStability: denied('危及“三安全一稳定”', ogi(14), 'endangersSecurityOrStability'),
  thirdPartyRights: denied('保护第三方合法权益', ogi(15), 'thirdPartyRights'),
  internalAffairs: denied('属于内部事务信息', ogi(16, 1), 'internalAffairs'),
  deliberativeProcess: denied('属于过程性信息', ogi(16, 2), 'deliberativeProcess'),
  enforcementFile: denied('属于行政执法案卷信息', ogi(16, 2), 'enforcementFile'),
  administrativeInquiry: {
    ...decided('属于行政查询事项', ogi(36, undefined, 7), 'reply-special-rules', 'administrativeInquiry'),
    setting: 'administrativeInquiryRemedy',
  },
  nonexistent: decided('政府信息不存在', ogi(36, undefined, 4), 'reply-nonexistent', 'notHeld'),
  otherAgencyResponsible: decided('不属于本机关负责公开', ogi(36, undefined, 5), 'reply-other-agency', 'notHeld'),
  notHeld: {
    ...decided('本机关不掌握', ogi(36, undefined, 4), 'reply-nonexistent', 'notHeld'),
    alsoCite: [ogi(36, undefined, 5)],
  },
  requiresCreation: decided('需要另行制作', ogi(38), 'reply-requires-creation', 'requiresCreation'),
  stillUnclear: {
    ...decided('补正后申请内容仍不明确', ogi(36), 'reply-general', 'stillUnclear'),
    alsoCite: [ogi(30)],
    needs: ['correctionReceived'],
  },
  petitionOrComplaint: decided('信访、投诉、举报', ogi(39, 1), 'reply-not-a-request', 'petitionOrComplaint'),
  repeated: decided('重复申请', ogi(36, undefined, 6), 'reply-repeated', 'repeated'),
  publishedMaterial: decided('要求提供公开出版物', ogi(39, 2), 'reply-published-material', 'publishedMaterial'),
  unjustifiedBulk: {
    ...decided('无正当理由大量反复申请', ogi(35), 'reply-not-processed', 'unjustifiedBulk'),
    needs: ['statementAsked'],
  },
  confirmationOrReissue: decided('要求确认或者重新出具', form2021, 'reply-general', 'confirmationOrReissue'),
  uncorrected: {
    ...decided('逾期不补正', ogi(30), 'no-longer-processed', 'uncorrected'),
    needs: ['correctionOverdue'],
  },
  feeUnpaid: {
    ...decided('逾期未缴费', feeRules(6), 'no-longer-processed', 'feeUnpaid'),
    needs: ['paymentOverdue'],
  },
  withdrawn: {
    ...decided('申请人撤回申请', form2021, 'withdrawal-confirmation', 'otherReason'),
    reachedBy: 'withdraw',
    setting: 'withdrawnRow',
  },
  notGovernmentInformation: {
    ...decided('不属于政府信息', ogi(2), 'reply-general', 'otherReason'),
    setting: 'notGovernmentInformationRow',
  },
  merged: {
    ...decided('合并办理', form2021, 'reply-general', 'otherReason'),
    reachedBy: 'merge',
    setting: 'mergedRow',
  },
  rectified: {
    ...decided('更正政府信息或者转送更正', ogi(41), 'reply-rectification', 'otherReason'),
    setting: 'rectifiedRow',
  },
  otherReason: {
    ...decided('其他处理情形', form2021, 'reply-general', 'otherReason'),
    setting: 'otherReasonRow',
  },
} as const satisfies Readonly<Record<HandledRow, OutcomeRow>> & Readonly<Record<string, OutcomeRow>>;

export type Outcome = keyof typeof outcomes;

/** Every outcome, in the order of the form. */
export const outcomeIds = Object.keys(outcomes) as readonly Outcome[];

/** Whether a text names an outcome. */
export function isOutcome(text: string): text is Outcome {
  return Object.hasOwn(outcomes, text);
}

/** The row of an outcome, with its optional columns typed. */
export function outcomeOf(outcome: Outcome): OutcomeRow {
  return outcomes[outcome];
}

/** Outcomes on which the refused part of a partial disclosure may rest: the refusals under Articles 14 to 16. */
export const refusalGrounds = [
  'stateSecret',
  'prohibitedByLaw',
  'endangersSecurityOrStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeProcess',
  'enforcementFile',
] as const satisfies readonly Outcome[];

export type RefusalGround = (typeof refusalGrounds)[number];

/** Whether a source settles every column of an outcome, or a named setting does. */
export function statusOf(outcome: Outcome): 'verified' | 'unverifiedSetting' {
  return outcomeOf(outcome).setting === undefined ? 'verified' : 'unverifiedSetting';
}

/** The leaf row of table 3 that counts an outcome. */
export function reportRowOf(outcome: Outcome, settings: OutcomeSettings = {}): HandledRow {
  const row = outcomeOf(outcome);
  return (row.setting === undefined ? undefined : settings.rows?.[row.setting]) ?? row.reportRow;
}

/**
 * The remedy class of an outcome; it chooses the text of the remedy paragraph. A partial disclosure whose refused part
 * rests on no ground of Articles 14 to 16 (it was no government information, say) leaves both ways open.
 */
export function remedyOf(
  outcome: Outcome,
  settings: OutcomeSettings = {},
  refusedPartGrounds?: readonly RefusalGround[],
): RemedyClass {
  const row = outcomeOf(outcome);
  if (outcome === 'partiallyGranted' && refusedPartGrounds?.length === 0) return 'optional';
  return (row.setting === undefined ? undefined : settings.remedies?.[row.setting]) ?? row.remedy;
}

/** All outcomes that one leaf row of table 3 counts. */
export function outcomesOfRow(row: HandledRow, settings: OutcomeSettings = {}): readonly Outcome[] {
  return outcomeIds.filter((outcome) => reportRowOf(outcome, settings) === row);
}

function decided(label: string, cite: Citation, letter: LetterKind, reportRow: HandledRow): OutcomeRow {
  return { label, cite, letter, reportRow, remedy: 'optional', reachedBy: 'close', needs: [] };
}

/** A refusal under Articles 14 to 16: reconsideration comes first (行政复议法 Article 23(1)(4)). */
function denied(label: string, cite: Citation, reportRow: HandledRow): OutcomeRow {
  return {
    ...decided(label, cite, 'reply-denied', reportRow),
    alsoCite: [ogi(36, undefined, 3)],
    remedy: 'reconsiderationFirst',
  };
}
