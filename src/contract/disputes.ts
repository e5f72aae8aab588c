import { Type } from 'typebox';
import { disputeDocumentPurposes } from '../core/disputes/dispute-documents.ts';
import { disputedActs, disputeProcedures } from '../core/disputes/dispute-events.ts';
import { disputeResults, disputeRoutes } from '../core/disputes/dispute-results.ts';
import { disputeStepKinds } from '../core/disputes/dispute-steps.ts';
import type { Endpoint } from './endpoint.ts';
import { DisputeRow } from './registers.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text, YearText } from './shapes.ts';

const CaseParams = Type.Object({ caseId: Id });
const RouteId = oneOf('途径', idsOf(disputeRoutes));
const ProcedureId = oneOf('程序', idsOf(disputeProcedures));
const ActId = oneOf('争议事项', idsOf(disputedActs));
const StepKindId = oneOf('程序步骤', disputeStepKinds);

/** A case as the docket lists it, with the own period that ends first. */
export const DocketRow = Type.Object({
  ...DisputeRow.properties,
  procedure: ProcedureId,
  disputedAct: Type.Union([ActId, Type.Null()]),
  precededBy: Nullable(Type.String()),
  /** What the agency has to do next, and by when. */
  dueLabel: Nullable(Type.String()),
  dueOn: Nullable(Type.String()),
  /** Working days left, negative when late; `null` where nothing runs. */
  daysLeft: Nullable(Type.Integer()),
});

export const listDisputes = {
  method: 'GET',
  path: '/api/office/registers/disputes',
  summary: '复议诉讼台账（表四）',
  query: Type.Object({
    year: Type.Optional(YearText),
    route: Type.Optional(RouteId),
    state: Type.Optional(oneOf('状态', ['pending', 'concluded'])),
    result: Type.Optional(oneOf('结果', idsOf(disputeResults))),
    words: Type.Optional(Text('案号、机关或者申请编号', 100)),
    requestNumber: Type.Optional(Text('涉及的申请编号', 60)),
    includeVoided: Type.Optional(oneOf('包括已作废', ['true'])),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(DocketRow) }),
} as const satisfies Endpoint;

const CaseFields = {
  route: RouteId,
  caseNumber: Text('案号', 100),
  authority: Text('复议机关或法院', 100),
  openedOn: Day('受理（立案）日期'),
  requestNumber: Nullable(Text('涉及的申请编号', 60)),
  source: Text('来源文书', 200),
};

const CaseDetails = {
  asCoDefendant: Type.Optional(Type.Boolean()),
  procedure: Type.Optional(ProcedureId),
  disputedAct: Type.Optional(ActId),
  precededBy: Type.Optional(Nullable(Type.String({ title: '先行的复议案件', maxLength: 64 }))),
};

export const openDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes',
  summary: '登记争议案件',
  body: Type.Object({ ...CaseFields, ...CaseDetails }),
  reply: Type.Object({ caseId: Type.String() }),
} as const satisfies Endpoint;

const DueRow = Type.Object({
  period: Type.String(),
  label: Type.String(),
  bearer: Type.String(),
  isOwn: Type.Boolean(),
  length: Type.String(),
  from: Type.String(),
  endsOn: Type.String(),
  isProvisional: Type.Boolean(),
  metOn: Nullable(Type.String()),
  isStopped: Type.Boolean(),
  isMoot: Type.Boolean(),
  /** Working days left, negative when late; `null` where it does not run. */
  daysLeft: Nullable(Type.Integer()),
  cite: Type.String(),
  days: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), words: Type.String() })),
});

const StepRow = Type.Object({
  no: Type.Integer(),
  kind: StepKindId,
  label: Type.String(),
  on: Type.String(),
  /** Hour, place, last day, result, appellant: whatever was entered with it. */
  details: Type.Array(Type.String()),
});

const Link = Type.Object({ caseId: Type.String(), caseNumber: Type.String() });

