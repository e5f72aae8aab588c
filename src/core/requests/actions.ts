import type { Permission } from '../access/permissions.ts';
import {
  type Citation,
  feeRules,
  form2021,
  instrument,
  litigationAct,
  ogi,
  reconsiderationAct,
} from '../law/citation.ts';
import type { ClockEffect } from './clock-effects.ts';
import type { LetterKind } from './letters.ts';
import type { Stage } from './stages.ts';

/** Something the agency waits for. `blocksClosing`: a decision before it ends would leave the clock without its facts. */
export const matters = {
  correction: { label: '补正中', waitingFor: '等待申请人补正', blocksClosing: false },
  thirdPartyConsultation: { label: '征求第三方意见中', waitingFor: '等待第三方意见', blocksClosing: true },
  agencyConsultation: { label: '征求机关意见中', waitingFor: '等待其他机关意见', blocksClosing: true },
  statementOfReasons: { label: '待说明理由', waitingFor: '等待申请人说明理由', blocksClosing: false },
  feePayment: { label: '待缴费', waitingFor: '等待申请人缴费', blocksClosing: true },
  assistance: { label: '协办中', waitingFor: '等待内设机构协办意见', blocksClosing: false },
} as const;

export type Matter = keyof typeof matters;

/** One thing that can be done to a request. */
export interface ActionRow {
  readonly label: string;
  /** Stages in which it may be done; `new` before the request is registered. */
  readonly during: readonly (Stage | 'new')[];
  /** Stage it leads to; `null` leaves the stage as it is. */
  readonly to: Stage | null;
  readonly opens?: Matter;
  readonly closes?: Matter;
  /** May happen only once: in each round of handling, or in the whole life of the request. */
  readonly once?: 'inRound' | 'ever';
  readonly permission: Permission;
  /** Recorded by the program when something else changed, never by a person. */
  readonly bySystem?: true;
  readonly clock: ClockEffect;
  readonly cite: Citation;
  readonly alsoCite?: readonly Citation[];
  /** Letters that go out or into the file with it; an outcome adds its own. */
  readonly letters: readonly LetterKind[];
}

const beforeClosing = ['registration', 'review', 'handling'] as const;
const service = instrument('国办公开办函〔2016〕235号');

