import { Type } from 'typebox';
import { type CoverageKind, coverageKinds } from '../core/annual-report/coverage.ts';
import { reportStages } from '../core/annual-report/report-stages.ts';
import type { Endpoint } from './endpoint.ts';
import { BindingShape } from './report-workbench.ts';
import {
  AgencyCode,
  CellsShape,
  FindingShape,
  idsOf,
  NarrativeShape,
  Nullable,
  oneOf,
  Text,
  YearText,
} from './shapes.ts';

const Stage = oneOf('状态', idsOf(reportStages));

export const ReportRow = Type.Object({
  agencyId: Type.String(),
  agencyName: Type.String(),
  year: Type.Integer(),
  stage: Stage,
  version: Type.Integer(),
  filedOn: Nullable(Type.String()),
  publishedAt: Nullable(Type.String()),
  publishedVersion: Nullable(Type.Integer()),
  dueOn: Type.String(),
});

export const listReports = {
  method: 'GET',
  path: '/api/office/reports',
  summary: '本机关历年年度报告',
  reply: Type.Object({ rows: Type.Array(ReportRow) }),
} as const satisfies Endpoint;

const ReportParams = Type.Object({ agencyId: AgencyCode, year: YearText });

export const Workbench = Type.Object({
  record: ReportRow,
  title: Type.String(),
  cutOff: Type.String(),
  /** Whether the numbers come from the ledgers now, or are frozen. */
  isFrozen: Type.Boolean(),
  contentDigest: Type.String(),
  eventNo: Nullable(Type.Integer()),
  eventDigest: Nullable(Type.String()),
  cells: CellsShape,
  previousCells: Type.Union([CellsShape, Type.Null()]),
  narrative: NarrativeShape,
  bindings: Type.Array(BindingShape),
  draftRevision: Type.Integer(),
  draftSavedAt: Nullable(Type.String()),
  proposals: Type.Array(
    Type.Object({
      section: Type.Integer(),
      part: Nullable(Type.String()),
      text: Type.String(),
      bindings: Type.Array(Type.Omit(BindingShape, ['section'])),
    }),
  ),
  findings: Type.Array(FindingShape),
  blockingCount: Type.Integer(),
  /** For an area: units in the sum and units that are missing. */
  coverage: Type.Union([
    Type.Null(),
    Type.Object({ included: Type.Array(Type.String()), missing: Type.Array(Type.String()) }),
  ]),
  /** What this person may do now; a refusal says why not. */
  allowed: Type.Array(Type.String()),
  ownWork: Type.Boolean(),
  history: Type.Array(
    Type.Object({
      action: Type.String(),
      label: Type.String(),
      happenedOn: Type.String(),
      recordedAt: Type.String(),
      actorName: Nullable(Type.String()),
      opinion: Nullable(Type.String()),
    }),
  ),
  files: Type.Array(Type.Object({ format: Type.String(), byteCount: Type.Integer(), digest: Type.String() })),
});

export const getReport = {
  method: 'GET',
  path: '/api/office/reports/:agencyId/:year',
  summary: '年报工作台',
  params: ReportParams,
  reply: Workbench,
} as const satisfies Endpoint;

export const saveDraft = {
  method: 'PUT',
  path: '/api/office/reports/:agencyId/:year/draft',
  summary: '保存草稿',
  params: ReportParams,
  body: Type.Object({
    basedOn: Type.Integer({ title: '版本', minimum: 0, maximum: 1_000_000 }),
    narrative: NarrativeShape,
    bindings: Type.Optional(Type.Array(BindingShape, { title: '数据绑定', maxItems: 500 })),
  }),
  reply: Type.Object({ revision: Type.Integer() }),
} as const satisfies Endpoint;

/** Steps of a report's life; `opinion` is the opinion or the reason where the step asks for one. */
export const reportSteps = [
  'submit',
  'sendBack',
  'approve',
  'approveAndFile',
  'publish',
  'withdrawPublication',
  'file',
  'accept',
  'return',
] as const;

