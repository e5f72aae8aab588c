import { Type } from 'typebox';
import { returnReasons } from '../core/requests/request-events.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Person = Type.Object({ accountId: Type.String(), displayName: Type.String() });
const RequestParams = Type.Object({ requestId: Id });

/** An earlier request of the same applicant, or one that is worded alike. */
const EarlierRow = Type.Object({
  requestId: Type.String(),
  requestNumber: Type.String(),
  receivedOn: Nullable(Type.String()),
  registeredOn: Type.String(),
  stage: Type.String(),
  outcome: Nullable(Type.String()),
  closedOn: Nullable(Type.String()),
  /** Hundredths of the wording in common. */
  likeness: Type.Integer(),
});

const EarlierReply = Type.Object({
  sameApplicant: Type.Array(EarlierRow),
  alike: Type.Array(EarlierRow),
  inMonthCount: Type.Integer(),
  inYearCount: Type.Integer(),
  repeatedCount: Type.Integer(),
});

export const previewEarlier = {
  method: 'POST',
  path: '/api/office/requests/earlier',
  summary: '登记时查找同一申请人和内容相近的申请',
  /** What stands in the form so far. */
  body: Type.Object({ application: Type.Record(Type.String(), Type.String({ maxLength: 5000 })) }),
  reply: EarlierReply,
} as const satisfies Endpoint;

export const listEarlier = {
  method: 'GET',
  path: '/api/office/requests/:requestId/earlier',
  summary: '同一申请人和内容相近的申请',
  params: RequestParams,
  reply: EarlierReply,
} as const satisfies Endpoint;

export const getDesk = {
  method: 'GET',
  path: '/api/office/requests/:requestId/desk',
  summary: '承办、协办和可选的人员',
  params: RequestParams,
  reply: Type.Object({
    caseOfficer: Type.Union([Person, Type.Null()]),
    divisionName: Nullable(Type.String()),
    urgedOn: Type.Array(Type.String()),
    open: Type.Array(
      Type.Object({
        matter: Type.String(),
        label: Type.String(),
        since: Type.String(),
        until: Nullable(Type.String()),
        consultation: Nullable(Type.Integer()),
        divisionName: Nullable(Type.String()),
      }),
    ),
    nextConsultation: Type.Integer(),
    officers: Type.Array(Person),
    divisions: Type.Array(
      Type.Object({ divisionId: Type.String(), name: Type.String(), memberIds: Type.Array(Type.String()) }),
    ),
    proposals: Type.Array(
      Type.Object({
        divisionId: Type.String(),
        name: Type.String(),
        accountId: Nullable(Type.String()),
        displayName: Nullable(Type.String()),
        reason: Type.String(),
      }),
    ),
    notes: Type.Array(
      Type.Object({
        noteId: Type.String(),
        kind: Type.String(),
        happenedOn: Type.String(),
        authorName: Nullable(Type.String()),
        recordedAt: Type.String(),
      }),
    ),
    oldNumber: Nullable(Type.String()),
  }),
} as const satisfies Endpoint;

