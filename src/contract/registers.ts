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
  asCoDefendant: Type.Boolean(),
});
