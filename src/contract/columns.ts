import { Type } from 'typebox';
import { columnCycles } from '../core/catalog/column-rhythm.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Rhythm = Type.Union([
  Type.Object({
    cycle: oneOf('更新周期', idsOf(columnCycles)),
    dueMonth: Type.Integer({ title: '第几个月', minimum: 1, maximum: 12 }),
    dueDay: Type.Integer({ title: '日', minimum: 1, maximum: 31 }),
  }),
  Type.Null(),
]);

const Standard = Type.Object({
  field: Text('公开领域', 500),
  content: Text('公开内容', 5000),
  basis: Text('公开依据', 5000),
  timeLimit: Text('公开时限', 500),
  channels: Text('公开渠道和载体', 1000),
  audience: Text('公开对象', 500),
});

const Fields = {
  subjectId: Text('法定主题', 60),
  name: Text('栏目名称', 60),
  description: Text('栏目说明', 1000),
  rhythm: Rhythm,
  divisionId: Nullable(Type.String({ title: '责任机构', maxLength: 64 })),
  listOrder: Type.Integer({ title: '排序', minimum: 0, maximum: 9999 }),
  standard: Type.Optional(Standard),
};

export const ColumnFields = Type.Object(Fields);

const Subject = Type.Object({ id: Type.String(), label: Type.String(), cite: Type.String() });

export const listColumns = {
  method: 'GET',
  path: '/api/office/columns',
  summary: '公开目录的主题和栏目',
  reply: Type.Object({
    subjects: Type.Array(Subject),
    columns: Type.Array(
      Type.Object({
        ...Fields,
        columnId: Type.String(),
        isClosed: Type.Boolean(),
        /** Public items in it, and the day of the newest. */
        count: Type.Integer(),
        newestOn: Nullable(Type.String()),
      }),
    ),
    divisions: Type.Array(Type.Object({ divisionId: Type.String(), name: Type.String() })),
    /** How the next index number will look. */
    nextIndexNumber: Type.String(),
  }),
} as const satisfies Endpoint;

const Params = Type.Object({ columnId: Id });

export const saveColumn = {
  method: 'PUT',
  path: '/api/office/columns/:columnId',
  summary: '新增或者修改栏目',
  params: Params,
  body: ColumnFields,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const closeColumn = {
  method: 'POST',
  path: '/api/office/columns/:columnId/closing',
  summary: '停用栏目',
  params: Params,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const checkStandardCatalog = {
  method: 'POST',
  path: '/api/office/standard-catalog/check',
  summary: '试导入标准目录，不保存',
  upload: true,
  body: Type.Object({}),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        existing: Nullable(Type.String()),
        facts: ColumnFields,
        notes: Type.Array(Type.String()),
      }),
    ),
    faults: Type.Array(Type.Object({ rowNumber: Type.Integer(), messages: Type.Array(Type.String()) })),
  }),
} as const satisfies Endpoint;

export const importStandardCatalog = {
  method: 'POST',
  path: '/api/office/standard-catalog',
  summary: '导入标准目录',
  body: Type.Object({
    columns: Type.Array(Type.Object({ ...Fields, columnId: Id }), { minItems: 1, maxItems: 500 }),
  }),
  reply: Type.Object({ count: Type.Integer() }),
} as const satisfies Endpoint;