export const printReceipt = {
  method: 'GET',
  path: '/api/office/requests/:requestId/receipt.pdf',
  summary: '申请回执（PDF，记入审计日志）',
  params: RequestParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const handOutAccess = {
  method: 'POST',
  path: '/api/office/requests/:requestId/access.pdf',
  summary: '发给申请人新的查询码，印在回执上（PDF，记入审计日志）；原来的查询码和地址随即失效',
  params: RequestParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const printClockExhibit = {
  method: 'GET',
  path: '/api/office/requests/:requestId/clock-exhibit.pdf',
  summary: '答复期限逐日计算说明（PDF，可以作为证据提交）',
  params: RequestParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const printOralForm = {
  method: 'GET',
  path: '/api/office/requests/:requestId/oral-form.pdf',
  summary: '口头申请记录（PDF，记入审计日志）',
  params: RequestParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

const noteKinds = ['thirdParty', 'communication', 'assistance', 'intake'] as const;

export const addNote = {
  method: 'POST',
  path: '/api/office/requests/:requestId/notes',
  summary: '登记不公开的记录',
  params: RequestParams,
  body: Type.Object({
    /** Made by the form, so that sending twice keeps one. */
    noteId: Id,
    kind: oneOf('类别', noteKinds),
    happenedOn: Day('日期'),
    text: Text('内容', 2000),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const readNotes = {
  method: 'POST',
  path: '/api/office/requests/:requestId/notes/reading',
  summary: '查看不公开的记录（记入审计日志）',
  params: RequestParams,
  body: Type.Object({ purpose: Text('用途', 200) }),
  reply: Type.Object({ notes: Type.Array(Type.Object({ noteId: Type.String(), text: Type.String() })) }),
} as const satisfies Endpoint;

export const takeManyActions = {
  method: 'POST',
  path: '/api/office/desk/actions',
  summary: '批量认领、指派或者退回',
  body: Type.Object({
    requestIds: Type.Array(Id, { title: '申请', minItems: 1, maxItems: 50 }),
    action: oneOf('办理事项', ['claim', 'assign', 'returnToPool', 'urge']),
    to: Type.Optional(Id),
    division: Type.Optional(Id),
    returnReason: Type.Optional(oneOf('退回原因', idsOf(returnReasons))),
  }),
  /** One answer for each request; what was refused says why. */
  reply: Type.Object({
    done: Type.Array(Type.Object({ requestId: Type.String(), message: Nullable(Type.String()) })),
  }),
} as const satisfies Endpoint;

export const listDivisions = {
  method: 'GET',
  path: '/api/office/divisions',
  summary: '内设机构、职责、成员和代理',
  reply: Type.Object({
    divisions: Type.Array(
      Type.Object({
        divisionId: Type.String(),
        name: Type.String(),
        duties: Type.String(),
        listOrder: Type.Integer(),
        isClosed: Type.Boolean(),
        members: Type.Array(
          Type.Object({ accountId: Type.String(), displayName: Type.String(), duties: Type.String() }),
        ),
      }),
    ),
    deputies: Type.Array(
      Type.Object({
        deputyId: Type.String(),
        principalId: Type.String(),
        principalName: Type.String(),
        substituteId: Type.String(),
        substituteName: Type.String(),
        fromOn: Type.String(),
        untilOn: Type.String(),
      }),
    ),
    people: Type.Array(Person),
  }),
} as const satisfies Endpoint;

const DivisionParams = Type.Object({ divisionId: Id });

const divisionFields = {
  name: Text('名称', 60),
  duties: Text('职责', 2000),
  listOrder: Type.Integer({ title: '排序', minimum: 0, maximum: 999 }),
  members: Type.Array(Type.Object({ accountId: Id, duties: Text('分工', 500) }), { title: '成员', maxItems: 200 }),
};

export const openDivision = {
  method: 'POST',
  path: '/api/office/divisions',
  summary: '新增内设机构',
  /** The identifier is made by the form, so that sending twice opens one. */
  body: Type.Object({ divisionId: Id, ...divisionFields }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const changeDivision = {
  method: 'PUT',
  path: '/api/office/divisions/:divisionId',
  summary: '修改内设机构',
  params: DivisionParams,
  body: Type.Object(divisionFields),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const closeDivision = {
  method: 'DELETE',
  path: '/api/office/divisions/:divisionId',
  summary: '停用内设机构',
  params: DivisionParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const nameDeputy = {
  method: 'POST',
  path: '/api/office/deputies',
  summary: '指定代理人',
  body: Type.Object({
    deputyId: Id,
    principalId: Id,
    substituteId: Id,
    fromOn: Day('代理第一天'),
    untilOn: Day('代理最后一天'),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const endDeputy = {
  method: 'DELETE',
  path: '/api/office/deputies/:deputyId',
  summary: '结束代理',
  params: Type.Object({ deputyId: Id }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const checkLedger = {
  method: 'POST',
  path: '/api/office/ledger-imports',
  summary: '试导入旧台账（不写入任何申请）',
  /** Made by the page, so that sending twice checks once. */
  body: Type.Object({ importId: Id }),
  upload: true,
  reply: Type.Object({
    importId: Type.String(),
    readyCount: Type.Integer(),
    existing: Type.Array(
      Type.Object({ rowNumber: Type.Integer(), oldNumber: Type.String(), requestNumber: Type.String() }),
    ),
    faults: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        oldNumber: Type.String(),
        faults: Type.Array(Type.Object({ column: Nullable(Type.String()), message: Type.String() })),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const importLedger = {
  method: 'POST',
  path: '/api/office/ledger-imports/:importId/rows',
  summary: '确认并导入下一批旧台账',
  params: Type.Object({ importId: Id }),
  reply: Type.Object({
    doneCount: Type.Integer(),
    rowCount: Type.Integer(),
    refused: Type.Array(Type.Object({ rowNumber: Type.Integer(), oldNumber: Type.String(), message: Type.String() })),
  }),
} as const satisfies Endpoint;