/** The one table of what may be done to a request, when, by whom, and what it does to the clock. */
export const actions = {
  register: {
    label: '登记',
    during: ['new'],
    to: 'registration',
    permission: 'request.register',
    clock: 'start',
    cite: ogi(45),
    alsoCite: [ogi(31)],
    letters: ['registration-form', 'acknowledgement'],
  },
  confirmReceipt: {
    label: '与申请人确认收到',
    during: ['registration'],
    to: null,
    once: 'ever',
    permission: 'request.register',
    clock: 'start',
    cite: ogi(31),
    letters: ['acknowledgement'],
  },
  // Not the 更正 of Article 41: it sets right what the agency itself entered wrongly, so the clock is computed again.
  rectifyRegistration: {
    label: '更正登记',
    during: [...beforeClosing, 'reply'],
    to: null,
    permission: 'request.register',
    clock: 'start',
    cite: ogi(45),
    letters: ['registration-form'],
  },
  claim: {
    label: '认领',
    during: beforeClosing,
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
  assign: {
    label: '指派',
    during: beforeClosing,
    to: null,
    permission: 'request.assign',
    clock: 'none',
    cite: ogi(45),
    alsoCite: [ogi(4, 2)],
    letters: [],
  },
  returnToPool: {
    label: '退回待认领',
    during: beforeClosing,
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
  urge: {
    label: '催办',
    during: beforeClosing,
    to: null,
    permission: 'request.assign',
    clock: 'none',
    cite: ogi(45),
    alsoCite: [ogi(33, 2)],
    letters: [],
  },
  askCorrection: {
    label: '告知补正',
    during: ['registration', 'handling'],
    to: 'review',
    opens: 'correction',
    once: 'ever',
    permission: 'request.handle',
    clock: 'stop',
    cite: ogi(30),
    letters: ['correction-notice'],
  },
  receiveCorrection: {
    label: '收到补正',
    during: ['review'],
    to: 'handling',
    closes: 'correction',
    permission: 'request.handle',
    clock: 'restart',
    cite: ogi(30),
    letters: [],
  },
  askThirdParty: {
    label: '征求第三方意见',
    during: ['registration', 'handling'],
    to: 'handling',
    opens: 'thirdPartyConsultation',
    permission: 'request.handle',
    clock: 'stop',
    cite: ogi(32),
    alsoCite: [ogi(33, 3)],
    letters: ['third-party-consultation', 'consultation-notice'],
  },
  endThirdParty: {
    label: '第三方征求意见结束',
    during: ['handling'],
    to: null,
    closes: 'thirdPartyConsultation',
    permission: 'request.handle',
    clock: 'resume',
    cite: ogi(32),
    alsoCite: [ogi(33, 3)],
    letters: [],
  },
  informThirdParty: {
    label: '告知第三方决定公开',
    during: ['handling', 'reply'],
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(32),
    letters: ['third-party-disclosure-notice'],
  },
  askAgency: {
    label: '征求其他机关意见',
    during: ['registration', 'handling'],
    to: 'handling',
    opens: 'agencyConsultation',
    permission: 'request.handle',
    clock: 'stop',
    cite: ogi(33, 3),
    alsoCite: [ogi(11), ogi(34)],
    letters: ['agency-confirmation', 'joint-agency-consultation', 'consultation-notice'],
  },
  endAgency: {
    label: '征求机关意见结束',
    during: ['handling'],
    to: null,
    closes: 'agencyConsultation',
    permission: 'request.handle',
    clock: 'resume',
    cite: ogi(33, 3),
    alsoCite: [ogi(34)],
    letters: [],
  },
  askAssistance: {
    label: '请内设机构协办',
    during: ['registration', 'handling'],
    to: 'handling',
    opens: 'assistance',
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(45),
    letters: ['assistance-request'],
  },
  answerAssistance: {
    label: '收到协办意见',
    during: ['handling'],
    to: null,
    closes: 'assistance',
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
  // The reply period of a request that changes hands inside the agency does not restart.
  transferInternally: {
    label: '内部转办',
    during: beforeClosing,
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
  askStatementOfReasons: {
    label: '要求说明理由',
    during: ['registration', 'handling'],
    to: 'handling',
    opens: 'statementOfReasons',
    once: 'inRound',
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(35),
    letters: ['statement-of-reasons-notice'],
  },
  receiveStatement: {
    label: '收到说明的理由',
    during: ['handling'],
    to: null,
    closes: 'statementOfReasons',
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(35),
    letters: [],
  },
  // The reasons may reach the agency at the portal, where nobody can judge them yet.
  assessStatement: {
    label: '审查说明的理由',
    during: ['handling'],
    to: null,
    once: 'inRound',
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(35),
    letters: [],
  },
  deferReply: {
    label: '确定延迟答复的期限',
    during: ['handling'],
    to: null,
    once: 'inRound',
    permission: 'request.handle',
    clock: 'lengthen',
    cite: ogi(35),
    letters: ['deferral-notice'],
  },
  extendReply: {
    label: '延期答复',
    during: ['registration', 'handling'],
    to: 'handling',
    permission: 'request.handle',
    clock: 'lengthen',
    cite: ogi(33, 2),
    letters: ['extension-notice'],
  },
  sendFeeNotice: {
    label: '通知缴费',
    during: ['registration', 'handling'],
    to: 'handling',
    opens: 'feePayment',
    once: 'inRound',
    permission: 'request.handle',
    clock: 'stop',
    cite: feeRules(6),
    letters: ['fee-notice'],
  },
  receivePartPayment: {
    label: '收到部分缴费',
    during: ['handling'],
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: feeRules(6),
    letters: [],
  },
  // the periods of Articles 32 and 34 and of the fee rules run from the day on which the notice was received
  recordArrival: {
    label: '登记对方收到文书',
    during: ['handling'],
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: ogi(32),
    alsoCite: [ogi(34), feeRules(6)],
    letters: ['proof-of-service'],
  },
  receivePayment: {
    label: '收到缴费',
    during: ['handling'],
    to: null,
    closes: 'feePayment',
    permission: 'request.handle',
    clock: 'restart',
    cite: feeRules(6),
    letters: [],
  },
  refundFee: {
    label: '退还信息处理费',
    during: ['handling', 'reply', 'archive'],
    to: null,
    permission: 'request.handle',
    clock: 'none',
    cite: feeRules(3),
    letters: [],
  },
  // A new or changed notice of days off moves the last day of what is open; the facts of the clock stay as they are.
  recomputeDue: {
    label: '重新计算答复期限',
    during: beforeClosing,
    to: null,
    permission: 'calendar.write',
    bySystem: true,
    clock: 'none',
    cite: ogi(33, 2),
    letters: [],
  },
  withdraw: {
    label: '申请人撤回',
    during: beforeClosing,
    to: 'reply',
    permission: 'request.close',
    clock: 'end',
    cite: form2021,
    letters: ['withdrawal-confirmation'],
  },
  merge: {
    label: '合并办理',
    during: beforeClosing,
    to: 'reply',
    permission: 'request.close',
    clock: 'end',
    cite: form2021,
    letters: ['reply-general'],
  },
  close: {
    label: '作出处理决定',
    during: beforeClosing,
    to: 'reply',
    permission: 'request.close',
    clock: 'end',
    cite: ogi(36),
    letters: [],
  },
  rectifyClosing: {
    label: '更正办理结果的登记',
    during: ['reply'],
    to: null,
    permission: 'request.close',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
  serve: {
    label: '送达',
    during: ['reply'],
    to: null,
    once: 'inRound',
    permission: 'request.close',
    clock: 'none',
    cite: service,
    letters: ['proof-of-service'],
  },
  recordFailedService: {
    label: '登记送达未成功',
    during: ['reply'],
    to: null,
    permission: 'request.close',
    clock: 'none',
    cite: service,
    letters: ['proof-of-service'],
  },
  reopen: {
    label: '重新答复',
    during: ['reply', 'archive'],
    to: 'handling',
    permission: 'request.close',
    clock: 'start',
    cite: reconsiderationAct(64),
    alsoCite: [reconsiderationAct(66), litigationAct(70), litigationAct(72)],
    letters: [],
  },
  archive: {
    label: '归档',
    during: ['reply'],
    to: 'archive',
    permission: 'request.close',
    clock: 'none',
    cite: ogi(45),
    letters: [],
  },
} as const satisfies Readonly<Record<string, ActionRow>>;

export type Action = keyof typeof actions;

/** Every action, in the order of a request's life. */
export const actionIds = Object.keys(actions) as readonly Action[];

/** The row of an action, with its optional columns typed. */
export function actionOf(action: Action): ActionRow {
  return actions[action];
}

/** Whether a text names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(actions, text);
}
