import { Type } from 'typebox';
import { incidentKinds, incidentStages } from '../core/releases/incidents.ts';
import { findingSeverities } from '../core/releases/item-check-table.ts';
import { wordKinds } from '../core/releases/word-list.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const ItemParams = Type.Object({ itemId: Id });
const FileParams = Type.Object({ itemId: Id, fileId: Id });
const Severity = oneOf('程度', idsOf(findingSeverities));
const WholeNumber = Type.Integer({ minimum: 0 });

/** Where a finding stands: a field of the item, a line of its text, or a line of one of its files. */
const ItemPlaceShape = Type.Union([
  Type.Object({
    kind: Type.Literal('field'),
    field: Type.String(),
    from: Type.Optional(WholeNumber),
    to: Type.Optional(WholeNumber),
  }),
  Type.Object({
    kind: Type.Literal('body'),
    block: WholeNumber,
    row: Type.Optional(WholeNumber),
    column: Type.Optional(WholeNumber),
    line: WholeNumber,
    from: Type.Optional(WholeNumber),
    to: Type.Optional(WholeNumber),
  }),
  Type.Object({
    kind: Type.Literal('file'),
    fileId: Type.String(),
    part: Type.Optional(Type.String()),
    line: Type.Optional(WholeNumber),
    from: Type.Optional(WholeNumber),
    to: Type.Optional(WholeNumber),
  }),
]);

/** A finding of the checks before publication, and who let it stand. */
export const ItemFindingShape = Type.Object({
  check: Type.String(),
  label: Type.String(),
  severity: Severity,
  place: ItemPlaceShape,
  placeKey: Type.String(),
  message: Type.String(),
  cite: Type.String(),
  fix: Nullable(Type.String()),
  /** Whether anybody may let it stand. */
  mayStand: Type.Boolean(),
  stands: Type.Union([
    Type.Object({ byName: Nullable(Type.String()), at: Type.String(), reason: Type.String() }),
    Type.Null(),
  ]),
});

export const listItemFindings = {
  method: 'GET',
  path: '/api/office/items/:itemId/findings',
  summary: '信息发布前的检查意见',
  params: ItemParams,
  reply: Type.Object({
    contentDigest: Type.String(),
    findings: Type.Array(ItemFindingShape),
    /** Findings that keep it from being submitted. */
    blockingCount: Type.Integer(),
    /** Why this person may not let a finding stand; `null` where the person may. */
    hindrance: Nullable(Type.String()),
  }),
} as const satisfies Endpoint;

