import { Type } from 'typebox';
import { lamps } from '../core/deadlines/lamp.ts';
import { type Matter, matters } from '../core/requests/actions.ts';
import { channels } from '../core/requests/channels.ts';
import { clockStates } from '../core/requests/clock-standing.ts';
import { refusalGrounds } from '../core/requests/outcomes.ts';
import {
  assistanceResults,
  consultationResults,
  rectificationReasons,
  returnReasons,
  serviceModes,
} from '../core/requests/request-events.ts';
import { lateEntryReasons } from '../core/requests/request-fact.ts';
import type { Endpoint } from './endpoint.ts';
import { ApplicantKindId, Day, DeliveryMethodId, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const matterIds = Object.keys(matters) as readonly Matter[];

/** What a list of requests can be of: 待认领, 我的, 在办, 即将到期, 逾期未办, 逾期已办, 已办结; everything without one. */
const requestViews = ['unclaimed', 'mine', 'open', 'soon', 'overdue', 'closedLate', 'closed'] as const;

export const RequestRow = Type.Object({
  requestId: Type.String(),
  requestNumber: Type.String(),
  channel: oneOf('渠道', idsOf(channels)),
  receivedOn: Nullable(Type.String()),
  registeredOn: Type.String(),
  applicantKind: ApplicantKindId,
  deliveryMethod: DeliveryMethodId,
  stage: Type.String(),
  dueOn: Nullable(Type.String()),
  dueIsProvisional: Type.Boolean(),
  /** Working days left until the due date, negative when overdue; null when closed or no due date runs. */
  daysLeft: Nullable(Type.Integer()),
  outcome: Nullable(Type.String()),
  closedOn: Nullable(Type.String()),
  servedOn: Nullable(Type.String()),
  /** Who holds it, with their names; null while it waits to be claimed. */
  caseOfficerId: Nullable(Type.String()),
  caseOfficerName: Nullable(Type.String()),
  divisionId: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  openMatters: Type.Array(oneOf('等待事项', matterIds)),
  /** Whether the clock runs today. */
  clockState: oneOf('计时', idsOf(clockStates)),
});

export const listRequests = {
  method: 'GET',
  path: '/api/office/requests',
  summary: '申请台账',
  query: Type.Object({
    state: Type.Optional(oneOf('状态', requestViews)),
    lamp: Type.Optional(oneOf('期限灯', idsOf(lamps))),
    caseOfficerId: Type.Optional(Id),
    divisionId: Type.Optional(Id),
    openMatter: Type.Optional(oneOf('等待事项', matterIds)),
    dueFrom: Type.Optional(Day('答复期限起')),
    dueTo: Type.Optional(Day('答复期限止')),
    closedFrom: Type.Optional(Day('办结日期起')),
    closedTo: Type.Optional(Day('办结日期止')),
    receivedFrom: Type.Optional(Day('收到日期起')),
    receivedTo: Type.Optional(Day('收到日期止')),
    applicantKind: Type.Optional(ApplicantKindId),
    channel: Type.Optional(oneOf('渠道', idsOf(channels))),
    outcome: Type.Optional(Type.String({ title: '办理结果', maxLength: 60 })),
    number: Type.Optional(Text('申请编号', 60)),
    sort: Type.Optional(oneOf('排序', ['due', 'received', 'closed'])),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(RequestRow) }),
} as const satisfies Endpoint;

/** The application as the clerk copies it from the paper; parsed by the core, which answers with every faulty field. */
const ApplicationFields = Type.Record(Type.String(), Type.String({ maxLength: 5000 }));

export const registerRequest = {
  method: 'POST',
  path: '/api/office/requests',
  summary: '登记申请',
  body: Type.Object({
    /** Made by the form when it is opened, so that sending twice registers once. */
    requestId: Id,
    channel: oneOf('渠道', idsOf(channels)),
    mail: Type.Optional(oneOf('邮寄方式', ['signedFor', 'ordinary'])),
    /** Submitted, signed for, or arrived, as the channel has it. */
    arrivedOn: Day('收到日期'),
    confirmedOn: Type.Optional(Nullable(Day('确认日期'))),
    filledByAgency: Type.Boolean({ title: '代为填写' }),
    /** The applicant read and confirmed what was written down for an oral request. */
    formConfirmedOn: Type.Optional(Day('申请人确认日期')),
    /** What shows how and when it came; kept sealed. */
    evidence: Type.Optional(Text('收到的凭证', 500)),
    lateEntryReason: Type.Optional(oneOf('迟延登记原因', idsOf(lateEntryReasons))),
    application: ApplicationFields,
  }),
  reply: Type.Object({
    requestId: Type.String(),
    requestNumber: Type.String(),
    dueOn: Nullable(Type.String()),
    /** What Article 29 requires and the paper lacks: ask for it in one correction (Article 30). */
    gaps: Type.Array(Type.Object({ field: Type.String(), message: Type.String() })),
  }),
} as const satisfies Endpoint;

const RequestParams = Type.Object({ requestId: Id });

export const getRequest = {
  method: 'GET',
  path: '/api/office/requests/:requestId',
  summary: '申请详情',
  params: RequestParams,
  reply: Type.Object({
    record: RequestRow,
    /** Next step as a sentence. */
    nextStep: Type.String(),
    /** Actions that stage and rights allow now. */
    allowed: Type.Array(Type.Object({ action: Type.String(), label: Type.String(), cite: Type.String() })),
    timeline: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        action: Type.String(),
        label: Type.String(),
        happenedOn: Type.String(),
        recordedAt: Type.String(),
        actorName: Nullable(Type.String()),
        detail: Type.String(),
        cite: Type.String(),
      }),
    ),
    /** Why the due date is what it is, as sentences and day by day. */
    clock: Type.Object({
      steps: Type.Array(Type.Object({ text: Type.String(), cite: Nullable(Type.String()) })),
      days: Type.Array(
        Type.Object({ date: Type.String(), weekday: Type.String(), role: Type.String(), note: Type.String() }),
      ),
    }),
    /** The applicant, masked. */
    applicant: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    /** Heads of the disclosure office: one of them has to consent to an extension. */
    consenters: Type.Array(Type.Object({ accountId: Type.String(), displayName: Type.String() })),
  }),
} as const satisfies Endpoint;

