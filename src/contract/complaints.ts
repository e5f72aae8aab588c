import { Type } from 'typebox';
import { complaintResults, complaintStages, inquiryKinds, inquiryStages } from '../core/disputes/complaint-course.ts';
import { complaintKinds } from '../core/disputes/complaint-form.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, Id, idsOf, Nullable, oneOf, Paging, Text, YearText } from './shapes.ts';

const ComplaintParams = Type.Object({ complaintId: Id });
const StageId = oneOf('状态', idsOf(complaintStages));
const KindId = oneOf('类别', idsOf(complaintKinds));
const ResultId = oneOf('核查结果', idsOf(complaintResults));

export const ComplaintRow = Type.Object({
  complaintId: Type.String(),
  complaintNumber: Type.String(),
  unitId: Type.String(),
  unitName: Type.String(),
  kind: KindId,
  stage: StageId,
  isAnonymous: Type.Boolean(),
  receivedOn: Type.String(),
  dueOn: Type.String(),
  dueIsProvisional: Type.Boolean(),
  /** Working days left of what is due next, negative when late; `null` once it is closed. */
  daysLeft: Nullable(Type.Integer()),
  result: Type.Union([ResultId, Type.Null()]),
  answeredOn: Nullable(Type.String()),
  correctBy: Nullable(Type.String()),
  closedOn: Nullable(Type.String()),
});

export const listComplaints = {
  method: 'GET',
  path: '/api/office/complaints',
  summary: '投诉举报',
  query: Type.Object({
    stage: Type.Optional(StageId),
    unit: Type.Optional(AgencyCode),
    year: Type.Optional(YearText),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(ComplaintRow) }),
} as const satisfies Endpoint;

export const countComplaints = {
  method: 'GET',
  path: '/api/office/complaints/statistics/:year',
  summary: '一年的投诉举报统计',
  params: Type.Object({ year: YearText }),
  reply: Type.Object({
    total: Type.Integer(),
    lateCount: Type.Integer(),
    kinds: Type.Array(Type.Object({ kind: KindId, count: Type.Integer() })),
    results: Type.Array(Type.Object({ result: Type.Union([ResultId, Type.Null()]), count: Type.Integer() })),
    units: Type.Array(
      Type.Object({
        unitId: Type.String(),
        unitName: Type.String(),
        count: Type.Integer(),
        foundedCount: Type.Integer(),
        lateCount: Type.Integer(),
      }),
    ),
  }),
} as const satisfies Endpoint;

const InquiryFields = {
  inquiryId: Type.String(),
  complaintNumber: Type.String(),
  kind: oneOf('事项', idsOf(inquiryKinds)),
  stage: oneOf('状态', idsOf(inquiryStages)),
  askedOn: Type.String(),
  dueOn: Type.String(),
  answeredOn: Nullable(Type.String()),
};

const OpenedInquiry = Type.Object({
  ...InquiryFields,
  question: Type.String(),
  answer: Type.String(),
  returnReason: Type.String(),
});

export const openComplaint = {
  method: 'GET',
  path: '/api/office/complaints/:complaintId',
  summary: '一件投诉举报',
  params: ComplaintParams,
  reply: Type.Object({
    row: ComplaintRow,
    /** With numbers of persons covered; `null` once it was forgotten. */
    words: Nullable(Type.String()),
    requestNumber: Type.String(),
    answer: Type.String(),
    inquiries: Type.Array(OpenedInquiry),
    allowed: Type.Array(Type.String()),
    course: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        label: Type.String(),
        actorName: Nullable(Type.String()),
        recordedAt: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const revealComplainant = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/complainant',
  summary: '查看投诉人姓名、联系方式和原文（记入审计日志）',
  params: ComplaintParams,
  body: Type.Object({ purpose: Text('查看的用途', 200) }),
  reply: Type.Object({ name: Type.String(), contact: Type.String(), words: Type.String() }),
} as const satisfies Endpoint;

export const acceptComplaint = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/acceptance',
  summary: '受理投诉举报',
  params: ComplaintParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const askStatement = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/inquiries',
  summary: '转被投诉单位说明情况',
  params: ComplaintParams,
  body: Type.Object({
    question: Text('要单位说明的问题', 2000),
    withWords: Type.Boolean(),
    withComplainant: Type.Boolean(),
    dueOn: Nullable(Day('期限的最后一日')),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const answerComplaint = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/answer',
  summary: '答复投诉人',
  params: ComplaintParams,
  body: Type.Object({ result: ResultId, answer: Text('答复', 2000) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const orderCorrection = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/correction',
  summary: '责令改正',
  params: ComplaintParams,
  body: Type.Object({ order: Text('责令改正的内容', 2000), dueOn: Day('期限的最后一日') }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const returnCorrection = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/correction/return',
  summary: '退回改正报告',
  params: ComplaintParams,
  body: Type.Object({ reason: Text('退回的原因', 2000), dueOn: Day('期限的最后一日') }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const confirmCorrection = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/correction/confirmation',
  summary: '确认改正到位并办结',
  params: ComplaintParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const closeComplaint = {
  method: 'POST',
  path: '/api/office/complaints/:complaintId/closing',
  summary: '办结投诉举报',
  params: ComplaintParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

const InquiryRow = Type.Object({ ...InquiryFields, daysLeft: Nullable(Type.Integer()) });

export const listInquiries = {
  method: 'GET',
  path: '/api/office/inquiries',
  summary: '主管部门转来的投诉举报事项',
  query: Type.Object({ ...Paging }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(InquiryRow) }),
} as const satisfies Endpoint;

export const openInquiry = {
  method: 'GET',
  path: '/api/office/inquiries/:inquiryId',
  summary: '一件转来的事项（记入审计日志）',
  params: Type.Object({ inquiryId: Id }),
  reply: OpenedInquiry,
} as const satisfies Endpoint;

export const answerInquiry = {
  method: 'POST',
  path: '/api/office/inquiries/:inquiryId/answer',
  summary: '说明情况或者报告改正情况',
  params: Type.Object({ inquiryId: Id }),
  body: Type.Object({ answer: Text('说明或者改正情况', 2000) }),
  reply: Type.Null(),
} as const satisfies Endpoint;