export const letFindingStand = {
  method: 'POST',
  path: '/api/office/items/:itemId/findings/stand',
  summary: '准许保留一条检查意见',
  params: ItemParams,
  body: Type.Object({
    seen: Type.String({ minLength: 64, maxLength: 64 }),
    check: Type.String({ maxLength: 60 }),
    placeKey: Type.String({ maxLength: 200 }),
    reason: Text('理由', 300),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const ItemFileRow = Type.Object({
  fileId: Type.String(),
  title: Type.String(),
  kind: oneOf('格式', ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt']),
  kindLabel: Type.String(),
  preview: oneOf('预览方式', ['pages', 'text']),
  byteCount: Type.Integer(),
  digest: Type.String(),
  pageCount: Nullable(Type.Integer()),
  wordlessPages: Type.Integer(),
  /** What was taken out of the upload, in words. */
  removals: Type.Array(Type.String()),
  addedByName: Nullable(Type.String()),
  addedAt: Type.String(),
});

export const listItemFiles = {
  method: 'GET',
  path: '/api/office/items/:itemId/files',
  summary: '信息的附件（清洁副本）',
  params: ItemParams,
  reply: Type.Object({ rows: Type.Array(ItemFileRow), mayAdd: Type.Boolean() }),
} as const satisfies Endpoint;

export const addItemFile = {
  method: 'POST',
  path: '/api/office/items/:itemId/files',
  summary: '上传附件，生成不带隐藏内容的副本',
  params: ItemParams,
  body: Type.Object({ title: Text('附件名称', 200) }),
  reply: ItemFileRow,
  upload: true,
} as const satisfies Endpoint;

export const removeItemFile = {
  method: 'DELETE',
  path: '/api/office/items/:itemId/files/:fileId',
  summary: '移除附件',
  params: FileParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const previewItemFilePage = {
  method: 'POST',
  path: '/api/office/items/:itemId/files/:fileId/page',
  summary: '把附件副本的一页显示为图片',
  params: FileParams,
  body: Type.Object({ page: Type.Integer({ title: '页码', minimum: 1, maximum: 10_000 }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const readItemFileWords = {
  method: 'POST',
  path: '/api/office/items/:itemId/files/:fileId/words',
  summary: '附件副本中的文字',
  params: FileParams,
  reply: Type.Object({
    parts: Type.Array(Type.Object({ part: Type.String(), rows: Type.Array(Type.Array(Type.String())) })),
  }),
} as const satisfies Endpoint;

export const downloadItemFile = {
  method: 'POST',
  path: '/api/office/items/:itemId/files/:fileId/download',
  summary: '下载附件副本',
  params: FileParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

const WordShape = {
  word: Text('词语', 60),
  kind: oneOf('类别', idsOf(wordKinds)),
  severity: oneOf('程度', [...idsOf(findingSeverities), 'off'] as const),
  replacement: Text('应改为', 120),
  exceptions: Type.Array(Text('例外', 60), { maxItems: 50 }),
  source: Text('依据', 240),
};

export const listWords = {
  method: 'GET',
  path: '/api/office/words',
  summary: '错敏词表',
  reply: Type.Object({
    rows: Type.Array(Type.Object({ ...WordShape, isDefault: Type.Boolean(), isChosen: Type.Boolean() })),
    mayWrite: Type.Boolean(),
  }),
} as const satisfies Endpoint;

export const chooseWord = {
  method: 'PUT',
  path: '/api/office/words',
  summary: '添加、修改或者停用一个错敏词',
  body: Type.Object(WordShape),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const importWords = {
  method: 'POST',
  path: '/api/office/words/import',
  summary: '导入错敏词（Excel 或者 CSV），可以先试导入',
  body: Type.Object({ mode: oneOf('方式', ['dryRun', 'write']) }),
  reply: Type.Object({
    rows: Type.Array(Type.Object({ line: Type.Integer(), word: Type.String(), faults: Type.Array(Type.String()) })),
    soundCount: Type.Integer(),
    isDone: Type.Boolean(),
  }),
  upload: true,
} as const satisfies Endpoint;

const IncidentWordsShape = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000 }));
const IncidentParams = Type.Object({ incidentId: Id });

export const IncidentRow = Type.Object({
  incidentId: Type.String(),
  title: Type.String(),
  kind: oneOf('类别', idsOf(incidentKinds)),
  stage: oneOf('状态', idsOf(incidentStages)),
  foundOn: Type.String(),
  itemId: Nullable(Type.String()),
  closedAt: Nullable(Type.String()),
});

export const listIncidents = {
  method: 'GET',
  path: '/api/office/incidents',
  summary: '泄露、误公开事件',
  reply: Type.Object({ rows: Type.Array(IncidentRow), mayReport: Type.Boolean() }),
} as const satisfies Endpoint;

export const getIncident = {
  method: 'GET',
  path: '/api/office/incidents/:incidentId',
  summary: '泄露、误公开事件详情',
  params: IncidentParams,
  reply: Type.Object({
    row: IncidentRow,
    words: IncidentWordsShape,
    /** Acts that stage and person allow now. */
    allowed: Type.Array(Type.Object({ act: Type.String(), label: Type.String() })),
    /** Why this person may not close it, where that is so. */
    hindrance: Nullable(Type.String()),
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

export const reportIncident = {
  method: 'POST',
  path: '/api/office/incidents',
  summary: '登记泄露、误公开事件',
  body: Type.Object({
    incidentId: Id,
    kind: oneOf('类别', idsOf(incidentKinds)),
    foundOn: Day('发现日期'),
    itemId: Nullable(Id),
    words: IncidentWordsShape,
  }),
  reply: IncidentRow,
} as const satisfies Endpoint;

export const actOnIncident = {
  method: 'POST',
  path: '/api/office/incidents/:incidentId/acts',
  summary: '办理泄露、误公开事件',
  params: IncidentParams,
  body: Type.Object({ act: oneOf('办理', ['contain', 'account', 'sendBack', 'close']), words: IncidentWordsShape }),
  reply: IncidentRow,
} as const satisfies Endpoint;

const AnswersShape = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000 }));

export const listAssessments = {
  method: 'GET',
  path: '/api/office/assessments',
  summary: '个人信息保护影响评估',
  query: Type.Object({ itemId: Type.Optional(Id) }),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        assessmentId: Type.String(),
        title: Type.String(),
        answers: AnswersShape,
        madeOn: Type.String(),
        madeByName: Nullable(Type.String()),
        itemIds: Type.Array(Type.String()),
      }),
    ),
    mayWrite: Type.Boolean(),
  }),
} as const satisfies Endpoint;

export const makeAssessment = {
  method: 'POST',
  path: '/api/office/assessments',
  summary: '登记个人信息保护影响评估',
  body: Type.Object({ assessmentId: Id, itemId: Nullable(Id), title: Text('名称', 200), answers: AnswersShape }),
  reply: Type.Object({ assessmentId: Type.String() }),
} as const satisfies Endpoint;

export const takeAssessment = {
  method: 'POST',
  path: '/api/office/assessments/:assessmentId/items',
  summary: '为一条信息选用已有的影响评估',
  params: Type.Object({ assessmentId: Id }),
  body: Type.Object({ itemId: Id }),
  reply: Type.Null(),
} as const satisfies Endpoint;