export const getDispute = {
  method: 'GET',
  path: '/api/office/registers/disputes/:caseId',
  summary: '一件复议、诉讼案件：期限、程序、材料和经过',
  params: CaseParams,
  reply: Type.Object({
    row: DocketRow,
    lessons: Type.String(),
    dues: Type.Array(DueRow),
    steps: Type.Array(StepRow),
    /** Steps that may be entered now. */
    openSteps: Type.Array(StepKindId),
    mayOrderReanswer: Type.Boolean(),
    /** The request in dispute, where it is one of this system. */
    request: Type.Union([
      Type.Object({
        requestId: Type.String(),
        requestNumber: Type.String(),
        outcome: Nullable(Type.String()),
        closedOn: Nullable(Type.String()),
        dueOn: Nullable(Type.String()),
      }),
      Type.Null(),
    ]),
    earlier: Type.Union([Link, Type.Null()]),
    later: Type.Array(Link),
    documents: Type.Array(
      Type.Object({
        documentId: Type.String(),
        purpose: oneOf('材料种类', idsOf(disputeDocumentPurposes)),
        title: Type.String(),
        byteCount: Type.Integer(),
        addedByName: Nullable(Type.String()),
        addedAt: Type.String(),
      }),
    ),
    course: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        label: Type.String(),
        happenedOn: Type.String(),
        actorName: Nullable(Type.String()),
        recordedAt: Type.String(),
        words: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const concludeDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/conclusion',
  summary: '登记争议结果',
  params: CaseParams,
  body: Type.Object({ outcome: Type.String({ title: '处理结果', maxLength: 60 }), concludedOn: Day('结案日期') }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const correctDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/correction',
  summary: '更正争议案件的登记',
  params: CaseParams,
  body: Type.Partial(
    Type.Object({
      ...CaseFields,
      ...CaseDetails,
      outcome: Type.String({ title: '处理结果', maxLength: 60 }),
      concludedOn: Day('结案日期'),
    }),
  ),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const voidDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/void',
  summary: '作废争议案件',
  params: CaseParams,
  body: Type.Object({ why: Text('作废原因', 200) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const takeDisputeStep = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/steps',
  summary: '登记争议案件的程序',
  params: CaseParams,
  body: Type.Object({
    kind: StepKindId,
    happenedOn: Day('日期'),
    until: Type.Optional(Day('最后一日')),
    time: Type.Optional(Type.String({ title: '时间', maxLength: 5 })),
    place: Type.Optional(Text('地点', 100)),
    outcome: Type.Optional(Type.String({ title: '裁判结果', maxLength: 60 })),
    byAgency: Type.Optional(Type.Boolean()),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const dropDisputeStep = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/steps/removal',
  summary: '撤销登记错误的程序',
  params: CaseParams,
  body: Type.Object({ step: Type.Integer({ minimum: 1 }), why: Text('撤销原因', 200) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const noteDisputeLessons = {
  method: 'PUT',
  path: '/api/office/registers/disputes/:caseId/lessons',
  summary: '填写争议案件的经验教训',
  params: CaseParams,
  body: Type.Object({ lessons: Text('经验教训', 2000) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const orderReanswer = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/reanswer',
  summary: '启动原申请的重新答复',
  params: CaseParams,
  body: Type.Object({
    receivedOn: Day('收到决定、判决的日期'),
    replyBy: Nullable(Day('决定、判决确定的最后一日')),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const addDisputeDocument = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/documents',
  summary: '上传案件材料',
  params: CaseParams,
  body: Type.Object({ purpose: oneOf('材料种类', idsOf(disputeDocumentPurposes)), title: Text('材料名称', 200) }),
  reply: Type.Object({ documentId: Type.String() }),
  upload: true,
} as const satisfies Endpoint;

export const downloadDisputeDocument = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/documents/:documentId/file',
  summary: '下载案件材料（记入审计日志）',
  params: Type.Object({ caseId: Id, documentId: Id }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const getDocketCalendar = {
  method: 'GET',
  path: '/api/office/registers/disputes/calendar',
  summary: '开庭、听证日期和本机关期限的日历文件（ICS）',
  reply: Type.Null(),
} as const satisfies Endpoint;
