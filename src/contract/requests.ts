import { Type } from 'typebox';
import { channels } from '../core/requests/channels.ts';
import { refusalGrounds } from '../core/requests/outcomes.ts';
import { lateEntryReasons, serviceModes } from '../core/requests/request-events.ts';
import type { Endpoint } from './endpoint.ts';
import { ApplicantKindId, Day, DeliveryMethodId, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

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
});

export const listRequests = {
  method: 'GET',
  path: '/api/office/requests',
  summary: '申请台账',
  query: Type.Object({
    state: Type.Optional(oneOf('状态', ['open', 'closed', 'overdue'])),
    receivedFrom: Type.Optional(Day('收到日期起')),
    receivedTo: Type.Optional(Day('收到日期止')),
    applicantKind: Type.Optional(ApplicantKindId),
    channel: Type.Optional(oneOf('渠道', idsOf(channels))),
    outcome: Type.Optional(Type.String({ title: '办理结果', maxLength: 60 })),
    number: Type.Optional(Text('申请编号', 60)),
    sort: Type.Optional(oneOf('排序', ['due', 'received'])),
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

export const takeAction = {
  method: 'POST',
  path: '/api/office/requests/:requestId/actions',
  summary: '办理申请',
  params: RequestParams,
  body: Type.Object({
    action: oneOf('办理事项', [
      'confirmReceipt',
      'askCorrection',
      'receiveCorrection',
      'extendReply',
      'withdraw',
      'close',
      'serve',
      'archive',
    ]),
    /** The day the law counts for the action: of the decision for `close`, of service for `serve`. */
    happenedOn: Day('日期'),
    correctBy: Type.Optional(Day('补正期限')),
    workingDays: Type.Optional(Type.Integer({ title: '延长工作日数', minimum: 1, maximum: 20 })),
    /** Head of the disclosure office who consented to the extension. */
    approvedBy: Type.Optional(Id),
    /** Number of the reply, where one was issued. */
    documentNumber: Type.Optional(Text('文号', 100)),
    outcome: Type.Optional(Type.String({ title: '办理结果', maxLength: 60 })),
    refusedPartGrounds: Type.Optional(
      Type.Array(oneOf('不予公开部分的理由', refusalGrounds), {
        title: '不予公开部分的理由',
        maxItems: refusalGrounds.length,
      }),
    ),
    mode: Type.Optional(oneOf('送达方式', idsOf(serviceModes))),
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
