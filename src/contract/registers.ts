import { Type } from 'typebox';
import { proactiveItems, proactiveKinds } from '../core/annual-report/proactive-entries.ts';
import { disputeResults, disputeRoutes } from '../core/disputes/dispute-results.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text, YearText } from './shapes.ts';

export const EntryRow = Type.Object({
  entryId: Type.String(),
  item: oneOf('项目', idsOf(proactiveItems)),
  kind: oneOf('变动', idsOf(proactiveKinds)),
  happenedOn: Type.String(),
  quantity: Nullable(Type.Integer()),
  amountFen: Nullable(Type.Integer()),
  title: Type.String(),
  documentNumber: Nullable(Type.String()),
  source: Type.String(),
  authorName: Type.String(),
  recordedAt: Type.String(),
  voidedAt: Nullable(Type.String()),
  voidReason: Nullable(Type.String()),
  /** The row of an imported file, from 1. */
  importRow: Nullable(Type.Integer()),
  /** Documents of the library that the entry counts. */
  documents: Type.Array(Type.Object({ indexNumber: Nullable(Type.String()), title: Type.String() })),
});

export const listEntries = {
  method: 'GET',
  path: '/api/office/registers/proactive',
  summary: '主动公开台账（表二）',
  query: Type.Object({
    year: Type.Optional(YearText),
    item: Type.Optional(oneOf('项目', idsOf(proactiveItems))),
    kind: Type.Optional(oneOf('变动', idsOf(proactiveKinds))),
    includeVoided: Type.Optional(oneOf('包括已作废', ['true'])),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(EntryRow) }),
} as const satisfies Endpoint;

export const addEntry = {
  method: 'POST',
  path: '/api/office/registers/proactive',
  summary: '登记主动公开条目',
  body: Type.Object({
    item: oneOf('项目', idsOf(proactiveItems)),
    kind: oneOf('变动', idsOf(proactiveKinds)),
    happenedOn: Day('发生日期'),
    quantity: Nullable(Type.Integer({ title: '数量', minimum: 0, maximum: 100_000_000 })),
    /** Yuan as typed, at most two decimals. */
    amountYuan: Nullable(Text('金额（元）', 20)),
    title: Text('名称或说明', 200),
    documentNumber: Nullable(Text('文号', 100)),
    source: Text('数据来源', 200),
  }),
  reply: Type.Object({ entryId: Type.String() }),
} as const satisfies Endpoint;

const Why = Type.Object({ why: Text('作废原因', 200) });

export const voidEntry = {
  method: 'POST',
  path: '/api/office/registers/proactive/:entryId/void',
  summary: '作废主动公开条目',
  params: Type.Object({ entryId: Id }),
  body: Why,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const DisputeRow = Type.Object({
  caseId: Type.String(),
  route: oneOf('途径', idsOf(disputeRoutes)),
  caseNumber: Type.String(),
  authority: Type.String(),
  openedOn: Type.String(),
  outcome: Nullable(Type.String()),
  result: Type.Union([oneOf('结果', idsOf(disputeResults)), Type.Null()]),
  concludedOn: Nullable(Type.String()),
  requestNumber: Nullable(Type.String()),
  source: Type.String(),
  authorName: Type.String(),
  recordedAt: Type.String(),
  voidedAt: Nullable(Type.String()),
  voidReason: Nullable(Type.String()),
});

export const listDisputes = {
  method: 'GET',
  path: '/api/office/registers/disputes',
  summary: '复议诉讼台账（表四）',
  query: Type.Object({
    year: Type.Optional(YearText),
    includeVoided: Type.Optional(oneOf('包括已作废', ['true'])),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(DisputeRow) }),
} as const satisfies Endpoint;

export const openDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes',
  summary: '登记争议案件',
  body: Type.Object({
    route: oneOf('途径', idsOf(disputeRoutes)),
    caseNumber: Text('案号', 100),
    authority: Text('复议机关或法院', 100),
    openedOn: Day('收到日期'),
    requestNumber: Nullable(Text('涉及的申请编号', 60)),
    source: Text('来源文书', 200),
  }),
  reply: Type.Object({ caseId: Type.String() }),
} as const satisfies Endpoint;

export const concludeDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/conclusion',
  summary: '登记争议结果',
  params: Type.Object({ caseId: Id }),
  body: Type.Object({ outcome: Type.String({ title: '处理结果', maxLength: 60 }), concludedOn: Day('结案日期') }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const voidDispute = {
  method: 'POST',
  path: '/api/office/registers/disputes/:caseId/void',
  summary: '作废争议案件',
  params: Type.Object({ caseId: Id }),
  body: Why,
  reply: Type.Null(),
} as const satisfies Endpoint;