/** What the case page carries out itself; fees and papers have endpoints of their own. */
const offeredActions = [
  'confirmReceipt',
  'rectifyRegistration',
  'claim',
  'assign',
  'returnToPool',
  'transferInternally',
  'urge',
  'askCorrection',
  'receiveCorrection',
  'askThirdParty',
  'endThirdParty',
  'informThirdParty',
  'askAgency',
  'endAgency',
  'recordArrival',
  'askAssistance',
  'answerAssistance',
  'askStatementOfReasons',
  'receiveStatement',
  'assessStatement',
  'deferReply',
  'extendReply',
  'withdraw',
  'merge',
  'close',
  'rectifyClosing',
  'serve',
  'reopen',
  'archive',
] as const;

export const takeAction = {
  method: 'POST',
  path: '/api/office/requests/:requestId/actions',
  summary: '办理申请',
  params: RequestParams,
  body: Type.Object({
    action: oneOf('办理事项', offeredActions),
    /** The day the law counts for the action: of the decision for `close`, of service for `serve`. */
    happenedOn: Day('日期'),
    correctBy: Type.Optional(Day('补正期限')),
    workingDays: Type.Optional(Type.Integer({ title: '延长工作日数', minimum: 1, maximum: 20 })),
    /** Head of the disclosure office who consented to the extension. */
    approvedBy: Type.Optional(Id),
    /** Number of the reply, where one was issued. */
    documentNumber: Type.Optional(Text('文号', 100)),
    /** Who signed a decision that was made on paper; `close` asks for it, so that nothing goes past the four eyes. */
    signedOnPaperBy: Type.Optional(Text('签发人', 60)),
    outcome: Type.Optional(Type.String({ title: '办理结果', maxLength: 60 })),
    refusedPartGrounds: Type.Optional(
      Type.Array(oneOf('不予公开部分的理由', refusalGrounds), {
        title: '不予公开部分的理由',
        maxItems: refusalGrounds.length,
      }),
    ),
    mode: Type.Optional(oneOf('送达方式', idsOf(serviceModes))),
    /** The colleague or division a request is handed to. */
    to: Type.Optional(Id),
    division: Type.Optional(Id),
    returnReason: Type.Optional(oneOf('退回原因', idsOf(returnReasons))),
    /** Which consultation ends or was received; a new one gets its number here. */
    consultation: Type.Optional(Type.Integer({ title: '征求意见次数', minimum: 1, maximum: 999 })),
    capacity: Type.Optional(oneOf('机关身份', ['jointMaker', 'otherAgency'])),
    opinion: Type.Optional(oneOf('意见', idsOf(consultationResults))),
    assistance: Type.Optional(oneOf('协办结果', idsOf(assistanceResults))),
    answerBy: Type.Optional(Day('回复期限')),
    /** Last day of a deferral, of a period that begins with a receipt, or the day a decision sets for a new reply. */
    until: Type.Optional(Day('期限的最后一天')),
    matter: Type.Optional(oneOf('文书', ['thirdPartyConsultation', 'agencyConsultation', 'feePayment'])),
    isReasonable: Type.Optional(Type.Boolean({ title: '理由是否合理' })),
    basis: Type.Optional(oneOf('重新答复的依据', ['reconsideration', 'litigation', 'ownMotion'])),
    /** The request that goes on after a merger, by its number. */
    into: Type.Optional(Text('并入的申请编号', 60)),
    rectificationReason: Type.Optional(oneOf('更正原因', idsOf(rectificationReasons))),
    applicantKind: Type.Optional(ApplicantKindId),
    deliveryMethod: Type.Optional(DeliveryMethodId),
    channel: Type.Optional(oneOf('渠道', idsOf(channels))),
    mail: Type.Optional(oneOf('邮寄方式', ['signedFor', 'ordinary'])),
    arrivedOn: Type.Optional(Day('收到日期')),
    confirmedOn: Type.Optional(Nullable(Day('确认日期'))),
    /** Why a fact of an earlier day is entered only now. */
    lateReason: Type.Optional(oneOf('补登原因', idsOf(lateEntryReasons))),
    /** Kept sealed beside the request: whom a letter went to, what was said. */
    note: Type.Optional(Text('不公开的记录', 2000)),
  }),
  reply: RequestRow,
} as const satisfies Endpoint;

export const revealApplication = {
  method: 'POST',
  path: '/api/office/requests/:requestId/application',
  summary: '查看申请人信息（记入审计日志）',
  params: RequestParams,
  body: Type.Object({ purpose: Text('用途', 200) }),
  reply: Type.Object({ fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })) }),
} as const satisfies Endpoint;