export const stepReport = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/steps',
  summary: '年报送审、审定、审定并报送、发布、报送、接收、退回',
  params: ReportParams,
  body: Type.Object({
    step: oneOf('步骤', reportSteps),
    opinion: Type.Optional(Text('意见', 1000)),
    /** Keys of the findings that are to be mended; only a return has them. */
    findings: Type.Optional(Type.Array(Text('检查结果', 200), { maxItems: 200 })),
    /** Of a submission: what is answered for warnings that stand. */
    explanations: Type.Optional(
      Type.Array(Type.Object({ key: Text('检查结果', 200), reason: Text('理由', 500) }), {
        title: '说明',
        maxItems: 200,
      }),
    ),
  }),
  reply: ReportRow,
} as const satisfies Endpoint;

export const previewReport = {
  method: 'GET',
  path: '/api/office/reports/:agencyId/:year/preview/:format',
  summary: '预览年报文件',
  params: Type.Object({
    agencyId: AgencyCode,
    year: YearText,
    format: oneOf('格式', ['docx', 'pdf', 'html', 'xlsx', 'csv', 'json']),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const listFilings = {
  method: 'GET',
  path: '/api/office/filings/:year',
  summary: '下级单位年报收集情况',
  params: Type.Object({ year: YearText }),
  reply: Type.Object({
    year: Type.Integer(),
    dueOn: Type.String(),
    rows: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        stage: Stage,
        filedOn: Nullable(Type.String()),
        publishedAt: Nullable(Type.String()),
        failedCount: Nullable(Type.Integer()),
        warningCount: Nullable(Type.Integer()),
        /** 未报送、待接收、已接收、被退回; late where the day has passed. */
        state: oneOf('收集状态', ['missing', 'late', 'waiting', 'accepted', 'returned']),
        newlyReceived: Nullable(Type.Integer()),
        handled: Nullable(Type.Integer()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const remindFilings = {
  method: 'POST',
  path: '/api/office/filings/:year/reminders',
  summary: '催报年报',
  params: Type.Object({ year: YearText }),
  body: Type.Object({ agencyIds: Type.Array(AgencyCode, { title: '单位', minItems: 1, maxItems: 500 }) }),
  /** How many were reminded now, and how many had been told today already. */
  reply: Type.Object({ reminded: Type.Integer(), told: Type.Integer() }),
} as const satisfies Endpoint;

export const getRollUp = {
  method: 'GET',
  path: '/api/office/filings/:year/sum',
  summary: '下级单位与本级之和',
  params: Type.Object({ year: YearText }),
  reply: Type.Object({
    year: Type.Integer(),
    cells: CellsShape,
    included: Type.Array(Type.Object({ agencyId: Type.String(), name: Type.String() })),
    missing: Type.Array(Type.Object({ agencyId: Type.String(), name: Type.String() })),
    findings: Type.Array(FindingShape),
    isComplete: Type.Boolean(),
    /** What the area goes on from: last year's figures. */
    previousCells: Type.Union([CellsShape, Type.Null()]),
    /** Units whose public report is not the one that is added up. */
    unpublished: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        publishedVersion: Nullable(Type.Integer()),
        filedVersion: Type.Integer(),
        cells: Type.Array(Type.String()),
      }),
    ),
    /** Version of the area's own report that stands approved, and the units that filed another report since. */
    approvedVersion: Nullable(Type.Integer()),
    changed: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        before: Nullable(Type.Integer()),
        now: Nullable(Type.Integer()),
        cells: Type.Array(Type.String()),
      }),
    ),
    /** Every unit of the year with the report that counts it. */
    coverage: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        kind: oneOf('反映方式', Object.keys(coverageKinds) as CoverageKind[]),
        reporterId: Nullable(Type.String()),
        reporterName: Nullable(Type.String()),
        since: Nullable(Type.String()),
        until: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;
