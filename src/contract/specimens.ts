import { Type } from 'typebox';
import { CellNotesShape } from './cell-notes.ts';
import type { Endpoint } from './endpoint.ts';
import { CellsShape, FindingShape, Id, NarrativeShape, Nullable, oneOf, Text } from './shapes.ts';

export const SpecimenRow = Type.Object({
  specimenId: Type.String(),
  slug: Type.String(),
  title: Type.String(),
  agency: Type.String(),
  year: Nullable(Type.Integer()),
  sourceTitle: Type.String(),
  importedByName: Type.String(),
  importedAt: Type.String(),
  publishedAt: Nullable(Type.String()),
  findingCount: Type.Integer(),
  openRepairs: Type.Integer(),
});

export const listSpecimens = {
  method: 'GET',
  path: '/api/office/specimens',
  summary: '导入的年报样本',
  reply: Type.Object({ rows: Type.Array(SpecimenRow) }),
} as const satisfies Endpoint;

export const importSpecimen = {
  method: 'POST',
  path: '/api/office/specimens',
  summary: '导入并读取一份已发布的年度报告',
  body: Type.Object({
    sourceTitle: Text('来源说明', 200),
    sourceAddress: Type.Optional(Text('来源网址', 500)),
    slug: Text('访问地址', 60),
  }),
  upload: true,
  reply: Type.Object({ specimenId: Type.String() }),
} as const satisfies Endpoint;

const SpecimenParams = Type.Object({ specimenId: Id });

export const getSpecimen = {
  method: 'GET',
  path: '/api/office/specimens/:specimenId',
  summary: '样本的读取结果',
  params: SpecimenParams,
  reply: Type.Object({
    row: SpecimenRow,
    sourceAddress: Nullable(Type.String()),
    fileName: Type.String(),
    originalDigest: Type.String(),
    originalText: Nullable(Type.String()),
    formVersion: oneOf('格式版本', ['2019', '2021']),
    cells: CellsShape,
    /** The repaired reading's cells, accepted repairs applied. */
    repairedCells: CellsShape,
    notes: CellNotesShape,
    narrative: NarrativeShape,
    findings: Type.Array(
      Type.Object({
        no: Type.Integer(),
        finding: FindingShape,
        decision: Type.Union([Type.Null(), oneOf('决定', ['accepted', 'declined'])]),
        decidedByName: Nullable(Type.String()),
        decidedAt: Nullable(Type.String()),
      }),
    ),
    mayPublish: Type.Boolean(),
  }),
} as const satisfies Endpoint;

export const decideRepair = {
  method: 'PUT',
  path: '/api/office/specimens/:specimenId/repairs/:findingNo',
  summary: '采纳或不采纳一条修复建议',
  params: Type.Object({ specimenId: Id, findingNo: Type.String({ pattern: '^\\d{1,4}$' }) }),
  body: Type.Object({ decision: oneOf('决定', ['accepted', 'declined']) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const publishSpecimen = {
  method: 'POST',
  path: '/api/office/specimens/:specimenId/publication',
  summary: '审定并发布校读本',
  params: SpecimenParams,
  reply: Type.Null(),
} as const satisfies Endpoint;
